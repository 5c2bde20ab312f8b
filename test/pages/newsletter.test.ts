import { expect, test } from 'vitest'
import { partsOfNewsletter } from '../../src/pages/newsletter.tsx'
import { sampleOf } from '../../src/views/sample-data/sample.ts'

async function ticked(query: string): Promise<string[]> {
  const asked = partsOfNewsletter(new URLSearchParams(query))
  if (asked.kind !== 'part') return []
  const html = String(await asked.below?.(sampleOf('nl').frame))
  return [...html.matchAll(/<input[^>]*>/g)]
    .map(([input]) => input)
    .filter((input) => input.includes('name="municipalities"') && / checked(?=[\s=/>])/.test(input))
    .flatMap((input) => /value="(\d+)"/.exec(input)?.[1] ?? [])
}

test('a link from the page of a municipality ticks that municipality', async () => {
  expect(await ticked('municipalities=1080')).toEqual(['1080'])
  expect(partsOfNewsletter(new URLSearchParams('municipalities=1080'))).toMatchObject({
    query: '?municipalities=1080',
    indexed: false,
  })
})

test.each(['', 'municipalities=9000', 'municipalities=%3Cb%3E', 'municipality=1080', 'municipalities=1020'])(
  'the form has no ticked municipality for the query %j',
  async (query) => {
    expect(await ticked(query)).toEqual([])
    expect(partsOfNewsletter(new URLSearchParams(query))).toMatchObject({ query: '', indexed: true })
  },
)

test('the query has each municipality once, in one order, so that one page is kept for it', () => {
  expect(
    partsOfNewsletter(new URLSearchParams('municipalities=1080&municipalities=1000&municipalities=1080')),
  ).toMatchObject({
    query: '?municipalities=1000&municipalities=1080',
  })
})
