import type { FactsOf as RecordOf } from '../../../../../content/schema/facts.ts'
import { linkTo } from '../../../tree/links.ts'
import type { TreePage } from '../../../tree/tree.ts'
import { type FactsContext, pageAt } from '../context.ts'
import { type KindRecord, none } from './kind-record.ts'

export const siteIndex: KindRecord<'index'> = {
  record: (context) => ({ kind: 'index', pages: below(context, pageAt(context.tree, '/')) }),
  problems: none,
}

/** A list with more pages than this appears in the overview of the site without its pages. */
const LISTED = 40

/** The pages below a page, on all levels. */
function below(context: FactsContext, { facts, childrenIn }: TreePage): RecordOf<'index'>['pages'] {
  const children = childrenIn[context.locale]
  const isLong = facts?.kind === 'list' && children.length > LISTED
  return children
    .filter((page) => !isLong || page.facts?.kind !== facts.of)
    .map((page) => ({ link: linkTo(page, context.locale), below: below(context, page) }))
}
