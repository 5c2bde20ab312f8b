import type { Examples } from '../example.ts'
import { borrowedLink, otherThan, teaserTo, wordsOf } from '../sample-data/sample.ts'
import { PageList } from './page-list.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'own, borrowed, with a long word',
      show: ({ locale, words }) => {
        const borrowed = { ...borrowedLink(locale), teaser: wordsOf(otherThan(locale)).sentence }
        const pages = [teaserTo(locale, 'one', words.page), borrowed, teaserTo(locale, 'long', words.long)]
        return <PageList locale={locale} pages={pages} level={3} />
      },
    },
  ],
}
