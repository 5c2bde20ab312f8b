import type { Examples } from '../example.ts'
import { pageOf } from '../sample-data/page.ts'
import { borrowedLink, linkTo } from '../sample-data/sample.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'of a page in a section',
      show: (sample) => {
        const { locale, words } = sample
        const { breadcrumbs: above } = pageOf(sample)
        return <Breadcrumbs locale={locale} above={above} here={linkTo(locale, 'here', words.page)} />
      },
    },
    {
      state: 'deep, with a borrowed title and a long word',
      show: (sample) => {
        const { locale, words } = sample
        const above = [...pageOf(sample).breadcrumbs, borrowedLink(locale)]
        return <Breadcrumbs locale={locale} above={above} here={linkTo(locale, 'here', words.long)} />
      },
    },
  ],
}
