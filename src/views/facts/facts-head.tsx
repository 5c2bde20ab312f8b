import type { PageRecord } from '../../content/schema/page.ts'
import type { Frame } from '../frame.ts'
import { viewOf } from './kinds/index.ts'

/** The key facts between the title and the text of a page, by its kind. */
export function FactsHead({ frame, page }: { frame: Frame; page: PageRecord }) {
  const { facts, locale } = page
  return <>{facts && viewOf(facts).head({ frame, page, facts, locale })}</>
}
