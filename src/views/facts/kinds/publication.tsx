import { messages } from '../../../locale/messages/index.ts'
import { DatedHead } from '../dated-head.tsx'
import { type KindView, none, nothing } from './kind-view.ts'

export const publication: KindView<'publication'> = {
  head({ facts, locale }) {
    const { published } = messages(locale).kinds.facts
    return <DatedHead facts={facts} locale={locale} dateLabel={published} publisher={facts.publisher} />
  },
  body: nothing,
  headings: none,
  things: none,
}
