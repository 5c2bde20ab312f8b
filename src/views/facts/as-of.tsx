import { formatPartialDate } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

/** The date of a status: `(stand op 30 september 2026)`. */
export function AsOf({ date, locale }: { date: string; locale: Locale }) {
  return <span class="as-of">({messages(locale).kinds.asOf(formatPartialDate(date, locale))})</span>
}
