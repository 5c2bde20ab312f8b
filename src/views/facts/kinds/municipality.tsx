import { messages } from '../../../locale/messages/index.ts'
import { Municipality } from '../../municipality/municipality.tsx'
import { type Heading, type KindView, none, nothing } from './kind-view.ts'

// Its title is its plate.
export const municipality: KindView<'municipality'> = {
  head: nothing,
  body({ frame, facts }) {
    return <Municipality frame={frame} facts={facts} />
  },
  headings({ figures, news }, locale) {
    const text = messages(locale).kinds.municipality
    const own: Heading[] = [
      ['_ask', text.ask],
      ['_projects', text.projects],
      ['_inquiries', text.inquiries],
    ]
    if (figures) own.push(['_figures', text.figures])
    if (news.length > 0) own.push(['_news', text.news])
    return own
  },
  things: none,
}
