import type { InquiryState } from '../../../content/schema/list-item.ts'
import { hasTrait, type Kind, type KindWith, type TimedKind } from '../../../domain/kinds.ts'
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
 * The rules of the kind of these facts. The cast says what the compiler cannot follow: the rules that are looked up by the
 * kind of some facts take these facts.
 */
function rulesOf<K extends Kind>(facts: TreeFacts & { kind: K }): KindRules<K> {
  return RULES[facts.kind] as KindRules<K>
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
