import { minuteInBrussels } from '../../../locale/brussels-time.ts'
import { LOCALES } from '../../../locale/locale.ts'
import type { Problem } from '../../problem.ts'
import type { WithoutSite } from '../../source/content.ts'
import { HOURS, type HourKey, type Hours, hoursOf, instantOf } from '../../source/hours.ts'
import type { PageFile } from '../../source/page-file.ts'

/**
 * Problems of `publishAt` and `expireAt`: on the home page, not the same in each language, in the wrong order, over, at
 * an hour that occurs twice, or without effect because of the page above.
 * @param at milliseconds since 1970
 */
export function hourProblems(content: Pick<WithoutSite, 'pages'>, at: number): Problem[] {
  return [...content.pages].flatMap(([id, translations]) => {
    const files = LOCALES.flatMap((locale) => translations[locale] ?? [])
    if (id === '/') return files.flatMap(onHomePage)
    const different = HOURS.flatMap((key) => differingHours(key, files))
    if (different.length > 0) return different
    // Each language says the same, so each of these is one problem, at the first file.
    const [file] = files
    if (!file) return []
    const wrong = wrongOrder(file)
    return wrong.length > 0 ? wrong : [...warnings(file, at), ...besideAbove(file, hoursOf(content, id), at)]
  })
}

function onHomePage(file: PageFile): Problem[] {
  return HOURS.filter((key) => file.meta[key] !== undefined).map((key) => ({
    ...file.placeOf(key),
    severity: 'error',
    code: 'hour-of-home-page',
    found: `${key}: ${file.meta[key]}`,
    expected: 'a home page that readers always see',
    instead: 'remove the line',
  }))
}

/** A page has one hour in all languages: otherwise a reader of one would know what another may not know yet. */
function differingHours(key: HourKey, files: readonly PageFile[]): Problem[] {
  const first = files.find(({ meta }) => meta[key] !== undefined)
  const written = first?.meta[key]
  if (!first || written === undefined) return []
  return files
    .filter(({ meta }) => meta[key] !== written)
    .map((file) => ({
      ...file.placeOf(file.meta[key] === undefined ? 'title' : key),
      severity: 'error',
      code: 'hour-differs',
      found: file.meta[key] === undefined ? `no ${key}` : `${key}: ${file.meta[key]}`,
      expected: `the same ${key} in each language of the page; ${first.file} says ${written}`,
      instead: `write "${key}: ${written}"`,
    }))
}

function wrongOrder({ meta: { publishAt, expireAt }, placeOf }: PageFile): Problem[] {
  if (publishAt === undefined || expireAt === undefined) return []
  if (instantOf('expireAt', expireAt) > instantOf('publishAt', publishAt)) return []
  return [
    {
      ...placeOf('expireAt'),
      severity: 'error',
      code: 'wrong-dates',
      found: `expireAt: ${expireAt}`,
      expected: `an end after the beginning, publishAt: ${publishAt}`,
      instead: 'correct one of the two, in each language of the page',
    },
  ]
}

function warnings({ id, meta, placeOf }: PageFile, at: number): Problem[] {
  const { expireAt } = meta
  const isOver = expireAt !== undefined && instantOf('expireAt', expireAt) <= at
  return [
    ...(isOver
      ? [
          {
            ...placeOf('expireAt'),
            severity: 'warning' as const,
            code: 'expired-page',
            found: `expireAt: ${expireAt}, which is over: the addresses of this page answer that it is gone`,
            expected: 'an hour to come',
            instead: `run "npm run content -- remove ${id} --gone" if the page is no longer needed, or remove the line in each language to publish it again`,
          },
        ]
      : []),
    ...HOURS.flatMap((key) => occursTwice(key, meta[key], at).map((words) => ({ ...placeOf(key), ...words }))),
  ]
}

const HOUR = 3_600_000

/** On the night on which summer time ends, the hour from 02:00 to 02:59 occurs twice. */
function occursTwice(
  key: HourKey,
  written: string | undefined,
  at: number,
): Pick<Problem, 'severity' | 'code' | 'found' | 'expected' | 'instead'>[] {
  if (!written?.includes('T')) return []
  const instant = instantOf(key, written)
  if (instant <= at || minuteInBrussels(instant + HOUR) !== written) return []
  return [
    {
      severity: 'warning',
      code: 'hour-occurs-twice',
      found: `${key}: ${written}, an hour that occurs twice because summer time ends in that night`,
      expected: 'an hour that occurs once; here, the first of the two counts, in summer time',
      instead: `leave it if you mean the first, or write ${key}: ${written.slice(0, 11)}03:00, which occurs once`,
    },
  ]
}

/** Hours that have no effect, because the page above appears later or expires earlier. */
function besideAbove({ meta, placeOf }: PageFile, hours: Hours, at: number): Problem[] {
  return HOURS.flatMap((key): Problem[] => {
    const [own, real] = [meta[key], hours[key]]
    if (own === undefined || !real || real.at === instantOf(key, own) || real.at <= at) return []
    return [
      {
        ...placeOf(key),
        severity: 'warning',
        code: 'hour-of-page-above',
        found: `${key}: ${own}, which has no effect`,
        expected: `an hour within those of the page above: ${real.page} has ${key}: ${real.written}`,
        instead: `write "${key}: ${real.written}" in each language of this page, or change ${real.page}`,
      },
    ]
  })
}
