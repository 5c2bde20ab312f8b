import type { FactsOf as RecordOf } from '../../../content/schema/facts.ts'
import type { InquiryState } from '../../../content/schema/list-item.ts'
import type { PageRecord } from '../../../content/schema/page.ts'
import type { Kind, KindWith } from '../../../domain/kinds.ts'
import type { NEVER } from '../../source/facts/dated.ts'
import type { CalendarEntry } from '../outputs/calendar-format.ts'
import type { TreePage } from '../tree/tree.ts'

export type TreeFacts = NonNullable<TreePage['facts']>
export type TreeFactsOf<K extends Kind> = Extract<TreeFacts, { kind: K }>

interface Rules<K extends Kind> {
  /** Content paths of the pages that it is about. It is related to them, and they to it. */
  subjects(facts: TreeFactsOf<K>): readonly string[]
  /** What the newsletter announces. False: a page only if the front matter says `announce`. */
  announced: false | AnnouncedRules<K>
  /** The period of which the newsletter sends alerts. False if it sends none about the kind. */
  alerts: false | AlertRules<K>
  /** What its calendar file holds. False if it has none. */
  calendar: false | CalendarRules<K>
}

interface StatusRules<K extends Kind> {
  /** What may change besides the text of the page, so that the page counts as changed for readers. */
  status(record: RecordOf<K>): unknown
}

interface AnnouncedRules<K extends Kind> {
  /** The day on which the newsletter announces it, or that it never does. Undefined if no field says it. */
  on(facts: TreeFactsOf<K>): string | typeof NEVER | undefined
  /** For a page that is new and of which no field says the day: the key of the date that it has, and what was found. */
  missing(facts: TreeFactsOf<K>, at: number): { key: string; found: string } | undefined
}

interface AlertRules<K extends Kind> {
  /** The first and the last day. Undefined for a page whose last day is not known. */
  period(facts: TreeFactsOf<K>): { first: string; last: string } | undefined
}

interface CalendarRules<K extends Kind> {
  /** Whether the page has a calendar file at any time. Its address is then taken. */
  has(facts: TreeFactsOf<K>): boolean
  /** None while there is no file. */
  entries(page: PageRecord, facts: RecordOf<K>): CalendarEntry[]
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
  /** Its last day, or the moment at which it ends, as the editor wrote it. */
  end(facts: TreeFactsOf<K>): string
}

/**
 * What the publisher has to know of one kind to put pages in order and in time, before it makes records. Each kind answers
 * every question that its traits ask.
 */
export type KindRules<K extends Kind> = Rules<K> &
  ([K] extends [KindWith<'status'>] ? StatusRules<K> : unknown) &
  ([K] extends [KindWith<'dated'>] ? DatedRules<K> : unknown) &
  ([K] extends [KindWith<'timed'>] ? TimedRules<K> : unknown)

/** The answers of a kind that is only a page among others. */
export const PLAIN = {
  subjects: () => [],
  announced: false,
  alerts: false,
  calendar: false,
} as const satisfies Rules<Kind>

/** A day, if a date is written to the day: `2026-11` is none. */
export const wholeDay = (date: string | undefined) => (date?.length === 10 ? date : undefined)
