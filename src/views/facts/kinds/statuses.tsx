import { Statuses } from '../../statuses/statuses.tsx'
import { type KindView, none, nothing } from './kind-view.ts'

export const statuses: KindView<'statuses'> = {
  head: nothing,
  body({ facts, locale }) {
    return <Statuses facts={facts} locale={locale} />
  },
  headings: ({ phases }) => phases.map(({ id, name }) => [`_${id}-name`, name]),
  things: none,
}
