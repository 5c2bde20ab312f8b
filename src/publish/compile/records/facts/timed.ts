import type { InquiryState } from '../../../../content/schema/list-item.ts'
import type { TimedKind } from '../../../../domain/kinds.ts'
import { brusselsInstant, nextDay } from '../../../../locale/brussels-time.ts'
import { lastDayOf } from '../../../source/facts/dates.ts'
import type { FactsOf } from '../../../source/facts/index.ts'
import { endOf } from './event.ts'
import { inquiryStateAt } from './inquiry.ts'

/** Whether an event or inquiry is announced, open or closed at an instant. */
export function stateAt(facts: FactsOf<TimedKind>, at: number): InquiryState {
  switch (facts.kind) {
    case 'event':
      return endOf(facts) <= at ? 'closed' : 'announced'
    case 'inquiry':
      return inquiryStateAt(facts, at)
    default:
      return facts satisfies never
  }
}

/** The instants at which the state of a page changes or its last day begins, in milliseconds since 1970. */
export function momentsOf(facts: FactsOf<TimedKind>): number[] {
  switch (facts.kind) {
    case 'event':
      return [endOf(facts)]
    case 'inquiry': {
      const { first, last } = facts
      // Only an inquiry that is over may have a month or a year as its first day.
      const opens = first === undefined || first.length < 10 ? [] : [brusselsInstant(first)]
      return [...opens, brusselsInstant(lastDayOf(last)), brusselsInstant(nextDay(lastDayOf(last)))]
    }
    default:
      return facts satisfies never
  }
}
