import { UsageError } from '../../cli/exit.ts'
import { brusselsInstant, minuteInBrussels, nextDay } from '../../locale/brussels-time.ts'
import { DATE_FORMS, dateAdvice, whyMissing } from '../source/facts/dates.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long a preview lasts at most, and if nothing else is asked for. KV keeps nothing for less than a minute. */
const LONGEST = 30 * DAY
const USUAL = 3 * DAY
const SHORTEST = MINUTE

const UNITS: Readonly<Record<string, number>> = { m: MINUTE, h: HOUR, d: DAY, w: 7 * DAY }

/**
 * Reads when a preview ends: a span from now (`+3d`, `+12h`, `+30m`, `+1w`), a day until its end, or a local time in
 * Brussels.
 * @param now milliseconds since 1970
 * @returns milliseconds since 1970
 * @throws UsageError
 */
export function readUntil(written: string | undefined, now: number): number {
  if (written === undefined) return now + USUAL
  const [, number, unit = ''] = /^\+(\d{1,6})(m|h|d|w)$/.exec(written) ?? []
  const until = number === undefined ? endOf('--until', written) : now + Number(number) * (UNITS[unit] ?? DAY)
  if (until < now + SHORTEST)
    throw new UsageError(`--until ${written} is over, or within a minute: write a later time, such as --until +3d`)
  if (until > now + LONGEST)
    throw new UsageError(
      `--until ${written} is too far: a preview lasts 30 days at most, until ${minuteInBrussels(now + LONGEST)}`,
    )
  return until
}

/**
 * Reads the instant that a preview shows: the beginning of a day, or a local time in Brussels.
 * @returns milliseconds since 1970
 * @throws UsageError
 */
export function readAt(written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  check('--at', written, '')
  return brusselsInstant(written)
}

function endOf(option: string, written: string): number {
  check(option, written, 'a span, such as +3d or +12h, or ')
  return brusselsInstant(written.length === 10 ? nextDay(written) : written)
}

function check(option: string, written: string, other: string): void {
  const missing = whyMissing(written)
  if (DATE_FORMS.moment.test(written) && missing === undefined) return
  const advice = dateAdvice(written, 'moment')
  throw new UsageError(
    `${option} takes ${other}a time in Brussels, such as 2026-12-01 or 2026-12-01T17:00, not "${written}"${missing ? `: ${missing}` : ''}${advice ? `: ${advice}` : ''}`,
  )
}
