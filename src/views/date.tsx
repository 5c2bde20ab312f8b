import { formatPartialDate } from '../locale/format.ts'
import type { Locale } from '../locale/locale.ts'

/** A date in words, with the ISO date in `datetime`. A year alone is valid there, though not every browser reads it. */
export function DateText({ date, locale }: { date: string; locale: Locale }) {
  return <time datetime={date}>{formatPartialDate(date, locale)}</time>
}
