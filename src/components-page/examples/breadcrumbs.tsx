import { Breadcrumbs } from '../../views/breadcrumbs/breadcrumbs.tsx'
import type { Group } from '../example.ts'
import { pageOf } from '../sample/page.ts'
import { borrowedLink, linkTo } from '../sample/sample.ts'

export const breadcrumbs: Group = {
  folder: 'breadcrumbs',
  examples: [
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
