import type { InquiryFacts } from '../../content/schema/facts.ts'
import { formatDate, formatPartialDate } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { isDay } from './days.ts'

interface PeriodProps {
  inquiry: Pick<InquiryFacts, 'first' | 'last'>
  locale: Locale
}

/** The period, as far as it is known. First and last day are separate spans: a line break comes between them if possible. */
export function Period({ inquiry: { first, last }, locale }: PeriodProps) {
  const { inquiry: text } = messages(locale).kinds
  if (first === undefined || first === last) {
    return (
      <>{first === undefined && isDay(last) ? text.until(formatDate(last, locale)) : formatPartialDate(last, locale)}</>
    )
  }
  const [from, to] = text.from(formatPartialDate(first, locale), formatPartialDate(last, locale))
  return (
    <>
      <span>{from}</span> <span>{to}</span>
    </>
  )
}
