import type { InquiryState } from '../../content/schema/list-item.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

/** The state of an inquiry in words. The last day has its own text, because it is the last chance to respond. */
export function inquiryStateName(
  { state, isLastDay }: { state: InquiryState; isLastDay?: boolean | undefined },
  locale: Locale,
): string {
  const { inquiry: text } = messages(locale).kinds
  return isLastDay ? text.lastDay : text.state[state]
}
