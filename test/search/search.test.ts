import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { type Compiled, compile } from '../../src/publish/compile/compile.ts'
import { readQuery } from '../../src/search/query.ts'
import { type Results, search } from '../../src/search/search.ts'
import { type SiteDraft, siteFiles } from '../support/site.ts'

const GLOSSARY = `- id: land-use-plan
  page: /land-use
  terms:
    nl: { name: Gewestelijk Bestemmingsplan, acronym: GBP }
    fr: { name: Plan régional d'affectation du sol, acronym: PRAS }
    en: { name: Regional Land Use Plan, acronym: PRAS }
  definition: { nl: Plan, fr: Plan, en: Plan }
`
const texts = (title: string, body: string, more: object = {}) => ({
  nl: { title: `${title} nl`, body: `${body}\n`, ...more },
  fr: { title: `${title} fr`, body: 'Texte.\n' },
  en: { title: `${title} en`, body: 'Text.\n' },
})
const SITE: SiteDraft = {
  pages: {
    '/land-use': texts('Bestemming', 'Het GBP verdeelt het gewest in zones.'),
    '/permits': texts('Vergunningen', 'Wie een vergunning vraagt, leest het GBP.'),
    '/mention': texts('Iets anders', 'Ooit was er een vergunning voor Heyvaert nodig.'),
    '/heading': texts('Nog iets', '## Heyvaert\n\nTekst.'),
    '/west': { ...texts('Weststation', 'Een wijk.'), fr: { title: 'Gare de l’Ouest', body: 'Un quartier.\n' } },
    '/partial': { ...texts('Kaaien', 'De kaaien langs het kanaal.'), en: false as const },
  },
  files: { 'glossary.yaml': GLOSSARY },
}

let release: Compiled
let reads: string[] = []

beforeAll(async () => {
  const compiled = await compile(siteFiles(SITE))
  if (!compiled.release) throw new Error(JSON.stringify(compiled.problems))
  release = compiled.release
})

/** What stands in the root of the index in place of what was compiled. */
let inRoot: object = {}

const find = (typed: string, locale: Locale = 'nl', more: object = {}): Promise<Results> => {
  reads = []
  const index = JSON.parse(release.records.get(release.root) ?? '').search
  const records = {
    async record(hash: string, schema: { parse(value: unknown): unknown }) {
      reads.push(hash)
      const record = JSON.parse(release.records.get(hash) ?? 'null')
      return schema.parse(hash === index ? { ...record, ...inRoot } : record) as never
    },
  }
  return search(records, index, { query: readQuery(typed, locale), locale, page: 1, ...more })
}
const paths = async (typed: string, locale: Locale = 'nl') =>
  (await find(typed, locale)).entries.map(({ path }) => path.split('/').at(-1))

