import type { FileRecord, PageRecord } from '../../../content/schema/page.ts'
import type { Locale } from '../../../locale/locale.ts'
import { messages } from '../../../locale/messages/index.ts'
import { calendarEntries } from '../kinds/index.ts'
import { calendarOf, escaped } from './calendar-format.ts'

/** Makes the calendar file of a page, if its kind has one and there is something to put into it. */
export function toCalendar(page: PageRecord): FileRecord | undefined {
  const entries = calendarEntries(page)
  return entries.length > 0 ? calendarOf(page.locale, entries) : undefined
}

/**
 * Makes a calendar of all events to subscribe to. Its name and the time after which to read it again have two forms: those
 * of RFC 7986, and those that older programs know.
 */
export function toAgenda(pages: readonly PageRecord[], locale: Locale, site: string): FileRecord {
  const name = escaped(messages(locale).kinds.agenda.name(site))
  return calendarOf(locale, pages.flatMap(calendarEntries), [
    'METHOD:PUBLISH',
    `NAME;LANGUAGE=${locale}:${name}`,
    `X-WR-CALNAME:${name}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
  ])
}
