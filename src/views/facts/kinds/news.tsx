import { messages } from '../../../locale/messages/index.ts'
import { newsArticle } from '../../structured-data/things.ts'
import { DatedHead } from '../dated-head.tsx'
import { type KindView, none, nothing } from './kind-view.ts'

export const news: KindView<'news'> = {
  head({ facts, locale }) {
    return <DatedHead facts={facts} locale={locale} dateLabel={messages(locale).kinds.facts.eventDate} />
  },
  body: nothing,
  headings: none,
  things(frame, page, facts) {
    return [newsArticle(frame, page, facts.date)]
  },
}
