import type { Facts as RecordFacts } from '../../../../content/schema/facts.ts'
import type { TreePage } from '../../tree/tree.ts'
import type { FactsContext } from './context.ts'
import { recordOfKind } from './kinds/index.ts'

export type { FactsContext } from './context.ts'

/** Compiles the facts of a page for one language. */
export function toFacts(context: FactsContext, page: TreePage): RecordFacts | undefined {
  const { facts } = page
  return facts && recordOfKind(facts).record(context, page, facts)
}
