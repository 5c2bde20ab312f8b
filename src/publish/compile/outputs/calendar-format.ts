import type { FileRecord, PageRecord } from '../../../content/schema/page.ts'
import { nextDay } from '../../../locale/brussels-time.ts'
import type { Locale } from '../../../locale/locale.ts'
import { inOneLine } from '../../../text/one-line.ts'

/** The time zone of Brussels for iCalendar, with the rules in force since 1996 (directive 2000/84/EC). */
const BRUSSELS = `BEGIN:VTIMEZONE
TZID:Europe/Brussels
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
END:VTIMEZONE`.split('\n')

/** One entry of a calendar (VEVENT). */
export interface CalendarEntry {
  /** The page that the entry links to. */
  page: PageRecord
  /** The same in each language, so a calendar shows the entry only once. */
  uid: string
  /** A day or a time in Brussels: `2026-05-13`, `2026-05-12T18:30`. */
  start: string
  end?: string | undefined
  summary: string
  /** How often the page has changed on the day of its last change. */
  revision?: number
  isCancelled?: boolean
  /** Lines with other properties. */
  more: readonly string[]
}

/** The id of a page in calendars, the same in each language. */
export function uidOf({ id }: PageRecord): string {
  return `${id.slice(1).replaceAll('/', '.')}@perspective.brussels`
}

/**
 * A calendar file (iCalendar, RFC 5545) in the reader's language and Brussels time. `{origin}` stands for the configured
 * origin.
 * @param properties further lines of the calendar itself
 */
export function calendarOf(
  locale: Locale,
  entries: readonly CalendarEntry[],
  properties: readonly string[] = [],
): FileRecord {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//perspective.brussels//NONSGML site//${locale.toUpperCase()}`,
    ...properties,
    // A calendar needs at least one component (section 3.6), so one without events has the time zone.
    ...(entries.length === 0 || entries.some(hasTime) ? BRUSSELS : []),
    ...entries.flatMap(entryLines),
    'END:VCALENDAR',
  ]
  const body = lines.map((line) => `${folded(line)}\r\n`).join('')
  return { kind: 'file', type: 'text/calendar; charset=utf-8', body }
}

function hasTime({ start }: CalendarEntry): boolean {
  return start.includes('T')
}

function entryLines(entry: CalendarEntry): string[] {
  const { page, uid, start, end, summary, revision = 0, isCancelled = false, more } = entry
  const isTimed = hasTime(entry)
  // A later change has a later stamp and a higher number, also on the same day. An older file must not undo a newer one.
  const stamp = `${page.updated.replaceAll('-', '')}T000${revision}00Z`
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequenceOf(page.updated, revision)}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    // A day with an event is not a day on which its reader is busy.
    `TRANSP:${isTimed && !isCancelled ? 'OPAQUE' : 'TRANSPARENT'}`,
    ...(isTimed ? timed(start, end) : wholeDays(start, end)),
    `SUMMARY;LANGUAGE=${page.textLocale}:${escaped(summary)}`,
    ...more,
    `URL:{origin}${page.path}`,
    'END:VEVENT',
  ]
}

const DAY = 86_400_000
/** The day before the first content of the site, from which revisions are counted. */
const FIRST_DAY = Date.UTC(2020, 0, 1)

/** The number of a revision, which only grows: the days since 2020, and the changes of that day as the last digit. */
function sequenceOf(updated: string, revision: number): number {
  return Math.max(0, Math.round((Date.parse(updated) - FIRST_DAY) / DAY)) * 10 + revision
}

/** From a time to a time. An end without a time means the end of that day. DTEND is exclusive (section 3.6.1). */
function timed(start: string, end = start): string[] {
  const zone = 'TZID=Europe/Brussels'
  const until = end.includes('T') ? end : `${nextDay(end)}T00:00`
  return [`DTSTART;${zone}:${local(start)}`, ...(until === start ? [] : [`DTEND;${zone}:${local(until)}`])]
}

function wholeDays(start: string, end = start): string[] {
  return [`DTSTART;VALUE=DATE:${local(start)}`, `DTEND;VALUE=DATE:${local(nextDay(end.slice(0, 10)))}`]
}

/** `2023-06-12T18:30` → `20230612T183000`. */
function local(moment: string): string {
  const [day = '', time] = moment.split('T')
  return day.replaceAll('-', '') + (time === undefined ? '' : `T${time.replace(':', '')}00`)
}

/** Escapes text: RFC 5545 section 3.3.11. Every kind of line break becomes the one that the format knows. */
export function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g, '\\n')
}

/** Maximum of octets in a line. Section 3.1 allows 75, including the space before a continuation line. */
const MAX_OCTETS = 74

/**
 * Folds a long line. Cuts between characters, never within the bytes of one. Whatever the line holds, it stays one line:
 * characters that a line must not have are left out (section 3.1).
 */
function folded(line: string): string {
  let result = ''
  let octets = 0
  for (const character of inOneLine(line)) {
    const size = Buffer.byteLength(character)
    const fits = octets + size <= MAX_OCTETS
    result += fits ? character : `\r\n ${character}`
    octets = fits ? octets + size : size
  }
  return result
}

// cspell:words CALNAME TRANSP
