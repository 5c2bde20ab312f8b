import { describe, expect, it, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { SEARCH_PATHS } from '../../src/content/paths.ts'
import { ReleaseReader } from '../../src/content/reader/reader.ts'
import { POINTER_KEY } from '../../src/content/schema/pointer.ts'
import { MUNICIPALITY_CODES } from '../../src/domain/municipalities.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { decoded, parse, readOut } from '../support/markup.ts'
import { ask, ORIGIN, release } from '../support/real-site.ts'

const pathOf = (id: string, locale: 'nl' | 'fr' | 'en' = 'nl') => release.tree.get(id)?.paths[locale] ?? ''
const domOf = async (path: string) => parse(await (await ask(path)).text())
const texts = (dom: Awaited<ReturnType<typeof domOf>>, selector: string) =>
  dom.querySelectorAll(selector).map((element) => readOut(decoded(element.textContent)) ?? '')

describe('a list', () => {
  const news = pathOf('/news')

  test('shows each news item once, the newest first', async () => {
    const dom = await domOf(news)
    const dated = dom.querySelectorAll('.items time').map((time) => time.getAttributeValue('datetime') ?? '')
    expect(dated).toEqual(dated.toSorted().reverse())
    expect(texts(dom, '.items h3 a').sort()).toEqual(
      release.pages
        .filter(({ locale, facts }) => locale === 'nl' && facts?.kind === 'news')
        .map(({ title }) => title)
        .sort(),
    )
    expect(dom.querySelector('.pager')).toBeNull()
  })

  test('combines filters, shows the number of results, and has an address to share', async () => {
    const path = `${news}?theme=planning&municipality=1060`
    const dom = await domOf(path)
    expect(texts(dom, '.items h3 a')).toEqual(['Openbaar onderzoek over de Zuidwijk aangekondigd'])
    expect(texts(dom, '.listing-count')).toEqual(['1 resultaat'])
    expect(dom.querySelector('select[name="theme"] option[selected]')?.getAttributeValue('value')).toBe('planning')
    expect(dom.querySelector('meta[name="robots"]')?.getAttributeValue('content')).toBe('noindex')
    const french = dom.querySelectorAll('.language-switch a').map((link) => link.getAttributeValue('href') ?? '')
    expect(french.some((href) => decoded(href).includes('theme=planning'))).toBe(true)
  })

  it.each([
    ['?type=&year=&theme=planning&municipality=', '?theme=planning'],
    ['?utm_source=mail', ''],
    ['?page=1', ''],
    ['?theme=nonsense&year=2024', '?year=2024'],
  ])('redirects %s to %s', async (query, form) => {
    const response = await ask(`${news}${query}`)
    expect([response.status, response.headers.get('Location')]).toEqual([301, `${news}${form}`])
  })

  it.each([
    ['?page=99', ''],
    ['?page=0', ''],
    ['?page=x', ''],
    ['?page=', ''],
    ['?page=1)', ''],
    ['?page=1%22%3E', ''],
    ['?page=99).&year=2024', '?year=2024'],
  ])('redirects a page that it does not have, or with more behind the number, to the list: %s', async (query, form) => {
    const response = await ask(`${news}${query}`)
    expect([response.status, response.headers.get('Location')]).toEqual([301, `${news}${form}`])
  })

  test.each(LOCALES)(
    'of inquiries starts with a notice that none is open and what to do instead, in %s',
    async (locale) => {
      const dom = await domOf(pathOf('/inquiries', locale))
      expect(texts(dom, '.page-body > *:first-child')[0]).toMatch(/urban\.brussels/)
      expect(dom.querySelectorAll('.items > li').length).toBeGreaterThanOrEqual(3)
    },
  )
})

describe('near you', () => {
  const near = pathOf('/near-you')

  it.each(['1080', 'molenbeek-saint-jean', 'Sint-Jans-Molenbeek', 'B-1080 Molenbeek', 'Molenbeeck'])(
    'redirects %s to the page of the municipality',
    async (text) => {
      const response = await ask(`${near}?place=${encodeURIComponent(text)}`)
      expect([response.status, response.headers.get('Location')]).toEqual([302, pathOf('/near-you/1080')])
    },
  )

  it('offers what a part of a name can mean, and keeps what was typed', async () => {
    const dom = await domOf(`${near}?place=%3Cwoluwe%3E`)
    expect(decoded(dom.querySelector('#_place')?.getAttributeValue('value') ?? '')).toBe('<woluwe>')
    expect(texts(dom, 'title')[0]).not.toMatch(/^Fout/)
    expect(dom.querySelector('.error-summary')).toBeNull()
    expect(dom.querySelectorAll('#_like + .plates a').length).toBe(2)
  })

  it('has its form and its list before the explanation', async () => {
    const html = await (await ask(near)).text()
    const places = ['id="_place"', 'id="_places"', '<details class="details">'].map((one) => html.indexOf(one))
    expect(places.every((at) => at > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('offers both municipalities of a post code', async () => {
    const dom = await domOf(`${near}?place=1050`)
    const links = dom.querySelectorAll('#_like + .plates a').map((link) => link.getAttributeValue('href'))
    expect(links).toEqual([pathOf('/near-you/1050'), pathOf('/near-you/1000')])
  })

  it.each(LOCALES)('searches for a text that is not a municipality, in %s', async (locale) => {
    const response = await ask(`${pathOf('/near-you', locale)}?place=rue+de+la+Loi`)
    expect([response.status, response.headers.get('Location')]).toEqual([
      302,
      `${SEARCH_PATHS[locale]}?q=rue+de+la+Loi`,
    ])
  })

  it('says that a post code is outside the Region', async () => {
    const response = await ask(`${near}?place=9000`)
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('9000 is geen postcode')])
  })

  it.each([
    ['nl', ['Anderlecht', 'Brussel-Stad'], ['Vorst', 'Watermaal-Bosvoorde']],
    ['fr', ['Anderlecht', 'Auderghem'], ['Woluwe-Saint-Lambert', 'Woluwe-Saint-Pierre']],
    ['en', ['Anderlecht', 'Brussel-Stad'], ['Vorst', 'Watermaal-Bosvoorde']],
  ] as const)(
    'lists the municipalities in the order of the alphabet, with post codes, in %s',
    async (locale, first, last) => {
      const dom = await domOf(pathOf('/near-you', locale))
      const names = texts(dom, '.finder-places .plate > span:first-child')
      expect([names.length, names.slice(0, 2), names.slice(-2)]).toEqual([MUNICIPALITY_CODES.length, first, last])
      expect(texts(dom, '.finder-places li > span')).toContain('1000, 1020, 1120, 1130')
    },
  )

  it('has a page for each municipality, with its name in both languages', async () => {
    for (const code of MUNICIPALITY_CODES) {
      const dom = await domOf(pathOf(`/near-you/${code}`, 'fr'))
      expect(dom.querySelectorAll('.plate-title span').length).toBeGreaterThan(0)
      expect(dom.querySelectorAll('h2').length).toBeGreaterThanOrEqual(5)
    }
  })
})

test('a list, filtered or not, needs as many KV reads as any page', async () => {
  let reads = 0
  const values = new Map([
    ...release.records,
    [POINTER_KEY, JSON.stringify({ release: release.root, previous: null, schedule: [] })],
  ])
  const kv = {
    async get(key: string) {
      reads++
      return values.get(key) ?? null
    },
  }
  const readsOf = async (path: string) => {
    const reader = new ReleaseReader({
      kv,
      backup: { get: async () => undefined, put: async () => {} },
      report: () => {},
    })
    const app = createApp({
      reader,
      environment: 'production',
      origin: ORIGIN,
      https: true,
      version: 'test',
      log: () => {},
    })
    reads = 0
    const first = await app.fetch(new Request(`${ORIGIN}${path}`))
    const cold = reads
    reads = 0
    await app.fetch(new Request(`${ORIGIN}${path}`))
    return [first.status, cold, reads]
  }
  const page = await readsOf(pathOf('/about/missions'))
  expect(page).toEqual([200, 4, 0])
  for (const path of [
    pathOf('/news'),
    `${pathOf('/news')}?theme=planning`,
    `${pathOf('/projects')}?phase=in-force&municipality=1080`,
  ])
    expect(await readsOf(path), path).toEqual(page)
})
