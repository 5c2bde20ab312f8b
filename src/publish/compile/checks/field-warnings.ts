import type * as z from 'zod'
import { dayInBrussels, minuteInBrussels } from '../../../locale/brussels-time.ts'
import { oncePer } from '../../once-per.ts'
import type { Problem, SourcePosition } from '../../problem.ts'
import type { WithoutSite } from '../../source/content.ts'
import { firstMinute } from '../../source/facts/dates.ts'
import { facts as factsSchema } from '../../source/facts/index.ts'
import { type DateRange, type Field, fieldsIn, noteOn } from '../../source/field-notes.ts'
import { frontMatter, historyFile } from '../../source/schemas.ts'
import { readWebAddress } from '../../source/web-address.ts'
import type { PlaceOf } from '../../source/yaml.ts'

/** No text of this site speaks of an earlier day. Typing errors such as 0206 do. */
const EARLIEST = '1700'

const DAY = 86_400_000
/** The dates of the front matter, and the hours from and until which readers see the page. */
const DATES = frontMatter.pick({ updated: true, major: true })
const HOURS = frontMatter.pick({ publishAt: true, expireAt: true })

/** The values of data that have a note, in the order of `fieldsIn`: only these can have a warning. */
function notedFields(schema: z.core.$ZodType): (data: object) => Field[] {
  return oncePer((data) =>
    fieldsIn(schema, data).filter((field) => {
      const { dates, isAddress } = noteOn(field.schema)
      return dates !== undefined || isAddress === true
    }),
  )
}

const datesOf = notedFields(DATES)
const hoursIn = notedFields(HOURS)
const notedFacts = notedFields(factsSchema)
const notedHistory = notedFields(historyFile)

/** Hours of pages that are probably a slip, judged on the day of the check. */
export function hourWarnings({ pages }: Pick<WithoutSite, 'pages'>, at: number): Problem[] {
  const latest = latestFrom(at)
  return [...pages.values()].flatMap((translations) =>
    Object.values(translations).flatMap(({ meta, placeOf }) =>
      hoursIn(meta).flatMap((field) =>
        unlikelyDate(field, ([key]) => placeOf(key === 'publishAt' ? key : 'expireAt'), latest),
      ),
    ),
  )
}

/** How many days ahead a date is likely. News of next week may be written today. */
const AHEAD: Readonly<Record<DateRange, { days: number; words: string }>> = {
  past: { days: 31, words: 'a date that is over, or within a month' },
  coming: { days: 5 * 366, words: 'a date that is over, or within five years' },
  planned: { days: 100 * 366, words: 'a date that is over, or within a hundred years' },
}

/**
 * Values that are right by their form, but that probably are a slip: a year such as 0206 or 2206, news dated years
 * ahead, an address whose host looks like another. Each is a warning.
 * @param at milliseconds since 1970
 */
export function fieldWarnings({ pages, facts, history, places }: WithoutSite, at: number): Problem[] {
  const latest = latestFrom(at)
  const check = (fields: Field[], placeOf: PlaceOf) =>
    fields.flatMap((field) => [...unlikelyDate(field, placeOf, latest), ...addressWarnings(field, placeOf)])
  const historyPlace = places.get('history.yaml')
  return [
    ...[...pages.values()].flatMap((translations) =>
      Object.values(translations).flatMap(({ meta, placeOf }) =>
        check(datesOf(meta), ([key, ...below]) =>
          key === 'updated' || key === 'major' ? placeOf(key, ...below) : placeOf('title'),
        ),
      ),
    ),
    ...[...facts.values()].flatMap((file) => check(notedFacts(file.facts), file.placeOf)),
    ...(historyPlace ? check(notedHistory(history), historyPlace) : []),
  ]
}

/** The latest minute of each range in Brussels, and the day from which it counts. */
interface Latest extends Record<DateRange, string> {
  today: string
}

/** Made once for all dates: to compute the time in Brussels takes longer than to compare a date with it. */
function latestFrom(at: number): Latest {
  const after = (range: DateRange) => minuteInBrussels(at + AHEAD[range].days * DAY)
  return { today: dayInBrussels(at), past: after('past'), coming: after('coming'), planned: after('planned') }
}

function unlikelyDate({ schema, value, path }: Field, placeOf: PlaceOf, latest: Latest): Problem[] {
  const { dates } = noteOn(schema)
  // Some fields take a word instead of a date.
  if (dates === undefined || typeof value !== 'string' || !/^\d/.test(value)) return []
  const { words } = AHEAD[dates]
  const isLate = firstMinute(value) > latest[dates]
  if (value >= EARLIEST && !isLate) return []
  return [
    {
      ...placeOf(path),
      severity: 'warning',
      code: 'unlikely-date',
      found: `${path.join('.')}: ${value}`,
      expected: isLate ? `${words} from today, ${latest.today}` : `a year from ${EARLIEST} on`,
      instead: 'correct the year, or leave it if the date is right',
    },
  ]
}

function addressWarnings({ schema, value, path }: Field, placeOf: PlaceOf): Problem[] {
  if (noteOn(schema).isAddress !== true || typeof value !== 'string') return []
  return readWebAddress(value).mistakes.map((mistake): Problem => {
    const place: SourcePosition = placeOf(path)
    return { ...place, ...mistake, found: `${path.join('.')}: ${value}` }
  })
}
