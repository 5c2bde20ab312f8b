import { beforeEach, describe, expect, it, test } from 'vitest'
import { createApp } from '../../src/app.tsx'
import { SEARCH_PATHS } from '../../src/content/paths.ts'
import { ReleaseReader } from '../../src/content/reader/reader.ts'
import { POINTER_KEY } from '../../src/content/schema/pointer.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { decoded, parse } from '../support/markup.ts'
import { ask, ORIGIN, release } from '../support/real-site.ts'

const HOSTILE = [
  '"',
  '""""',
  "'; drop table subscribers; --",
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'NEAR(heyvaert, 5)',
  'heyvaert*',
  'AND OR NOT',
  '\u0000heyvaert\u0000',
  '\u202Etreavyeh',
  '🏗️ heyvaert 🏗️',
  'א‎ב heyvaert',
  'x'.repeat(8_192),
  'heyvaert '.repeat(900),
  '{origin}',
  '__proto__',
  'constructor prototype toString',
]

describe.each(LOCALES)('the search in %s', (locale) => {
  test.each(HOSTILE)('treats %j as plain words', async (typed) => {
    const response = await ask(`${SEARCH_PATHS[locale]}?q=${encodeURIComponent(typed)}`)
    expect(response.status).toBe(200)
    const html = await response.text()
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json")|<img|<b>alert/)
    expect(html).toContain('content="noindex"')
  })

  test.each([
    '%',
    '%ZZ',
    '%C3%28',
    '%u0041',
    '=&=&',
    'q=a&q=b',
    'q[]=a',
    'page=-1&q=plan',
    'page=1e9&q=plan',
    'section=%00&q=plan',
  ])('answers 200 to ?%s', async (query) => {
    expect((await ask(`${SEARCH_PATHS[locale]}?q=${query}`)).status).toBe(200)
    expect((await ask(`${SEARCH_PATHS[locale]}?${query}`)).status).toBe(200)
  })

  test.each(['1080', 'Molenbeek-Saint-Jean', 'sint-jans-molenbeek'])(
    'answers %s with the plate of the municipality and links to what is there, before the results',
    async (typed) => {
      const html = await (await ask(`${SEARCH_PATHS[locale]}?q=${encodeURIComponent(typed)}`)).text()
      const path = release.tree.get('/near-you/1080')?.paths[locale]
      const links = parse(html)
        .querySelectorAll('.found-place a')
        .map((link) => link.getAttributeValue('href'))
      expect(links).toEqual([path, `${path}#_projects`, `${path}#_inquiries`, `${path}#_ask`])
      expect(html.indexOf('class="found-place"')).toBeLessThan(html.indexOf('<ol class="found"'))
    },
  )

  test.each([
    ['heyvaert', '/projects/heyvaert', ['_timeline']],
    ['josaphat', '/projects/josaphat', ['_timeline']],
    ['GBP', '/planning/land-use-plan', ['_hierarchy']],
    ['PRAS', '/planning/land-use-plan', ['_hierarchy']],
    ['PAD', '/planning/master-plan', ['_procedure', '_hierarchy']],
  ])('answers %s with its name, its status and links to its parts, before the results', async (typed, id, parts) => {
    const html = await (await ask(`${SEARCH_PATHS[locale]}?q=${encodeURIComponent(typed)}`)).text()
    const dom = parse(html)
    const path = release.tree.get(id)?.paths[locale]
    const links = dom.querySelectorAll('.found-place a').map((link) => link.getAttributeValue('href'))
    expect(links[0]).toBe(path)
    for (const part of parts) expect(links).toContain(`${path}#${part}`)
    expect(dom.querySelector('.found-place > p')?.textContent.trim()).not.toBe('')
    expect(html.indexOf('class="found-place"')).toBeLessThan(html.indexOf('<ol class="found"'))
  })

  it('shows no plate for a query that only contains the name of a municipality', async () => {
    expect(await (await ask(`${SEARCH_PATHS[locale]}?q=plan+1080`)).text()).not.toContain('found-place')
  })

  it('shows the query in the search box', async () => {
    const dom = parse(await (await ask(`${SEARCH_PATHS[locale]}?q=%3Cb%3E+%22rue+de+la+loi%22`)).text())
    expect(dom.querySelector('#_query')?.getAttributeValue('value')).toMatch(/&quot;rue de la loi|"rue de la loi"/)
  })

  it('is indexed under one address per language, without results', async () => {
    const html = await (await ask(`${SEARCH_PATHS[locale]}?q=`)).text()
    expect(html).not.toContain('name="robots"')
    const dom = parse(html)
    const hrefs = (selector: string) => dom.querySelectorAll(selector).map((link) => link.getAttributeValue('href'))
    const [canonical] = hrefs('link[rel="canonical"]')
    expect(canonical).toMatch(new RegExp(`^https?://[^/]+${SEARCH_PATHS[locale]}$`))
    const origin = canonical?.slice(0, -SEARCH_PATHS[locale].length)
    expect(hrefs('link[hreflang]')).toEqual(LOCALES.map((one) => `${origin}${SEARCH_PATHS[one]}`))
  })

  it('links to the same query in the other languages', async () => {
    const html = await (await ask(`${SEARCH_PATHS[locale]}?q=heyvaert`)).text()
    for (const one of LOCALES.filter((other) => other !== locale))
      expect(html).toContain(`${SEARCH_PATHS[one]}?q=heyvaert`)
  })

  it('has the same cache lifetime as any page', async () => {
    const { headers } = await ask(`${SEARCH_PATHS[locale]}?q=heyvaert`)
    expect(headers.get('Cache-Control')).toBe((await ask(`/${locale}/`)).headers.get('Cache-Control'))
    expect(headers.get('Set-Cookie')).toBeNull()
  })

  it('shows the number of results of each filter, also if the other filter is set', async () => {
    const choicesAt = async (path: string) => parse(await (await ask(path)).text()).querySelectorAll('.choices-row a')
    const hrefOf = (link: { getAttributeValue(name: string): string | null }) =>
      decoded(link.getAttributeValue('href') ?? '')
    const first = await choicesAt(`${SEARCH_PATHS[locale]}?q=plan`)
    const narrowed = first.find((link) => hrefOf(link).includes('section='))
    const links = await choicesAt(narrowed ? hrefOf(narrowed) : '')
    expect(links.length).toBeGreaterThan(3)
    for (const link of links) {
      const html = await (await ask(hrefOf(link))).text()
      const count = /\((\d+)\)/.exec(link.textContent)?.[1]
      expect(parse(html).querySelector('#_results')?.textContent.trim(), hrefOf(link)).toMatch(new RegExp(`^${count} `))
    }
  })

  it.each(['page=9999', 'section=zz', 'kind=nonsense', `section=${'x'.repeat(3_000)}`])(
    'ignores an invalid parameter: %s',
    async (more) => {
      const html = await (await ask(`${SEARCH_PATHS[locale]}?q=plan&${more}`)).text()
      expect(parse(html).querySelectorAll('.found > li').length).toBeGreaterThan(0)
      expect(html).not.toMatch(/nonsense|x{3000}/)
    },
  )

  it.each(['🏗️', '++', '« »'])('shows that nothing was found for %s', async (typed) => {
    const html = await (await ask(`${SEARCH_PATHS[locale]}?q=${encodeURIComponent(typed)}`)).text()
    expect(parse(html).querySelector('#_none')?.textContent).toContain(typed.replace('\ufe0f', ''))
  })

  it('searches for the corrected query, and links to the search for the typed one', async () => {
    const html = await (await ask(`${SEARCH_PATHS[locale]}?q=ehyvaert`)).text()
    const notice = parse(html).querySelector('.notice a')
    expect(html).toContain('heyvaert')
    const typed = parse(await (await ask(decoded(notice?.getAttributeValue('href') ?? ''))).text())
    expect(typed.querySelector('#_none')).not.toBeNull()
    expect(typed.querySelector('.notice')).toBeNull()
  })

  it('keeps the page title short for a long query', async () => {
    const html = await (await ask(`${SEARCH_PATHS[locale]}?q=${'🏗'.repeat(90)}plan`)).text()
    expect(/<title>(.*?)<\/title>/.exec(html)?.[1]?.length).toBeLessThan(130)
    expect(html.isWellFormed()).toBe(true)
  })

  it('suggests other pages if nothing is found', async () => {
    const dom = parse(await (await ask(`${SEARCH_PATHS[locale]}?q=zzzzqqq`)).text())
    expect(dom.querySelectorAll('.page-list a').length).toBeGreaterThanOrEqual(5)
    const doors = dom.querySelectorAll('.door-list a').map((link) => link.getAttributeValue('href'))
    expect(doors).toContain(`${release.tree.get('/who-does-what')?.paths[locale]}#_building-permit`)
  })

  it('has its form in the header of every page', async () => {
    const dom = parse(await (await ask(`/${locale}/`)).text())
    expect(dom.querySelector('.header form')?.getAttributeValue('action')).toBe(SEARCH_PATHS[locale])
  })
})

