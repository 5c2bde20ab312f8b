import { formatPartialDate } from '../locale/format.ts'
import type { Locale } from '../locale/locale.ts'

/** A date written out, and for machines as it is. A year alone is no machine date in every browser, but valid HTML. */
export function DateText({ date, locale }: { date: string; locale: Locale }) {
  return <time datetime={date}>{formatPartialDate(date, locale)}</time>
}
