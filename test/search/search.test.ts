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

/** Overrides for the root record of the index. */
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
  it('ranks a match in the title over one in a heading over one in the text', async () => {
    expect(await paths('vergunning')).toEqual(['permits-nl', 'mention-nl'])
    expect(await paths('heyvaert')).toEqual(['heading-nl', 'mention-nl'])
  })

  it('finds the page that explains an acronym by the acronym in any language', async () => {
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

  it('finds a page that uses a term by the name of the term in another language', async () => {
    expect(await paths('PRAS')).toContain('permits-nl')
  })

  it('finds words by the beginning of a compound', async () => {
    expect(await paths('west')).toContain('west-nl')
  })

  it('corrects a misspelling, and returns the corrected query', async () => {
    const { corrected, entries } = await find('heyvart')
    expect(corrected).toBe('heyvaert')
    expect(entries).toHaveLength(2)
    expect((await find('heyvaert')).corrected).toBeUndefined()
  })

  it('corrects the first letters, keeps the rest of the query, and can search for the query as typed', async () => {
    expect((await find('een ehyvaert "vergunning"')).corrected).toBe('een heyvaert "vergunning"')
    const typed = await find('ehyvaert', 'nl', { exact: true })
    expect([typed.corrected, typed.count]).toEqual([undefined, 0])
  })

  it('replaces an unknown Dutch compound by its rarer part, with the reads of one word and the list of words', async () => {
    const { corrected, entries } = await find('vergunningskanaal')
    expect([corrected, entries.map(({ path }) => path)]).toEqual(['kanaal', ['/nl/partial-nl']])
    expect(new Set(reads).size).toBeLessThanOrEqual(1 + 1 + 1 + entries.length)
  })

  it('does not correct a word that only another language has', async () => {
    expect((await find('kaaien', 'en')).corrected).toBeUndefined()
    expect((await find('kaaein', 'en')).corrected).toBe('kaaien')
  })

  it('finds only pages with the whole phrase', async () => {
    expect((await find('"vergunning vraagt"')).count).toBe(1)
    expect((await find('"vergunning vraagt"')).loose).toBe(false)
  })

  it('searches for the words of a phrase separately, and reports it, if no page has them side by side', async () => {
    const { count, loose } = await find('"vraagt vergunning"')
    expect({ count, loose }).toEqual({ count: (await find('vraagt vergunning')).count, loose: true })
    expect((await find('"zzzzqqq wwwwxxx"')).loose).toBe(false)
  })

  it('lists results in other languages separately, each page once, without pages found already', async () => {
    const { entries, others } = await find('kaaien', 'en')
    expect(entries).toEqual([])
    expect(others.map(({ path, locale }) => [path, locale])).toEqual([['/nl/partial-nl', 'nl']])
    expect((await find('vergunning')).others).toEqual([])
  })

  it('filters by section and kind, and counts the results of each', async () => {
    const { sections, kinds } = await find('vergunning')
    expect(sections.map(({ count }) => count)).toEqual([1, 1])
    expect(kinds).toEqual([{ value: 'page', count: 2 }])
    expect((await find('vergunning', 'nl', { section: sections[0]?.value })).count).toBe(1)
  })

  it('ignores a filter that would leave nothing, and shows the last page for a page after it', async () => {
    expect(await find('vergunning', 'nl', { kind: 'news', section: 'zz' })).toMatchObject({
      ...{ count: 2, kind: undefined, section: undefined },
    })
    const { page, pages, entries } = await find('vergunning', 'nl', { page: 9_999 })
    expect([page, pages, entries.length]).toEqual([1, 1, 2])
  })

  it('reads the root, at most one record per word and at most one per result', async () => {
    const { entries, others } = await find('wie een vergunning vraagt leest GBP heyvaert')
    expect(new Set(reads).size).toBeLessThanOrEqual(1 + 5 + entries.length + others.length)
  })

  it.each([
    ['without a vocabulary, as in earlier releases', undefined],
    ['with a vocabulary that leaves words out', { complete: false, words: { nl: 'plan', fr: '', en: '' } }],
  ])('finds all words and corrects misspellings after the first letters %s', async (_, vocabulary) => {
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

  it('finds nothing for an unknown word', async () => {
    const { count, others } = await find('zzzzqqq')
    expect([count, others]).toEqual([0, []])
  })
})

describe('a word that no page has', () => {
  it('is corrected if it is in no language', async () => {
    expect(await find('heyvaret')).toMatchObject({ corrected: 'heyvaert', offered: undefined })
  })

  it('stays as it is if it is a word, and another is offered only if that is likely', async () => {
    // The site has “vergunning”; “verguizing” is a Dutch word.
    expect(await find('verguizing')).toMatchObject({ corrected: undefined, count: 0 })
    expect(await find('kerk')).toMatchObject({ corrected: undefined, offered: undefined, count: 0 })
  })

  it('does not keep the rest of the query from being found', async () => {
    const { corrected, entries } = await find('vergunning kerk')
    expect([corrected, entries[0]?.path]).toEqual([undefined, '/nl/permits-nl'])
  })

  it('is never replaced if the reader asks for the query as typed', async () => {
    expect(await find('heyvaret', 'nl', { exact: true })).toMatchObject({ corrected: undefined, offered: undefined })
  })
})

describe('forms of a word', () => {
  it.each([
    ['G.B.P.', 'land-use-nl'],
    ['P.R.A.S.', 'land-use-nl'],
    ['west station', 'west-nl'],
    ['west-station', 'west-nl'],
    ['hey\u00ADvaert', 'heading-nl'],
    ['vergun\u200Bning', 'permits-nl'],
  ])('finds %s', async (typed, page) => {
    expect((await paths(typed))[0]).toBe(page)
  })

  it('finds two words of a page that are typed as one', async () => {
    expect((await paths('gewestzones')).length + (await paths('verdeeltgewest')).length).toBeGreaterThan(0)
  })
})

describe('the index', () => {
  it('changes few records when a word changes', async () => {
    const pages = { ...SITE.pages, '/mention': texts('Iets anders', 'Ooit was er een vergunning voor Josaphat nodig.') }
    const { release: edited } = await compile(siteFiles({ ...SITE, pages }))
    const added = [...(edited?.records.keys() ?? [])].filter((hash) => !release.records.has(hash))
    // Page, feed, shard of routes, terms, entries, root of the search, root. The site is so small that it has one shard of terms.
    expect(added).toHaveLength(7)
  })
})
