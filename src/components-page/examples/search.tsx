import { FoundList } from '../../views/search/found-list.tsx'
import { SearchForm } from '../../views/search/search-form.tsx'
import { NothingFound, Ways } from '../../views/search/ways.tsx'
import type { Group } from '../example.ts'
import { foundPages } from '../sample/found.ts'
import { pathOf } from '../sample/sample.ts'

export const search: Group = {
  folder: 'search',
  examples: [
    { state: 'form, empty', show: ({ locale }) => <SearchForm locale={locale} id="_search" /> },
    {
      state: 'form, filled in',
      show: ({ locale, words }) => <SearchForm locale={locale} id="_search" query={words.long} />,
    },
    { state: 'found', show: (sample) => <FoundList pages={foundPages(sample)} locale={sample.locale} /> },
    {
      state: 'nothing found',
      show: ({ frame, locale, words }) => {
        const doors = [{ question: words.question, href: pathOf(locale, 'doors') }]
        return <NothingFound frame={frame} query={words.typed} doors={doors} />
      },
    },
    { state: 'ways on', show: ({ frame, words }) => <Ways frame={frame} title={words.page} /> },
  ],
}
