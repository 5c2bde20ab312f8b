import type { Facts as RecordFacts } from '../../../content/schema/facts.ts'
import type { InquiryState } from '../../../content/schema/list-item.ts'
import type { PageRecord } from '../../../content/schema/page.ts'
import { hasTrait, type Kind, type KindWith, type TimedKind } from '../../../domain/kinds.ts'
import type { NEVER } from '../../source/facts/dated.ts'
import type { CalendarEntry } from '../outputs/calendar-format.ts'
import type { TreePage } from '../tree/tree.ts'
import { event } from './event.ts'
import { inquiry } from './inquiry.ts'
import { instrument } from './instrument.ts'
import { type KindRules, PLAIN, type TreeFacts, type TreeFactsOf } from './kind-rules.ts'
import { letter } from './letter.ts'
import { news } from './news.ts'
import { project } from './project.ts'
import { publication } from './publication.ts'

const RULES: { readonly [K in Kind]: KindRules<K> } = {
  news,
  inquiry,
  event,
  publication,
  project,
  instrument,
  letter,
  municipality: PLAIN,
  list: PLAIN,
  finder: PLAIN,
  doors: PLAIN,
  statuses: PLAIN,
  accessibility: PLAIN,
  home: PLAIN,
  index: PLAIN,
  people: PLAIN,
  figures: PLAIN,
  distances: PLAIN,
}

/**
 * The rules of a kind. The cast says what the compiler cannot follow: the rules that are looked up by the kind of some
 * facts take these facts.
 */
function rulesOfKind<K extends Kind>(kind: K): KindRules<K> {
  return RULES[kind] as KindRules<K>
}

function rulesOf<K extends Kind>(facts: TreeFacts & { kind: K }): KindRules<K> {
  return rulesOfKind<K>(facts.kind)
}

/** Content paths of the subjects of a page. */
export function subjectsOf({ facts }: Pick<TreePage, 'facts'>): readonly string[] {
  return facts ? rulesOf<Kind>(facts).subjects(facts) : []
}

/** The date by which a page is sorted in its list. Undefined for projects and instruments, which the editors order. */
export function dateOf({ facts }: Pick<TreePage, 'facts'>): string | undefined {
  return hasTrait(facts, 'dated') ? rulesOf<KindWith<'dated'>>(facts).date(facts) : undefined
}

/** Whether an event or inquiry is announced, open or closed at an instant. */
export function stateAt(facts: TreeFactsOf<TimedKind>, at: number): InquiryState {
  return rulesOf<TimedKind>(facts).stateAt(facts, at)
}

/** The instants at which the state of a page changes or its last day begins, in milliseconds since 1970. */
export function momentsOf(facts: TreeFactsOf<TimedKind>): number[] {
  return rulesOf<TimedKind>(facts).moments(facts)
}

/** The last day of an event or inquiry, or the moment at which it ends, as the editor wrote it. */
export function endOf(facts: TreeFactsOf<TimedKind>): string {
  return rulesOf<TimedKind>(facts).end(facts)
}

/** Whether the newsletter announces the kind of a page without a word of the editor. */
export function isAnnouncedKind(facts: TreePage['facts']): boolean {
  return facts !== undefined && rulesOf<Kind>(facts).announced !== false
}

/**
 * The day on which the newsletter announces a page of a kind that it announces, or that it never does. Undefined if no
 * field says it.
 */
export function announcedOn(facts: TreePage['facts']): string | typeof NEVER | undefined {
  const rules = facts !== undefined && rulesOf<Kind>(facts).announced
  return rules ? rules.on(facts) : undefined
}

/** What a new page has instead of the day on which the newsletter announces it. Undefined for a page that is not new. */
export function missingAnnouncement(facts: TreeFacts, at: number): { key: string; found: string } | undefined {
  const { announced } = rulesOf<Kind>(facts)
  return announced ? announced.missing(facts, at) : undefined
}

/** The first and the last day of which the newsletter sends alerts. Undefined for a page without alerts. */
export function alertPeriod(facts: TreePage['facts']): { first: string; last: string } | undefined {
  const rules = facts !== undefined && rulesOf<Kind>(facts).alerts
  return rules ? rules.period(facts) : undefined
}

/** Whether a page has a calendar file at any time. */
export function mayHaveCalendar(facts: TreePage['facts']): boolean {
  const rules = facts !== undefined && rulesOf<Kind>(facts).calendar
  return rules ? rules.has(facts) : false
}

/** What the calendar file of a page holds. Empty if it has none. */
export function calendarEntries(page: PageRecord): CalendarEntry[] {
  const { facts } = page
  const { calendar } = facts ? rulesOfKind(facts.kind) : PLAIN
  return calendar && facts ? calendar.entries(page, facts) : []
}

/** What of the facts may change so that readers see a changed page, as a value to compare. */
export function statusOf(facts: RecordFacts | undefined): unknown {
  return hasTrait(facts, 'status') ? rulesOfKind<KindWith<'status'>>(facts.kind).status(facts) : undefined
}
