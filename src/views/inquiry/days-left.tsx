import { formatDate } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { daysBetween, isDay } from './days.ts'

interface PeriodProps {
  locale: Locale
  today: string
  first?: string | undefined
  last: string
}

/** How many days are left to respond, in large digits. On the last day, and if that day is unknown, only words. */
export function DaysLeft({ locale, today, last }: Omit<PeriodProps, 'first'>) {
  const { inquiry: text } = messages(locale).kinds
  const days = isDay(last) ? daysBetween(today, last) : undefined
  if (days === undefined || days < 1) {
    return <p class="poster-days">{days === 0 ? text.lastDay : text.state.open}</p>
  }
  return (
    <p class="poster-days">
      <b>{days}</b> <span>{text.daysLeft(days)}</span>
    </p>
  )
}

/** A mark for each day of an inquiry: those that have passed are darker. Below it, the first and the last day. */
export function DaysRuler({ locale, today, first, last }: PeriodProps) {
  if (!isDay(first) || !isDay(last)) return null
  const all = daysBetween(first, last) + 1
  const past = Math.min(Math.max(daysBetween(first, today), 0), all)
  return (
    <div class="days">
      <svg viewBox={`0 0 ${all} 4`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {past > 0 && <path class="days-past" d={`M0 2H${past}`} />}
        <path class="days-left" d={`M${past} 2H${all}`} />
      </svg>
      <p>
        <span>{formatDate(first, locale)}</span> <span>{formatDate(last, locale)}</span>
      </p>
    </div>
  )
}
