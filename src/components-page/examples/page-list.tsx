import { PageList } from '../../views/page-list/page-list.tsx'
import type { Group } from '../example.ts'
import { borrowedLink, otherThan, teaserTo, wordsOf } from '../sample/sample.ts'

export const pageList: Group = {
  folder: 'page-list',
  examples: [
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
