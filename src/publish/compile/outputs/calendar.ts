import { hasCalendar } from '../../../content/paths.ts'
import type { FileRecord, PageRecord } from '../../../content/schema/page.ts'
import { nextDay } from '../../../locale/brussels-time.ts'
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

/**
 * Makes the calendar file of an event (iCalendar, RFC 5545), in the reader's language and Brussels time. An event
 * without a time takes whole days. The UID is the same in each language, so a calendar shows the event only once.
 * `{origin}` stands for the configured origin.
 */
export function toCalendar(page: PageRecord): FileRecord {
  const { facts, id, locale } = page
  if (facts?.kind !== 'event') throw new Error(`${id} is not an event`)
  const { start, end, place } = facts
  const more = [
    `DESCRIPTION;LANGUAGE=${page.textLocale}:${escaped(page.summary)}`,
    `LOCATION;LANGUAGE=${locale}:${escaped(place)}`,
  ]
  return toFile(page, [{ uid: uidOf(page), start, end, more }])
}

/**
 * Makes the calendar file of the meetings of an inquiry to which people can still respond, or soon. Undefined without
 * such meetings. The text of a meeting says where it is and how long it lasts.
 */
export function meetingsCalendar(page: PageRecord): FileRecord | undefined {
  const { facts, locale } = page
  if (facts?.kind !== 'inquiry' || !hasCalendar(facts)) return undefined
  const entries = facts.meetings.map(({ on, text }, i) => ({
    uid: `${uidOf(page).replace('@', `.${i + 1}@`)}`,
    start: on,
    more: [`DESCRIPTION;LANGUAGE=${locale}:${escaped(text)}`],
  }))
  return toFile(page, entries)
}

interface Entry {
  /** The same in each language, so a calendar shows the entry only once. */
  uid: string
  start: string
  end?: string | undefined
  /** Lines with other properties. */
  more: readonly string[]
}

function toFile(page: PageRecord, entries: readonly Entry[]): FileRecord {
  const { locale, path, title, updated } = page
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//perspective.brussels//NONSGML site//${locale.toUpperCase()}`,
    ...(entries.some(({ start }) => start.includes('T')) ? BRUSSELS : []),
    ...entries.flatMap(({ uid, start, end, more }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${updated.replaceAll('-', '')}T000000Z`,
      ...(start.includes('T') ? timed(start, end) : wholeDays(start, end)),
      `SUMMARY;LANGUAGE=${page.textLocale}:${escaped(title)}`,
      ...more,
      `URL:{origin}${path}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  const body = lines.map((line) => `${folded(line)}\r\n`).join('')
  return { kind: 'file', type: 'text/calendar; charset=utf-8', body }
}

function uidOf({ id }: PageRecord): string {
  return `${id.slice(1).replaceAll('/', '.')}@perspective.brussels`
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
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|[\n\v\f\u0085\u2028\u2029]/g, '\\n')
}

/** Maximum of octets in a line. Section 3.1 allows 75, including the space before a continuation line. */
const MAX_OCTETS = 74

/**
 * Folds a long line. Cuts between characters, never within the bytes of one. Whatever the line holds, it stays one line:
 * characters that a line must not have are left out (section 3.1).
 */
function folded(line: string): string {
  const lines: string[] = ['']
  for (const character of inOneLine(line)) {
    const last = lines.at(-1) ?? ''
    if (Buffer.byteLength(last + character) > MAX_OCTETS) lines.push(character)
    else lines[lines.length - 1] = last + character
  }
  return lines.join('\r\n ')
}
