import { hasCalendar } from '../../../content/paths.ts'
import { brusselsInstant, dayInBrussels, nextDay } from '../../../locale/brussels-time.ts'
import { lastDayOf } from '../../source/facts/dates.ts'
import { escaped, uidOf } from '../outputs/calendar-format.ts'
import { type KindRules, PLAIN, wholeDay } from './kind-rules.ts'

export const inquiry: KindRules<'inquiry'> = {
  ...PLAIN,
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
  end: ({ last }) => last,
  announced: {
    on: ({ announced, first }) => announced ?? wholeDay(first),
    // A missing first day is reported as a problem of the inquiry.
    missing: () => undefined,
  },
  alerts: {
    period({ first, last }) {
      const end = wholeDay(last)
      return end === undefined ? undefined : { first: wholeDay(first) ?? end, last: end }
    },
  },
  calendar: {
    has: ({ meetings }) => meetings.length > 0,
    // The meetings, while people can still respond, or soon. The text of each says where it is and how long it lasts.
    entries(page, facts) {
      if (!hasCalendar(facts)) return []
      return facts.meetings.map(({ on, text }, i) => ({
        page,
        uid: uidOf(page).replace('@', `.${i + 1}@`),
        start: on,
        summary: page.title,
        more: [`DESCRIPTION;LANGUAGE=${page.locale}:${escaped(text)}`],
      }))
    },
  },
  status: ({ state, result }) => [state, result],
}
