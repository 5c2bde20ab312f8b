import type { Examples } from '../example.ts'
import { otherThan, pathOf, wordsOf } from '../sample-data/sample.ts'
import { Doors } from './doors.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'with links, in the language of the page and in another, and without',
      show: ({ locale, words: { question, answer, body } }) => {
        const other = otherThan(locale)
        const links = [
          { name: body, href: pathOf(locale, 'body') },
          { name: wordsOf(other).body, href: pathOf(other, 'body'), locale: other },
        ]
        const entries = [
          { id: 'first', question, answer, links },
          { id: 'second', question, answer, links: [] },
        ]
        return <Doors facts={{ kind: 'doors', entries }} locale={locale} />
      },
    },
  ],
}
