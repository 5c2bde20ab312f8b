import type { FactsOf } from '../../content/schema/facts.ts'
import type { Examples } from '../example.ts'
import { calloutOf } from '../sample-data/article.ts'
import { inquiryItems, newsItems, projectItems } from '../sample-data/items.ts'
import { mapOf } from '../sample-data/map.ts'
import { pageOf } from '../sample-data/page.ts'
import { linkTo, type Sample } from '../sample-data/sample.ts'
import { HomeView } from './home.tsx'

export const examples: Examples = {
  pages: [
    { state: 'with an open inquiry', show: (sample) => home(sample, inquiryItems(sample)) },
    { state: 'without an open inquiry', show: (sample) => home(sample, inquiryItems(sample).slice(1)) },
  ],
}

function home(sample: Sample, inquiries: ReturnType<typeof inquiryItems>) {
  const { locale, words, frame } = sample
  const list = linkTo(locale, 'list', words.page)
  const facts: FactsOf<'home'> = {
    kind: 'home',
    finder: list,
    projects: { list, map: mapOf(projectItems(sample)) },
    inquiries: {
      list,
      open: inquiries.filter(({ state }) => state === 'open'),
      closed: inquiries.filter(({ state }) => state === 'closed'),
    },
    news: { list, items: newsItems(sample) },
  }
  const page = pageOf(sample, { path: frame.site.home, facts, html: calloutOf(locale) })
  const metadata = { title: words.site, description: words.tagline, path: page.path, indexed: false }
  return <HomeView frame={frame} page={page} metadata={metadata} release="0123456789ab" />
}
