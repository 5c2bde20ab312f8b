import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../../src/locale/locale.ts'
import { FactsBody } from '../../../src/views/facts/facts-body.tsx'
import { FactsHead } from '../../../src/views/facts/facts-head.tsx'
import { FactsRail } from '../../../src/views/facts/facts-rail.tsx'
import { viewOf } from '../../../src/views/facts/kinds/index.ts'
import { SAMPLE_FACTS } from '../../../src/views/sample-data/facts.ts'
import { pageOf } from '../../../src/views/sample-data/page.ts'
import { sampleOf } from '../../../src/views/sample-data/sample.ts'

/** Fields with summaries of other pages, and the map, which names the page itself: not texts of these facts. */
const OF_PAGES = ['teaser', 'map']
/** Drawings, which the page shows as they are. */
const DRAWN = /^<svg /

/** Headings that are not of one kind. */
const COMMON = ['_documents', '_related']

/** Every text for readers in the facts, without codes, dates and paths. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return DRAWN.test(value) || /^[a-z0-9-]+$|^[\d-]+(T[\d:]+)?$|^\//.test(value) ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) => (OF_PAGES.includes(key) ? [] : textsIn(below)))
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

describe.each(Object.entries(SAMPLE_FACTS))('the page of the kind %s', (_, factsOf) => {
  test.each(LOCALES)('shows every text of its facts, in %s', async (locale) => {
    const sample = sampleOf(locale)
    const facts = factsOf(sample)
    const page = pageOf(sample, { facts })
    const html = [
      await (<FactsHead frame={sample.frame} page={page} />),
      await (<FactsBody frame={sample.frame} page={page} />),
      await (<FactsRail frame={sample.frame} page={page} />),
    ].join('')
    expect(textsIn(facts).length).toBeGreaterThan(0)
    expect(textsIn(facts).filter((text) => !html.includes(escaped(text)))).toEqual([])
  })

  test('names each heading of its part in the contents', async () => {
    const sample = sampleOf('nl')
    const facts = factsOf(sample)
    const html = String(await (<FactsBody frame={sample.frame} page={pageOf(sample, { facts })} />))
    const named = viewOf(facts).headings(facts, 'nl')
    const shown = [...html.matchAll(/<h2[^>]* id="([^"]+)"/g)].map(([, id]) => id)
    expect(shown.filter((id) => !named.some(([one]) => one === id) && !COMMON.includes(id ?? ''))).toEqual([])
  })
})
