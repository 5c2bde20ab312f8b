import { calendarAddress } from '../../../content/paths.ts'
import type { FileRecord, PageRecord } from '../../../content/schema/page.ts'
import { LOCALES } from '../../../locale/locale.ts'
import { typography } from '../../markdown/index.ts'
import type { SiteFile } from '../../source/schemas.ts'
import { agendaPages } from '../tree/links.ts'
import type { Tree } from '../tree/tree.ts'
import { toAgenda } from './calendar.ts'

/** The calendar of all events in each language, at the address of their list with `.ics` added. */
export function toAgendas(tree: Tree, pages: readonly PageRecord[], site: SiteFile): Map<string, FileRecord> {
  return new Map(
    agendaPages(tree).flatMap((list) =>
      LOCALES.map((locale) => {
        const events = pages.filter((page) => page.locale === locale && page.facts?.kind === 'event' && !page.withdrawn)
        const name = typography(site.name[locale], locale)
        return [calendarAddress(list.paths[locale]), toAgenda(events, locale, name)] as const
      }),
    ),
  )
}
