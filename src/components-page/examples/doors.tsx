import { Doors } from '../../views/doors/doors.tsx'
import type { Group } from '../example.ts'
import { otherThan, pathOf, wordsOf } from '../sample/sample.ts'

export const doors: Group = {
  folder: 'doors',
  examples: [
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
