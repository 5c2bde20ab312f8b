import { messages } from '../../../locale/messages/index.ts'
import { DateText } from '../../date.tsx'
import { Link } from '../../link.tsx'
import { Plates } from '../../place/place.tsx'
import { newsArticle } from '../../structured-data/things.ts'
import { KeyFacts } from '../key-facts.tsx'
import { type KindView, none, nothing } from './kind-view.ts'

export const letter: KindView<'letter'> = {
  head({ facts, locale }) {
    const { kinds, newsletter } = messages(locale)
    const { date, topics, municipalities, corrects } = facts
    return (
      <KeyFacts
        label={kinds.facts.keyFacts}
        facts={[
          [kinds.facts.published, <DateText date={date} locale={locale} />],
          [kinds.facts.topics, topics.map((topic) => newsletter.topics[topic]).join(', ')],
          [kinds.facts.where, municipalities.length > 0 && <Plates places={municipalities} locale={locale} />],
          [kinds.facts.corrects, corrects && <Link link={corrects} locale={locale} />],
        ]}
      />
    )
  },
  body: nothing,
  headings: none,
  things(frame, page, facts) {
    return [newsArticle(frame, page, facts.date)]
  },
}
