import { messages } from '../../../locale/messages/index.ts'
import { Figures } from '../../figures/figures.tsx'
import { dataset } from '../../structured-data/things.ts'
import { type Heading, type KindView, nothing } from './kind-view.ts'

export const figures: KindView<'figures'> = {
  head: nothing,
  body({ facts, locale }) {
    return <Figures facts={facts} locale={locale} />
  },
  headings({ measures }, locale) {
    const text = messages(locale).kinds.figures
    const charts = measures.filter(({ drawing, places }) => drawing !== undefined || places !== undefined)
    return [
      ['_latest', text.latest],
      ...charts.map(({ id, name }): Heading => [`_${id}`, name]),
      ['_download', text.download],
    ]
  },
  things(frame, page, facts) {
    return [dataset(frame, page, facts)]
  },
}
