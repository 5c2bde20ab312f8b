import type { PageRecord } from '../../content/schema/page.ts'
import { BorrowedNotice, EventNotice, OutdatedNotice, ReplacedNotice, WithdrawnNotice } from '../notice/notice.tsx'

/**
 * What a reader must know before the title: that the page is borrowed, withdrawn, outdated, or about a plan that was
 * replaced or an event that does not take place.
 */
export function Notices({ page }: { page: PageRecord }) {
  const { locale, textLocale, withdrawn, outdated, facts } = page
  const replacedBy = facts?.kind === 'instrument' ? facts.replacedBy : undefined
  const change = facts?.kind === 'event' ? facts.change : undefined
  if (textLocale === locale && !withdrawn && !outdated && !replacedBy && !change) return null
  return (
    <div class="page-notices">
      {change && <EventNotice locale={locale} change={change} />}
      {textLocale !== locale && <BorrowedNotice page={page} />}
      {withdrawn && <WithdrawnNotice page={page} />}
      {outdated && <OutdatedNotice page={page} />}
      {replacedBy && <ReplacedNotice locale={locale} by={replacedBy} />}
    </div>
  )
}
