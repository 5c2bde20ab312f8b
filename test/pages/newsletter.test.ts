import { describe, expect, it, test } from 'vitest'
import { PAGE_SIZE } from '../../src/content/list/filters.ts'
import type { ListItem } from '../../src/content/schema/list-item.ts'
import { partsOfNewsletter } from '../../src/pages/newsletter.tsx'
import { letterItems, listOf } from '../../src/views/sample-data/items.ts'
import { sampleOf } from '../../src/views/sample-data/sample.ts'

async function ticked(query: string): Promise<string[]> {
  const asked = partsOfNewsletter(new URLSearchParams(query))
  if (asked.kind !== 'part') return []
  const html = String(await asked.above?.(sampleOf('nl').frame))
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

describe('the list of letters below the text', () => {
  const sample = sampleOf('nl')
  const letters = (number: number) =>
    Array.from({ length: number }, (_, i) => ({ ...(letterItems(sample)[0] as ListItem), title: `Brief ${i + 1}` }))
  const asked = (query: string, number: number) =>
    partsOfNewsletter(new URLSearchParams(query), { path: '/nl/nieuwsbrief', facts: listOf('letter', letters(number)) })
  const shown = async (query: string, number: number) => {
    const parts = asked(query, number)
    return parts.kind === 'part' ? String(await parts.below?.(sample.frame)) : ''
  }

  it('has a heading, and a feed', async () => {
    const html = await shown('', 2)
    expect(html).toContain('id="_letters"')
    expect(html).toContain('Brief 2')
    expect(html).toContain('href="/nl/nieuwsbrief/atom.xml"')
  })

  it('says that there is none yet', async () => {
    expect(await shown('', 0)).toContain('Er is nog geen nieuwsbrief verschenen.')
  })

  it('has pages, whose links keep the reader at the list', async () => {
    const many = PAGE_SIZE + 1
    const first = await shown('', many)
    expect(first).toContain('href="/nl/nieuwsbrief?page=2#_letters"')
    expect(first).not.toContain(`Brief ${many}<`)
    expect(await shown('page=2', many)).toContain(`Brief ${many}`)
    expect(asked('page=2&municipalities=1080', many)).toMatchObject({ query: '?municipalities=1080&page=2' })
    expect(asked('page=3', many)).toMatchObject({ query: '' })
  })

  it('is not there on a site without it', async () => {
    const parts = partsOfNewsletter(new URLSearchParams(''), { path: '/nl/nieuwsbrief', facts: undefined })
    const html = parts.kind === 'part' ? String(await parts.below?.(sample.frame)) : ''
    expect(html).not.toContain('_letters')
  })
})
