import type { FactsOf as RecordOf } from '../../../../../content/schema/facts.ts'
import type { ListItem } from '../../../../../content/schema/list-item.ts'
import type { Kind, ListedKind, WrittenKind } from '../../../../../domain/kinds.ts'
import type { Problem } from '../../../../problem.ts'
import type { FactsFile, WithoutSite } from '../../../../source/content.ts'
import type { FactsOf } from '../../../../source/facts/index.ts'
import type { TreeFactsOf } from '../../../kinds/kind-rules.ts'
import type { TreePage } from '../../../tree/tree.ts'
import type { FactsContext } from '../context.ts'

/** The facts.yaml of a kind. */
export interface FileOf<K extends Kind> extends Pick<FactsFile, 'placeOf'> {
  facts: FactsOf<K & WrittenKind>
}

/** What is needed to check a facts.yaml. */
export interface CheckContext {
  /** The content path of the page. */
  id: string
  content: WithoutSite
  /** Milliseconds since 1970. */
  at: number
}

interface Parts<K extends Kind> {
  /** The facts of a page for a reader of one language. Undefined only if the check reports an error. */
  record(context: FactsContext, page: TreePage, facts: TreeFactsOf<K>): RecordOf<K> | undefined
  /** What can be wrong in its facts.yaml that a schema cannot find, except for names of what does not exist. */
  problems(file: FileOf<K>, context: CheckContext): Problem[]
}

/** The fields that a list adds to the title, the date, the themes, the municipalities and the state of a page. */
export type ItemFields = Omit<Partial<ListItem>, 'kind'>

interface ItemParts<K extends Kind> {
  /** What its list shows and can filter by, besides what every list has. */
  item(context: FactsContext, facts: TreeFactsOf<K>): ItemFields
}

/** What the records hold of the pages of one kind. Each kind answers every question that its traits ask. */
export type KindRecord<K extends Kind> = Parts<K> & ([K] extends [ListedKind] ? ItemParts<K> : unknown)

/** For a kind in which nothing can be wrong beyond its schema, and for one whose list shows nothing more. */
export const none = (): never[] => []
export const nothing = () => ({})
