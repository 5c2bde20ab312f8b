import { brusselsInstant, dayInBrussels, nextDay } from '../../../locale/brussels-time.ts'
import { lastDayOf } from '../../source/facts/dates.ts'
import type { KindRules } from './kind-rules.ts'

export const inquiry: KindRules<'inquiry'> = {
  subjects: ({ plan }) => [plan],
  date: ({ first, last }) => first ?? last,
  // It is open from the start of the first day to the end of the last, in Brussels.
  stateAt({ first, last }, at) {
    const today = dayInBrussels(at)
    if (first !== undefined && today < first) return 'announced'
    return today <= lastDayOf(last) ? 'open' : 'closed'
  },
  moments({ first, last }) {
    // Only an inquiry that is over may have a month or a year as its first day.
    const opens = first === undefined || first.length < 10 ? [] : [brusselsInstant(first)]
    return [...opens, brusselsInstant(lastDayOf(last)), brusselsInstant(nextDay(lastDayOf(last)))]
  },
}
