import type { InquiryState } from '../../content/schema/list-item.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

/** Where an inquiry stands, in words: on its last day people are told so, since tomorrow is too late. */
export function inquiryStateName(
  { state, isLastDay }: { state: InquiryState; isLastDay?: boolean | undefined },
  locale: Locale,
): string {
  const { inquiry: text } = messages(locale).kinds
  return isLastDay ? text.lastDay : text.state[state]
}
