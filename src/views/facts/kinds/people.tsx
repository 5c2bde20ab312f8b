import { People } from '../../people/people.tsx'
import { type KindView, none, nothing } from './kind-view.ts'

export const people: KindView<'people'> = {
  head: nothing,
  body({ facts, locale }) {
    return <People facts={facts} locale={locale} />
  },
  headings: none,
  things: none,
}
