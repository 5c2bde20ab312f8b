import { brusselsInstant, nextDay } from '../../../locale/brussels-time.ts'
import { titleOf } from '../outputs/atom.ts'
import { escaped, uidOf } from '../outputs/calendar-format.ts'
import { type KindRules, PLAIN, type TreeFactsOf } from './kind-rules.ts'

/** The instant at which an event is over: its end if that has a time, else the end of its last day. */
export function endOfEvent({ start, end = start }: Pick<TreeFactsOf<'event'>, 'start' | 'end'>): number {
  const hasTime = end.includes('T') && end !== start
  return brusselsInstant(hasTime ? end : nextDay(end.slice(0, 10)))
}

export const event: KindRules<'event'> = {
  ...PLAIN,
  subjects: ({ about }) => about,
  date: ({ start }) => start,
  stateAt: (facts, at) => (endOfEvent(facts) <= at ? 'closed' : 'announced'),
  moments: (facts) => [endOfEvent(facts)],
  end: ({ start, end = start }) => end,
  announced: {
    // Its date is not the day on which readers hear of it.
    on: ({ announced }) => announced,
    missing: (facts, at) =>
      endOfEvent(facts) > at
        ? { key: 'start', found: 'a coming event without the day on which it is announced' }
        : undefined,
  },
  calendar: {
    has: () => true,
    entries: (page, { start, end, place, change, revision }) => [
      {
        page,
        uid: uidOf(page),
        start,
        end,
        summary: titleOf(page),
        ...(revision !== undefined && { revision }),
        // Programs remove a cancelled event or strike it out. A postponed one must not stay on its old date either.
        isCancelled: change !== undefined,
        more: [
          `DESCRIPTION;LANGUAGE=${page.textLocale}:${escaped(page.summary)}`,
          `LOCATION;LANGUAGE=${page.locale}:${escaped(place)}`,
        ],
      },
    ],
  },
}
