import type { FactsOf } from '../../content/schema/facts.ts'
import type { Examples } from '../example.ts'
import type { Frame } from '../frame.ts'
import { inquiryItems, instrumentItems, newsItems, projectItems } from '../sample-data/items.ts'
import { linkTo } from '../sample-data/sample.ts'
import { Municipality, MunicipalityRail } from './municipality.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'with content of each kind',
      show: (sample) => {
        const { locale, words, frame } = sample
        const ways = { inquiries: linkTo(locale, 'inquiries', words.page), doors: linkTo(locale, 'doors', words.page) }
        const lists = {
          projects: projectItems(sample).slice(0, 2),
          inquiries: inquiryItems(sample),
          news: newsItems(sample).slice(0, 1),
          instruments: instrumentItems(sample).slice(0, 1),
        }
        const facts = { kind: 'municipality' as const, code: '1080' as const, ...lists, ask: words.sentence, ways }
        return whole(frame, facts)
      },
    },
    {
      state: 'without content',
      show: ({ frame, words }) => {
        const lists = { projects: [], inquiries: [], news: [], instruments: [] }
        const facts = { kind: 'municipality' as const, code: '1140' as const, ...lists, ask: words.sentence, ways: {} }
        return whole(frame, facts)
      },
    },
  ],
}

function whole(frame: Frame, facts: FactsOf<'municipality'>) {
  return (
    <>
      <Municipality frame={frame} facts={facts} />
      <MunicipalityRail frame={frame} facts={facts} />
    </>
  )
}
