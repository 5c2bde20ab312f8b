import type { PageRecord } from '../../content/schema/page.ts'
import type { Frame } from '../frame.ts'
import { viewOf } from './kinds/index.ts'

/** The facts of its kind below the text of a page. */
export function FactsBody({ frame, page }: { frame: Frame; page: PageRecord }) {
  const { facts, locale } = page
  return <>{facts && viewOf(facts).body({ frame, page, facts, locale })}</>
}
