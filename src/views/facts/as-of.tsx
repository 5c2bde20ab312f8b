import { formatPartialDate } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

/** A status is told as of a date. */
export function AsOf({ date, locale }: { date: string; locale: Locale }) {
  return <span class="as-of">({messages(locale).kinds.asOf(formatPartialDate(date, locale))})</span>
}