describe('search', () => {
  it('puts a title over a heading over a mention', async () => {
    expect(await paths('vergunning')).toEqual(['permits-nl', 'mention-nl'])
    expect(await paths('heyvaert')).toEqual(['heading-nl', 'mention-nl'])
  })

  it('leads from an acronym in any language to the page that explains it', async () => {
    for (const [locale, page] of [
      ['nl', 'land-use-nl'],
      ['fr', 'land-use-fr'],
      ['en', 'land-use-en'],
    ] as const) {
      expect((await paths('PRAS', locale))[0]).toBe(page)
      expect((await paths('GBP', locale))[0]).toBe(page)
      expect((await paths('gewestelijk bestemmingsplan', locale))[0]).toBe(page)
    }
  })

  it('finds a page that speaks of a term by the term’s name in another language', async () => {
    expect(await paths('PRAS')).toContain('permits-nl')
  })

  it('finds words by the beginning of a compound', async () => {
    expect(await paths('west')).toContain('west-nl')
  })

  it('mends a slip, and says so', async () => {
    const { corrected, entries } = await find('heyvart')
    expect(corrected).toBe('heyvaert')
    expect(entries).toHaveLength(2)
    expect((await find('heyvaert')).corrected).toBeUndefined()
  })

  it('mends a slip in the first letters, keeps the rest of the query, and lets it be searched for as typed', async () => {
    expect((await find('een ehyvaert "vergunning"')).corrected).toBe('een heyvaert "vergunning"')
    const typed = await find('ehyvaert', 'nl', { exact: true })
    expect([typed.corrected, typed.count]).toEqual([undefined, 0])
  })

  it('takes a Dutch compound that no page has for the rarer of its parts, at the price of one word', async () => {
    const { corrected, entries } = await find('vergunningskanaal')
    expect([corrected, entries.map(({ path }) => path)]).toEqual(['kanaal', ['/nl/partial-nl']])
    expect(new Set(reads).size).toBeLessThanOrEqual(1 + 1 + entries.length)
  })

  it('leaves a word alone that only another language has', async () => {
    expect((await find('kaaien', 'en')).corrected).toBeUndefined()
    expect((await find('kaaein', 'en')).corrected).toBe('kaaien')
  })

  it('takes a phrase at its word', async () => {
    expect((await find('"vergunning vraagt"')).count).toBe(1)
    expect((await find('"vergunning vraagt"')).loose).toBe(false)
  })

  it('searches for the words of a phrase apart, and says so, where no page has them side by side', async () => {
    const { count, loose } = await find('"vraagt vergunning"')
    expect({ count, loose }).toEqual({ count: (await find('vraagt vergunning')).count, loose: true })
    expect((await find('"zzzzqqq wwwwxxx"')).loose).toBe(false)
  })

  it('shows other languages apart, each page once and none that is there already', async () => {
    const { entries, others } = await find('kaaien', 'en')
    expect(entries).toEqual([])
    expect(others.map(({ path, locale }) => [path, locale])).toEqual([['/nl/partial-nl', 'nl']])
    expect((await find('vergunning')).others).toEqual([])
  })

  it('narrows down by section and kind, and counts what each would leave', async () => {
    const { sections, kinds } = await find('vergunning')
    expect(sections.map(({ count }) => count)).toEqual([1, 1])
    expect(kinds).toEqual([{ value: 'page', count: 2 }])
    expect((await find('vergunning', 'nl', { section: sections[0]?.value })).count).toBe(1)
  })

  it('takes a filter that would leave nothing for none, and a page after the last for the last', async () => {
    expect(await find('vergunning', 'nl', { kind: 'news', section: 'zz' })).toMatchObject({
      ...{ count: 2, kind: undefined, section: undefined },
    })
    const { page, pages, entries } = await find('vergunning', 'nl', { page: 9_999 })
    expect([page, pages, entries.length]).toEqual([1, 1, 2])
  })

  it('reads the root, one record a word at most and one a result at most', async () => {
    const { entries, others } = await find('wie een vergunning vraagt leest GBP heyvaert')
    expect(new Set(reads).size).toBeLessThanOrEqual(1 + 5 + entries.length + others.length)
  })

  it.each([
    ['without a vocabulary, as in earlier releases', undefined],
    ['with a vocabulary that leaves words out', { complete: false, words: { nl: 'plan', fr: '', en: '' } }],
  ])('finds all words and mends slips beyond the first letters %s', async (_, vocabulary) => {
    inRoot = { vocabulary }
    try {
      expect((await find('vergunning')).count).toBe(2)
      expect((await find('vergunningg')).corrected).toBe('vergunning')
    } finally {
      inRoot = {}
    }
  })

  it('reads nothing for a word that no page has', async () => {
    await find('ehyvaert', 'nl', { exact: true })
    expect(reads).toHaveLength(1)
  })

  it('never throws, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom(...LOCALES),
        async (typed, one) => {
          await find(typed, one)
        },
      ),
    )
  })

  it('finds nothing for what nothing is about', async () => {
    const { count, others } = await find('zzzzqqq')
    expect([count, others]).toEqual([0, []])
  })
})

describe('the index', () => {
  it('changes little when a word changes', async () => {
    const pages = { ...SITE.pages, '/mention': texts('Iets anders', 'Ooit was er een vergunning voor Josaphat nodig.') }
    const { release: edited } = await compile(siteFiles({ ...SITE, pages }))
    const added = [...(edited?.records.keys() ?? [])].filter((hash) => !release.records.has(hash))
    // Page, feed, shard of routes, terms, entries, root of the search, root: the site is small enough for one shard of terms.
    expect(added).toHaveLength(7)
  })
})
