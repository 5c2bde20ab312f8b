import type { HtmlElement } from 'html-validate'
import { PNG } from 'pngjs'
import { describe, expect, it, test } from 'vitest'
import * as z from 'zod'
import { imageName } from '../../src/content/hash.ts'
import { imageRecord } from '../../src/content/schema/image.ts'
import { LOCALES } from '../../src/locale/locale.ts'
import { boldWidth } from '../../src/publish/images/encoder.ts'
import { toImageRecord } from '../../src/publish/images/image-record.ts'
import { decoded, parse } from '../support/markup.ts'
import { offenders } from '../support/offenders.ts'
import { ask, documents, ORIGIN, release } from '../support/real-site.ts'
import { notInVocabulary } from '../support/schema-org.ts'

const text = async (path: string) => (await ask(path)).text()

describe.each(LOCALES)('feeds in %s', (locale) => {
  const news = `${release.tree.get('/news')?.paths[locale]}/atom.xml`

  test.each([news, `/${locale}/atom.xml`])('%s has what RFC 4287 requires', async (path) => {
    const response = await ask(path)
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8')
    const feed = parse(await response.text())
    const root = feed.querySelector('feed')
    for (const name of ['id', 'title', 'updated', 'author', 'link'])
      expect(root?.querySelector(`> ${name}`), name).toBeTruthy()
    const entries = feed.querySelectorAll('entry')
    expect(entries.length).toBeGreaterThan(9)
    expect(entries.length).toBeLessThanOrEqual(50)
    const ids = entries.map((entry) => entry.querySelector('id')?.textContent)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^tag:perspective\.brussels,2026:\/[\w/-]*:(?:nl|fr|en)$/)
    for (const entry of entries) {
      expect(entry.querySelector('updated')?.textContent).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+0[12]:00$/)
      expect(entry.querySelector('link')?.getAttributeValue('href')).toMatch(/^https:\/\//)
      expect(entry.querySelector('content')?.getAttributeValue('type')).toBe('html')
    }
    const times = entries.map((entry) => entry.querySelector('updated')?.textContent ?? '')
    expect(times).toEqual(times.toSorted().reverse())
  })

  test('has absolute addresses only', async () => {
    const feed = await text(news)
    expect(feed).not.toContain('{origin}')
    expect(feed).not.toMatch(/href=&quot;[/#]/)
  })

  test('marks borrowed entries with their language', async () => {
    const borrowed = release.pages.filter(
      (page) => page.locale === locale && page.facts?.kind === 'news' && page.textLocale !== locale,
    )
    const feed = await text(news)
    for (const page of borrowed)
      expect(feed).toContain(
        `<entry xml:lang="${page.textLocale}">\n<id>tag:perspective.brussels,2026:${page.id}:${page.textLocale}`,
      )
    expect((feed.match(/<entry xml:lang/g) ?? []).length).toBe(borrowed.length)
  })

  test('is linked in the head of the home page', async () => {
    expect(await text(`/${locale}/`)).toContain(`type="application/atom+xml" title="`)
    expect(await text(`/${locale}/`)).toContain(`href="${ORIGIN}${news}"`)
  })
})

describe('calendar files of events', () => {
  const events = release.pages.filter(({ facts }) => facts?.kind === 'event')

  test.each(events)('$path.ics follows RFC 5545', async ({ path, facts }) => {
    const response = await ask(`${path}.ics`)
    expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    const body = await response.text()
    expect(body.endsWith('END:VCALENDAR\r\n')).toBe(true)
    for (const line of body.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const unfolded = body.replaceAll('\r\n ', '')
    for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'LOCATION', 'URL'])
      expect(unfolded).toMatch(new RegExp(`\\r\\n${name}[;:]`))
    expect(unfolded).toContain(`\r\nURL:${ORIGIN}${path}\r\n`)
    // The file of an event that is over keeps its address, but its page does not offer it.
    const isOver = facts?.kind === 'event' && facts.past
    expect((await text(path)).includes(`href="${path}.ics"`)).toBe(!isOver)
  })

  test('use whole days with an exclusive end if no time is known', async () => {
    const path = release.tree.get('/events/brussels-urban-summit')?.paths.nl
    const body = await text(`${path}.ics`)
    expect(body).toContain('DTSTART;VALUE=DATE:20230612\r\nDTEND;VALUE=DATE:20230616\r\n')
  })
})

