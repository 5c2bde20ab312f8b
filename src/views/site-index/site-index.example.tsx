import type { Examples } from '../example.ts'
import { linkTo } from '../sample-data/sample.ts'
import { SiteIndex } from './site-index.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'three levels',
      show: ({ locale, words, frame }) => {
        const deepest = { link: linkTo(locale, 'deepest', words.long), below: [] }
        const below = [{ link: linkTo(locale, 'below', words.page), below: [deepest] }]
        const pages = frame.site.navigation.map((link, i) => ({ link, below: i < 2 ? below : [] }))
        return <SiteIndex pages={pages} locale={locale} />
      },
    },
  ],
}
