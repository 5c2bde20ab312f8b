import { type SearchAnswer, SearchPage } from '../../views/search/search-page.tsx'
import type { Group } from '../example.ts'
import { foundPages } from '../sample/found.ts'
import { pathOf, type Sample } from '../sample/sample.ts'

export const searchPages: Group = {
  folder: 'search',
  examples: [
    {
      state: 'before anything was asked',
      show: ({ frame }) => <SearchPage frame={frame} query="" answer={undefined} />,
    },
    { state: 'found, with ways to narrow it down', show: (sample) => answered(sample, {}) },
    {
      state: 'did you mean',
      show: (sample) => {
        const { mended, typed } = sample.words
        return answered(sample, { corrected: { query: mended, asTyped: pathOf(sample.locale) } }, typed)
      },
    },
    { state: 'no page has the whole phrase', show: (sample) => answered(sample, { loose: true }) },
    {
      state: 'nothing found, but in another language',
      show: (sample) => {
        const doors = [{ question: sample.words.question, href: pathOf(sample.locale, 'doors') }]
        return answered(sample, { count: 0, pages: [], others: foundPages(sample).slice(2), doors }, 'qqqq')
      },
    },
    {
      state: 'unavailable',
      show: ({ frame, words }) => <SearchPage frame={frame} query={words.mended} answer="unavailable" />,
    },
  ],
}

function answered(sample: Sample, given: Partial<SearchAnswer>, query = sample.words.mended) {
  const { frame, locale, words } = sample
  const choices = words.sections.slice(0, 3).map((title, i) => ({
    title,
    count: 14 - 4 * i,
    href: pathOf(locale, `choice-${i}`),
    chosen: i === 0,
  }))
  const answer: SearchAnswer = {
    corrected: undefined,
    loose: false,
    count: 24,
    pages: foundPages(sample),
    others: [],
    sections: choices,
    kinds: choices,
    page: 2,
    of: 3,
    hrefOf: (page) => pathOf(locale, `results-${page}`),
    doors: [],
    ...given,
  }
  return <SearchPage frame={frame} query={query} answer={answer} />
}
