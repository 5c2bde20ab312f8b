import { People } from '../../views/people/people.tsx'
import type { Group } from '../example.ts'
import { linkTo } from '../sample/sample.ts'

export const people: Group = {
  folder: 'people',
  examples: [
    {
      state: 'by name, by function, with a long word',
      show: ({ locale, words }) => (
        <People
          locale={locale}
          facts={{
            kind: 'people',
            people: [
              { name: words.person, function: words.role, about: words.about, page: linkTo(locale, 'us', words.page) },
              { function: words.role },
              { function: words.long, about: words.about },
            ],
          }}
        />
      ),
    },
  ],
}
