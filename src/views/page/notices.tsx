import type { PageRecord } from '../../content/schema/page.ts'
import { BorrowedNotice, OutdatedNotice, ReplacedNotice, WithdrawnNotice } from '../notice/notice.tsx'

/** What a reader must know before the title: it is borrowed, withdrawn, outdated, or about a plan that was replaced. */
export function Notices({ page }: { page: PageRecord }) {
  const { locale, textLocale, withdrawn, outdated, facts } = page
  const replacedBy = facts?.kind === 'instrument' ? facts.replacedBy : undefined
  if (textLocale === locale && !withdrawn && !outdated && !replacedBy) return null
  return (
    <div class="page-notices">
      {textLocale !== locale && <BorrowedNotice page={page} />}
      {withdrawn && <WithdrawnNotice page={page} />}
      {outdated && <OutdatedNotice page={page} />}
      {replacedBy && <ReplacedNotice locale={locale} by={replacedBy} />}
    </div>
  )
}