describe('KV reads of a search', () => {
  /** The list of words, if no page has a word. */
  const LIST_OF_WORDS = 1
  let reads: string[] = []
  let broken: (key: string) => boolean = () => false
  const values = new Map([
    ...release.records,
    [POINTER_KEY, JSON.stringify({ release: release.root, previous: null, schedule: [] })],
  ])
  const kv = {
    async get(key: string) {
      if (broken(key)) throw new Error('KV is down')
      reads.push(key)
      return values.get(key) ?? null
    },
  }
  const newApp = () =>
    createApp({
      reader: new ReleaseReader({
        kv,
        backup: { get: async () => undefined, put: async () => {} },
        report: () => {},
      }),
      environment: 'production',
      origin: ORIGIN,
      https: true,
      version: 'test',
      log: () => {},
    })
  /** Shard and record of the page of the plan that the query names. */
  const forPlan = (html: string) => (html.includes('found-place') ? 2 : 0)
  const get = (app: ReturnType<typeof newApp>, path: string) => app.fetch(new Request(`${ORIGIN}${path}`))

  beforeEach(() => {
    reads = []
    broken = () => false
  })

  it('are one per word and one per result, besides pointer, root and the root of the index; none if in memory', async () => {
    const app = newApp()
    const html = await (await get(app, '/nl/zoeken?q=openbaar+onderzoek+heyvaert')).text()
    const shown = parse(html).querySelectorAll('.found > li').length
    expect(shown).toBeGreaterThan(5)
    expect(reads.length).toBeLessThanOrEqual(3 + 3 + shown + forPlan(html))
    reads = []
    await get(app, '/nl/zoeken?q=openbaar+onderzoek+heyvaert')
    expect(reads).toEqual([])
  })

  it.each(['gare de louest', 'ehyvaert', 'plan'])('are no more for %s', async (typed) => {
    const html = await (await get(newApp(), `/nl/zoeken?q=${encodeURIComponent(typed)}`)).text()
    const shown = parse(html).querySelectorAll('.found > li').length
    expect(reads.length).toBeLessThanOrEqual(3 + typed.split(' ').length + shown + forPlan(html) + LIST_OF_WORDS)
  })

  it('come from memory if KV fails', async () => {
    const app = newApp()
    await get(app, '/nl/zoeken?q=heyvaert')
    broken = () => true
    expect((await get(app, '/nl/zoeken?q=heyvaert')).status).toBe(200)
  })

  it('answer 503 with a link to the site map if the index cannot be read', async () => {
    const app = newApp()
    await get(app, '/nl/')
    broken = () => true
    const response = await get(app, '/nl/zoeken?q=heyvaert')
    expect(response.status).toBe(503)
    expect(response.headers.get('Cache-Control')).toContain('no-store')
    const html = await response.text()
    expect(html).toContain(`href="${release.tree.get('/site-map')?.paths.nl}"`)
    expect(html).toContain('value="heyvaert"')
  })
})
