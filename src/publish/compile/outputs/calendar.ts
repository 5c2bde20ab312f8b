import type { FileRecord, PageRecord } from '../../../content/schema/page.ts'
import { nextDay } from '../../../locale/brussels-time.ts'

/** Rules of the clock in Brussels since 1996 (directive 2000/84/EC), as a calendar wants them. */
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
 * An event for calendars (iCalendar, RFC 5545), in the reader's language and the time of Brussels; one without a time
 * takes whole days. In each language it is the same event: whoever adds it twice has it once. `{origin}` stands for the
 * configured origin.
 */
export function toCalendar(page: PageRecord): FileRecord {
  const { facts, id, locale, path, title, summary, updated } = page
  if (facts?.kind !== 'event') throw new Error(`${id} is no event`)
  const { start, end, place } = facts
  const hasTime = start.includes('T')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//perspective.brussels//NONSGML site//${locale.toUpperCase()}`,
    ...(hasTime ? BRUSSELS : []),
    'BEGIN:VEVENT',
    `UID:${id.slice(1).replaceAll('/', '.')}@perspective.brussels`,
    `DTSTAMP:${updated.replaceAll('-', '')}T000000Z`,
    ...(hasTime ? timed(start, end) : wholeDays(start, end)),
    `SUMMARY;LANGUAGE=${page.textLocale}:${escaped(title)}`,
    `DESCRIPTION;LANGUAGE=${page.textLocale}:${escaped(summary)}`,
    `LOCATION;LANGUAGE=${locale}:${escaped(place)}`,
    `URL:{origin}${path}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  const body = lines.map((line) => `${folded(line)}\r\n`).join('')
  return { kind: 'file', type: 'text/calendar; charset=utf-8', body }
}

/** From a time to a time, or to the end of the last day where only that is known; the end is not part of it (section 3.6.1). */
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

/** RFC 5545 section 3.3.11. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
}

/** Octets of a line, of 75 that are allowed (section 3.1): the space before a continued one is among them. */
const LINE = 74

/** Lines that are not too long, cut between characters. */
function folded(line: string): string {
  const lines: string[] = ['']
  for (const character of line) {
    const last = lines.at(-1) ?? ''
    if (Buffer.byteLength(last + character) > LINE) lines.push(character)
    else lines[lines.length - 1] = last + character
  }
  return lines.join('\r\n ')
}
