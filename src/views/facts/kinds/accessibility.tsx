import { messages } from '../../../locale/messages/index.ts'
import { Accessibility } from '../../accessibility/accessibility.tsx'
import { type KindView, none, nothing } from './kind-view.ts'

export const accessibility: KindView<'accessibility'> = {
  head: nothing,
  body({ facts, locale }) {
    return <Accessibility facts={facts} locale={locale} />
  },
  headings(_, locale) {
    const text = messages(locale).kinds.accessibility
    return [
      ['_failures', text.failures],
      ['_tested', text.tested],
    ]
  },
  things: none,
}