describe('a feed or a calendar', () => {
  const pathIn = (id: string, locale: 'nl' | 'fr' | 'en') => release.tree.get(id)?.paths[locale] ?? ''
  const hop = async (path: string, headers?: Record<string, string>) => {
    const response = await ask(path, headers)
    return `${response.status} ${response.headers.get('Location')}`
  }

  it('redirects from the slug of another language, with the query', async () => {
    for (const [id, suffix] of [
      ['/news', '/atom.xml'],
      ['/events', '.ics'],
      ['/events/metrex-2024', '.ics'],
    ] as const)
      for (const locale of LOCALES)
        for (const other of LOCALES) {
          const asked = `/${locale}${pathIn(id, other).slice(3)}${suffix}`
          const form = `${pathIn(id, locale)}${suffix}`
          if (asked !== form) expect(await hop(`${asked}?a=1`), asked).toBe(`301 ${form}?a=1`)
        }
  })

  it('without a language leads to that of the reader’s language', async () => {
    const asked = `${pathIn('/news', 'nl').slice(3)}/atom.xml`
    expect(await hop(asked, { 'Accept-Language': 'fr' })).toBe(`302 ${pathIn('/news', 'fr')}/atom.xml`)
  })

  it('of a page that has none is a 404', async () => {
    expect((await ask(`${pathIn('/contact', 'nl')}/atom.xml`)).status).toBe(404)
    expect((await ask(`/fr${pathIn('/privacy', 'nl').slice(3)}.ics`)).status).toBe(404)
  })
})

describe('structured data', () => {
  const things = (dom: HtmlElement) =>
    dom.querySelectorAll('script[type="application/ld+json"]').map((script) => JSON.parse(decoded(script.textContent)))
  const day = z.string().regex(/^\d{4}-\d\d-\d\d(?:T\S+\+0[12]:00)?$/)
  const address = z.url()
  const THINGS: Record<string, z.ZodType> = {
    GovernmentOrganization: z.object({ name: z.string().min(1), url: address, description: z.string().min(1) }),
    WebSite: z.object({
      name: z.string().min(1),
      url: address,
      potentialAction: z.object({
        '@type': z.literal('SearchAction'),
        target: z.object({ urlTemplate: z.string().endsWith('?q={search_term_string}') }),
        'query-input': z.literal('required name=search_term_string'),
      }),
    }),
    NewsArticle: z.object({
      headline: z.string().min(1).max(110),
      datePublished: day,
      dateModified: day,
      url: address,
      image: address,
      author: z.object({ name: z.string().min(1) }),
    }),
    Event: z.object({
      name: z.string().min(1),
      startDate: day,
      location: z.object({ name: z.string().min(1) }),
      organizer: z.object({ name: z.string().min(1) }),
    }),
    Dataset: z.object({
      name: z.string().min(1),
      // The limits of Google for data sets.
      description: z.string().min(50).max(5000),
      distribution: z.object({ contentUrl: address }),
      spatialCoverage: z.optional(z.object({ name: z.string().min(1) })),
    }),
    BreadcrumbList: z.object({
      itemListElement: z.array(z.object({ position: z.number(), name: z.string().min(1), item: address })).min(2),
    }),
  }

  it('has the properties that schema.org expects, on every page', () => {
    for (const { path, dom } of documents)
      for (const thing of things(dom)) {
        expect(thing['@context'], path).toBe('https://schema.org')
        const schema = THINGS[thing['@type']]
        expect(schema, `${path}: ${thing['@type']}`).toBeDefined()
        expect(schema?.safeParse(thing).error?.issues ?? [], path).toEqual([])
      }
  })

  it('has no type or property that the vocabulary of schema.org lacks, on every page', async () => {
    const found = await offenders(
      documents,
      ({ path }) => path,
      ({ dom }) => notInVocabulary(things(dom)),
    )
    expect(found).toEqual([])
  })

  it('describes the agency, the site, each news item, each letter and each event', () => {
    const kinds = documents.flatMap(({ dom }) => things(dom).map((thing) => thing['@type']))
    expect(new Set(kinds)).toEqual(new Set(Object.keys(THINGS)))
    expect(kinds.filter((kind) => kind === 'NewsArticle')).toHaveLength(
      release.pages.filter(({ facts }) => facts?.kind === 'news' || facts?.kind === 'letter').length,
    )
  })
})

describe('the table of a chart', () => {
  it('is a data set on its page in each language, and its address answers with the table', async () => {
    const found = documents.flatMap(({ dom }) => {
      const charts = dom.querySelectorAll('.chart-download a').map((link) => link.getAttributeValue('href'))
      return charts.map((href) => ({ href: href ?? '', dom }))
    })
    expect(found.length).toBeGreaterThanOrEqual(LOCALES.length)
    for (const { href, dom } of found) {
      const contentUrl = `"contentUrl":"${ORIGIN}${href}"`
      expect(dom.querySelectorAll('script').some(({ textContent }) => decoded(textContent).includes(contentUrl))).toBe(
        true,
      )
      const response = await ask(href)
      expect([response.status, response.headers.get('Content-Type')]).toEqual([
        200,
        'text/csv; charset=utf-8; header=present',
      ])
    }
  })
})

