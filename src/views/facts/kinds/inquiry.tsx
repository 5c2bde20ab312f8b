import { messages } from '../../../locale/messages/index.ts'
import { InquiryHead } from '../../inquiry/inquiry-head.tsx'
import { InquiryResult } from '../../inquiry/inquiry-result.tsx'
import { ANSWER_ID, FILE_ID, hasFile, MEETINGS_ID, Ways } from '../../inquiry/ways.tsx'
import { type Heading, type KindView, none } from './kind-view.ts'

export const inquiry: KindView<'inquiry'> = {
  head({ facts, locale }) {
    return <InquiryHead inquiry={facts} locale={locale} />
  },
  body({ facts, locale, page }) {
    return (
      <>
        {facts.state !== 'closed' && <Ways inquiry={facts} locale={locale} />}
        <InquiryResult inquiry={facts} locale={locale} path={page.path} />
      </>
    )
  },
  // While people can respond, or soon: how, and where the file is.
  headings(facts, locale) {
    const text = messages(locale).kinds.inquiry
    const isClosed = facts.state === 'closed'
    const own: Heading[] = []
    if (!isClosed) own.push([ANSWER_ID, text.howToAnswer])
    if (!isClosed && hasFile(facts)) own.push([FILE_ID, text.whereIsFile])
    if (facts.meetings.length > 0) own.push([MEETINGS_ID, text.meetings])
    if (isClosed) own.push(['_result', text.result])
    return own
  },
  things: none,
  status({ locale }, { state }) {
    return messages(locale).kinds.inquiry.state[state]
  },
}
