import type { FactsOf } from '../../content/schema/facts.ts'
import type { Examples } from '../example.ts'
import type { Frame } from '../frame.ts'
import { aboutPlace } from '../sample-data/facts.ts'
import { figuresFacts } from '../sample-data/figures.ts'
import { inquiryItems, newsItems, projectItems } from '../sample-data/items.ts'
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
        }
        const figures = { measures: figuresFacts(sample).measures, all: linkTo(locale, 'figures', words.page) }
        const known = { about: aboutPlace(sample), figures, ask: words.sentence }
        return whole(frame, { kind: 'municipality', code: '1080', ...known, ...lists, ways })
      },
    },
    {
      state: 'with former municipalities, without a planning department and a plan',
      show: (sample) => {
        const { plan, ...about } = aboutPlace(sample)
        const { on: _, note: __, ...noPlan } = plan
        const known = { about: { ...about, service: undefined, plan: noPlan }, ask: sample.words.sentence }
        const lists = { projects: [], inquiries: [], news: [] }
        return whole(sample.frame, { kind: 'municipality', code: '1000', ...known, ...lists, ways: {} })
      },
    },
    {
      state: 'without content',
      show: ({ frame, words }) => {
        const lists = { projects: [], inquiries: [], news: [] }
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
