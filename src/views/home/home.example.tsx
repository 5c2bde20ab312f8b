import type { FactsOf } from '../../content/schema/facts.ts'
import type { PageRecord } from '../../content/schema/page.ts'
import type { Examples } from '../example.ts'
import { calloutOf } from '../sample-data/article.ts'
import { SECTION } from '../sample-data/drawings.ts'
import { inquiryItems, newsItems, projectItems } from '../sample-data/items.ts'
import { mapOf } from '../sample-data/map.ts'
import { pageOf } from '../sample-data/page.ts'
import { linkTo, otherThan, type Sample } from '../sample-data/sample.ts'
import { HomeView } from './home.tsx'

export const examples: Examples = {
  pages: [
    { state: 'with an open inquiry', show: (sample) => home(sample, inquiryItems(sample)) },
    { state: 'without an open inquiry', show: (sample) => home(sample, inquiryItems(sample).slice(1)) },
    {
      state: 'borrowed, with figures',
      show: (sample) => home(sample, inquiryItems(sample), { textLocale: otherThan(sample.locale) }, FIGURES),
    },
  ],
}

/** A figure with a drawing that has each of the classes that the publisher writes. */
const FIGURES: FactsOf<'home'>['figures'] = [
  {
    value: '19',
    text: '12 + 7',
    drawing:
      '<svg class="figure-drawing" viewBox="0 0 160 60" aria-hidden="true" focusable="false"><path class="f-home" d="M0 20L160 10V60H0z"/><path class="figure-line" d="M0 20L160 10"/><path class="figure-squares" d="M0 40h100"/><path class="figure-squares figure-filled" d="M0 40h60"/></svg>',
  },
]

function home(
  sample: Sample,
  inquiries: ReturnType<typeof inquiryItems>,
  given: Partial<PageRecord> = {},
  figures: FactsOf<'home'>['figures'] = [],
) {
  const { locale, words, frame } = sample
  const list = linkTo(locale, 'list', words.page)
  const facts: FactsOf<'home'> = {
    kind: 'home',
    finder: list,
    figures,
    regionMap: mapOf(projectItems(sample)),
    projects: { list, items: projectItems(sample) },
    inquiries: {
      list,
      open: inquiries.filter(({ state }) => state === 'open'),
      closed: inquiries.filter(({ state }) => state === 'closed'),
    },
    news: { list, items: newsItems(sample) },
  }
  const page = pageOf(sample, {
    path: frame.site.home,
    facts,
    html: calloutOf(locale),
    drawings: { ground: SECTION },
    ...given,
  })
  const metadata = { title: words.site, description: words.tagline, path: page.path, indexed: false }
  const open = inquiries.filter(({ state }) => state === 'open')
  const site = { ...frame.site, ...(frame.site.inquiries && { inquiries: { ...frame.site.inquiries, open } }) }
  return <HomeView frame={{ ...frame, site }} page={page} metadata={metadata} release="0123456789ab" />
}
