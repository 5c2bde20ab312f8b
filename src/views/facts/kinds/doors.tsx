import { Doors } from '../../doors/doors.tsx'
import { type KindView, none, nothing } from './kind-view.ts'

export const doors: KindView<'doors'> = {
  head: nothing,
  body({ facts, locale }) {
    return <Doors facts={facts} locale={locale} />
  },
  headings: none,
  things: none,
}