describe('the social image', () => {
  const shareImages = () =>
    [...release.images].flatMap(([name, made]) => ('title' in made ? [[name, made] as const] : []))

  it('has a name made from its content, and is a PNG of the declared size', async () => {
    const [entry] = shareImages()
    if (!entry) throw new Error('no image')
    const [name, recipe] = entry
    const record = imageRecord.parse(JSON.parse(await toImageRecord(recipe)))
    expect(await imageName(record.recipe)).toBe(name)
    const bytes = Buffer.from(record.data, 'base64')
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
    expect(bytes.length).toBeLessThan(120_000)
  })

  it('uses a font with a glyph for every character of every text, narrow spaces included', () => {
    const missing = boldWidth('\u{f0000}')
    const texts = shareImages().flatMap(([, { title, section, language, site }]) => [title, section, language, site])
    const characters = [...new Set(texts.join('')), '«', '»', 'œ', 'Œ', '…', '€', '\u00a0', '\u202f', '\u2011']
    expect(characters.filter((character) => boldWidth(character) === missing)).toEqual([])
  })

  it('is in the head of every page, and in the release', async () => {
    for (const { path } of release.pages) {
      const image = /<meta property="og:image" content="([^"]+)"/.exec(await text(path))?.[1]
      expect(image, path).toMatch(new RegExp(`^${ORIGIN}/og/[0-9a-f]{20}\\.png$`))
      expect(release.routes.get(image?.slice(ORIGIN.length) ?? ''), path).toHaveProperty('image')
    }
  })

  it('of a borrowed page is that of the original', () => {
    const borrowed = release.pages.filter((page) => page.textLocale !== page.locale)
    expect(borrowed.length).toBeGreaterThan(5)
    for (const page of borrowed) {
      const original = release.pages.find((one) => one.id === page.id && one.locale === page.textLocale)
      expect(page.image).toBe(original?.image)
    }
  })
})

describe('files for programs', () => {
  it('security.txt has contact, expiry and canonical address (RFC 9116)', async () => {
    const response = await ask('/.well-known/security.txt')
    expect(response.headers.get('Content-Type')).toBe('text/plain; charset=utf-8')
    const body = await response.text()
    expect(body).toMatch(/^Contact: https:\/\/\S+$/m)
    expect(body).toContain(`Canonical: ${ORIGIN}/.well-known/security.txt\n`)
    expect(body).toContain('Preferred-Languages: nl, fr, en\n')
    const expires = Date.parse(/^Expires: (\S+)$/m.exec(body)?.[1] ?? '')
    expect(expires - Date.now()).toBeGreaterThan(180 * 86_400_000)
    expect(expires - Date.now()).toBeLessThan(365 * 86_400_000)
    expect((await ask(/^Contact: https:\/\/[^/]+(\S+)$/m.exec(body)?.[1] ?? '')).status).toBe(200)
    const moved = await ask('/security.txt')
    expect([moved.status, moved.headers.get('Location')]).toEqual([301, '/.well-known/security.txt'])
  })

  it('the manifest has an icon that exists', async () => {
    const response = await ask('/site.webmanifest')
    expect(response.headers.get('Content-Type')).toBe('application/manifest+json; charset=utf-8')
    const { icons, start_url } = (await response.json()) as { icons: { src: string }[]; start_url: string }
    expect(start_url).toBe('/')
    for (const { src } of icons) expect((await ask(src)).status).toBe(200)
  })

  it('humans.txt names the agency in each of its languages', async () => {
    expect(await text('/humans.txt')).toContain('Brussels Planningsbureau / Bureau bruxellois de la planification')
  })

  test.each([
    ['/apple-touch-icon.png', 180],
    ['/apple-touch-icon-precomposed.png', 180],
    ['/apple-touch-icon-120x120.png', 180],
    ['/icon-192.png', 192],
    ['/icon-512.png', 512],
  ])('%s is an image of %d px', async (path, side) => {
    const response = await ask(path)
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/png'])
    const { width, height } = PNG.sync.read(Buffer.from(await response.arrayBuffer()))
    expect([width, height]).toEqual([side, side])
  })

  test('/favicon.ico has one image of 32 px', async () => {
    const response = await ask('/favicon.ico')
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/x-icon'])
    const bytes = Buffer.from(await response.arrayBuffer())
    const [type, count, size, start] = [
      bytes.readUInt16LE(2),
      bytes.readUInt16LE(4),
      bytes.readUInt32LE(14),
      bytes.readUInt32LE(18),
    ]
    expect([type, count, start + size]).toEqual([1, 1, bytes.length])
    expect(PNG.sync.read(bytes.subarray(start)).width).toBe(32)
  })

  test.each(['/.well-known/change-password', '/.well-known/nothing/here'])('%s is a short 404', async (path) => {
    const response = await ask(path)
    expect(response.status).toBe(404)
    expect((await response.text()).length).toBeLessThan(20)
    expect(response.headers.get('Cache-Control')).toContain('max-age')
  })
})
