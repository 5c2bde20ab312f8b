import type { Examples } from '../example.ts'
import { linkTo } from '../sample-data/sample.ts'
import { People } from './people.tsx'

export const examples: Examples = {
  components: [
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
