import type { InquiryState } from '../../../content/schema/list-item.ts'
import type { Kind, KindWith } from '../../../domain/kinds.ts'
import type { TreePage } from '../tree/tree.ts'

export type TreeFacts = NonNullable<TreePage['facts']>
export type TreeFactsOf<K extends Kind> = Extract<TreeFacts, { kind: K }>

interface Rules<K extends Kind> {
  /** Content paths of the pages that it is about. It is related to them, and they to it. */
  subjects(facts: TreeFactsOf<K>): readonly string[]
}

interface DatedRules<K extends Kind> {
  /** The date by which its list is ordered. Search results and the year filter show the same date. */
  date(facts: TreeFactsOf<K>): string
}

interface TimedRules<K extends Kind> {
  /** Whether it is announced, open or closed at an instant. An event is never `open`. */
  stateAt(facts: TreeFactsOf<K>, at: number): InquiryState
  /** The instants at which its state changes or its last day begins, in milliseconds since 1970. */
  moments(facts: TreeFactsOf<K>): number[]
}

/**
 * What the publisher has to know of one kind to put pages in order and in time, before it makes records. Each kind answers
 * every question that its traits ask.
 */
export type KindRules<K extends Kind> = Rules<K> &
  ([K] extends [KindWith<'dated'>] ? DatedRules<K> : unknown) &
  ([K] extends [KindWith<'timed'>] ? TimedRules<K> : unknown)

/** The answers of a kind that is only a page among others. */
export const PLAIN = {
  subjects: () => [],
} as const satisfies Rules<Kind>
