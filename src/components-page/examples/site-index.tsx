import { SiteIndex } from '../../views/site-index/site-index.tsx'
import type { Group } from '../example.ts'
import { linkTo } from '../sample/sample.ts'

export const siteIndex: Group = {
  folder: 'site-index',
  examples: [
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
