import { env } from 'cloudflare:test'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Kv } from '../../src/content/reader/content-store.ts'
import type { Preview, PreviewWords } from '../../src/content/schema/preview.ts'
import { AnswerMemory } from '../../src/pages/answers/answer-memory.ts'
import type { Compiled } from '../../src/publish/compile/compile.ts'
import { type EdgeOptions, failingKv, ONE_OF_EACH, ORIGIN, openEdge, pointTo, upload } from '../support/edge.ts'
import { parse, valuesOf } from '../support/markup.ts'
import { received } from '../support/memory-site.ts'
import { offenders, unless } from '../support/offenders.ts'
import { type SentPreview, sendPreview } from '../support/previews.ts'
import { WorkersCache } from '../support/workers-cache.ts'

const NEWS = {
  'news/facts.yaml': 'kind: list\nof: news\n',
  'news/plan/facts.yaml': 'kind: news\ndate: 2026-11-20\ntype: decision\nthemes: [planning]\n',
}

/** The content of the preview: a new page, a news item, and a word that is not public yet. */
const CHANGED = {
  pages: {
    ...ONE_OF_EACH.pages,
    '/about': { nl: { body: 'Het verboden woord kwetter.\n' } },
    '/coming': {},
    '/news': {},
    '/news/plan': {},
  },
  files: { ...ONE_OF_EACH.files, ...NEWS },
}

const put = (key: string, value: string) => env.CONTENT.put(key, value)

let published: Compiled
let changed: Compiled
let sent: SentPreview

beforeEach(async () => {
  published ??= await upload(ONE_OF_EACH)
  changed ??= await upload(CHANGED)
  await pointTo(published.root)
  sent = await sendPreview(put, changed, {
    differs: [
      { path: '/nl/coming-nl', title: '/coming nl', locale: 'nl', state: 'new', own: 'x' },
      { path: '/nl/about-nl', title: '/about nl', locale: 'nl', state: 'text', own: 'y' },
    ],
  })
})

/** The Worker's KV, which notes the keys that are read. */
function countingKv(reads: string[]): Kv {
  return {
    async get(key, options) {
      reads.push(key)
      return env.CONTENT.get(key, options)
    },
  }
}

/** A preview of the changed content with other values, and the site that shows it. */
async function open(more: Partial<Preview> = {}, options: EdgeOptions = {}, words: PreviewWords = {}) {
  const other = await sendPreview(put, changed, more, { seed: crypto.randomUUID(), words })
  return { ...openEdge(options), ...other }
}

/** Every path that the release of the preview answers, and some that it does not. */
const paths = () => [
  ...changed.routes.keys(),
  ...['/nl/zoeken?q=kwetter', '/fr/recherche', '/en/search?q=zzz', '/', '/NL/About-nl', '/nl/nergens', '/nl/weg'],
  ...[
    '/nl/%ff',
    '/robots.txt',
    '/sitemap.xml',
    '/healthz',
    '/language/fr.svg',
    '/language/fr/',
    '/_changes/nl',
    '/assets/x',
  ],
  `/nl/${'x'.repeat(1100)}`,
]

describe('the first visit', () => {
  test('exchanges the secret of the address for a cookie of this preview, and removes it from the address', async () => {
    const answer = await openEdge().ask(sent.address)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${sent.prefix}/`])
    expect(answer.headers.get('Set-Cookie')).toMatch(
      new RegExp(
        `^__Secure-preview=${sent.secret}; Max-Age=863\\d\\d; Path=${sent.prefix}/; HttpOnly; Secure; SameSite=Lax$`,
      ),
    )
  })

  test('keeps the page and the query of an address to one page', async () => {
    const { ask } = openEdge()
    const answer = await ask(`${sent.prefix}/nl/zoeken?key=${sent.secret}&q=a`)
    expect(answer.headers.get('Location')).toBe(`${sent.prefix}/nl/zoeken?q=a`)
  })

  test.each([
    ['with a full stop after the address', (address: string) => `${address}.`],
    ['with a bracket after the address', (address: string) => `${address}%3E`],
    ['in capitals', (address: string) => address.replace(/key=.*/, (key) => `key=${key.slice(4).toUpperCase()}`)],
  ])('works %s, as mail programs send it', async (_, change) => {
    expect((await openEdge().ask(change(sent.address))).status).toBe(303)
  })

  test('gives a cookie without the attribute Secure on http, for the site on one’s own machine', async () => {
    const { ask } = openEdge({ origin: 'http://127.0.0.1:8787', environment: 'development' })
    const cookie = (await ask(sent.address)).headers.get('Set-Cookie') ?? ''
    expect(cookie).toContain(`preview=${sent.secret}; `)
    expect(cookie).not.toMatch(/Secure/)
    expect((await ask(`${sent.prefix}/nl/`, { Cookie: `preview=${sent.secret}` })).status).toBe(200)
  })
})

describe('without the secret', () => {
  test('every answer is the same 404, whether or not there is such a preview', async () => {
    const { ask, id, prefix, secret } = await open()
    const ended = await open({ until: new Date(Date.now() - 1000).toISOString() })
    const unknown = await sendPreview(async () => undefined, changed, {}, { seed: 'unknown' })
    const wrong = `${secret[0] === 'a' ? 'b' : 'a'}${secret.slice(1)}`
    const requests: [string, Record<string, string>][] = [
      [`${prefix}/nl/`, {}],
      [`${prefix}/`, {}],
      [prefix, {}],
      [`${prefix}/nl/`, { Cookie: `__Secure-preview=${wrong}` }],
      [`${prefix}/nl/`, { Cookie: `preview=${secret}` }],
      [`${prefix}/nl/`, sent.cookie],
      [`${prefix}/?key=${wrong}`, {}],
      [`${prefix}/?key=`, {}],
      [`/_preview/${id}x/nl/`, { Cookie: `__Secure-preview=${secret}` }],
      [`/_preview/${id.toUpperCase()}/nl/`, {}],
      [`/%5Fpreview/${id}/nl/`, { Cookie: `__Secure-preview=${secret}` }],
      [unknown.address, {}],
      [ended.address, {}],
      [`${ended.prefix}/nl/`, ended.cookie],
    ]
    const answers = await Promise.all(requests.map(async ([path, headers]) => received(await ask(path, headers))))
    const names = requests.map(([path], i) => [path, answers[i] === answers[0]])
    expect(names).toEqual(requests.map(([path]) => [path, true]))
    expect(answers[0]).toMatch(/^404\n/)
  })

  test('a wrong secret costs no read of KV besides the pointer, which is read for any request', async () => {
    const reads: string[] = []
    const { ask } = openEdge({ kv: countingKv(reads) })
    await ask(`${sent.prefix}/?key=${'0'.repeat(48)}`)
    await ask(`${sent.prefix}/nl/`, { Cookie: `__Secure-preview=${'0'.repeat(48)}` })
    expect(reads).toEqual(['pointer'])
  })

  test('finds the secret among cookies that another site on the domain has set', async () => {
    const Cookie = `__Secure-preview=${'0'.repeat(48)}; __Secure-preview=x; ${sent.cookie.Cookie}`
    expect((await openEdge().ask(`${sent.prefix}/nl/`, { Cookie })).status).toBe(200)
  })
})

describe('an open preview', () => {
  test('shows its own pages, lists and search, and the site shows none of it', async () => {
    const { ask } = openEdge()
    for (const path of ['/nl/coming-nl', '/nl/news-nl', '/nl/news-nl/plan-nl', '/nl/news-nl/atom.xml']) {
      expect([path, (await ask(`${sent.prefix}${path}`, sent.cookie)).status]).toEqual([path, 200])
      expect([path, (await ask(path, sent.cookie)).status]).toEqual([path, 404])
    }
    const search = '/nl/zoeken?q=kwetter'
    expect(await (await ask(`${sent.prefix}${search}`, sent.cookie)).text()).toContain('/nl/about-nl"')
    expect(await (await ask(search, sent.cookie)).text()).not.toContain('/nl/about-nl"><')
    expect(await (await ask('/nl/about-nl', sent.cookie)).text()).not.toContain('kwetter')
  })

  test('every answer keeps caches, search engines and other sites out', async () => {
    const { ask } = openEdge()
    const wrong = await offenders(
      [...paths(), `?key=${sent.secret}`],
      (path) => path,
      async (path) => {
        const { headers } = await ask(`${sent.prefix}${path.startsWith('?') ? '/' : ''}${path}`, sent.cookie)
        return [
          ...unless(headers.get('Cache-Control') === 'private, no-store', 'Cache-Control'),
          ...unless(headers.get('Cloudflare-CDN-Cache-Control') === 'no-store', 'Cloudflare-CDN-Cache-Control'),
          ...unless(headers.get('X-Robots-Tag') === 'noindex, nofollow', 'X-Robots-Tag'),
          ...unless(headers.get('Referrer-Policy') === 'no-referrer', 'Referrer-Policy'),
          ...unless(headers.get('Cross-Origin-Resource-Policy') === 'same-origin', 'Cross-Origin-Resource-Policy'),
          ...unless(headers.has('Content-Security-Policy'), 'Content-Security-Policy'),
          ...['ETag', 'Last-Modified', 'Cache-Tag', 'Speculation-Rules', 'Link']
            .filter((name) => headers.has(name))
            .map((name) => `has ${name}`),
          ...unless(path.startsWith('?') || !headers.has('Set-Cookie'), 'sets a cookie'),
        ]
      },
    )
    expect(wrong).toEqual([])
  })

  test('answers each path with the status of the site, and redirects stay within it', async () => {
    const inside = openEdge()
    await pointTo(changed.root)
    const site = openEdge()
    const wanted = await Promise.all(
      [...changed.routes.keys()].map(async (path) => {
        const { status, headers } = await site.ask(path)
        const to = headers.get('Location')
        return [path, status, to === null ? null : `${sent.prefix}${to}`]
      }),
    )
    await pointTo(published.root)
    const found = await Promise.all(
      [...changed.routes.keys()].map(async (path) => {
        const { status, headers } = await inside.ask(`${sent.prefix}${path}`, sent.cookie)
        return [path, status, headers.get('Location')]
      }),
    )
    expect(found).toEqual(wanted)
  })

  test('the links of every page stay within it, or lead to files that are the same in every release', async () => {
    const { ask } = openEdge()
    const wrong = await offenders(
      paths(),
      (path) => path,
      async (path) => {
        const answer = await ask(`${sent.prefix}${path}`, sent.cookie)
        if (!answer.headers.get('Content-Type')?.startsWith('text/html')) return []
        const html = await answer.text()
        const dom = parse(html)
        const links = ['href', 'src', 'action', 'srcset'].flatMap((name) => valuesOf(dom, name))
        return [
          ...links.filter(
            (link) =>
              !link.startsWith(`${sent.prefix}/`) &&
              !/^(?:#|\/assets\/|\/favicon\.|\/site\.webmanifest$|\/apple-touch-icon\.png$|mailto:|tel:)/.test(link),
          ),
          ...unless(!/rel="canonical"|hreflang="x-default"|og:url/.test(html), 'names its public address'),
          ...unless(/<meta name="robots" content="noindex"/.test(html), 'may be indexed'),
          ...unless(
            /<body[^>]*>(?:<a class="skip"[^>]*>[^<]*<\/a>)?<aside class="preview"/.test(html),
            'has no bar on top',
          ),
          ...unless(/<link rel="stylesheet" href="\/assets\/preview\./.test(html), 'has no style for the bar'),
          ...unless(!/<body id/.test(html), 'stores the choice of language'),
          ...unless(!html.includes('&amp;amp;'), 'escapes twice'),
        ]
      },
    )
    expect(wrong).toEqual([])
  })

  test.each([
    [
      'nl',
      'Voorvertoning, niet openbaar.',
      'Gemaakt door Zoé d’Hondt op 29\u00a0november 2026, 10.30\u00a0uur. Te bekijken tot 2\u00a0december 2026, 18\u00a0uur.',
    ],
    [
      'fr',
      'Aperçu non public.',
      'Créé par Zoé d’Hondt le 29\u00a0novembre 2026, 10\u00a0h\u00a030. Consultable jusqu’au 2\u00a0décembre 2026, 18\u00a0h.',
    ],
    [
      'en',
      'Preview, not public.',
      'Made by Zoé d’Hondt on 29\u00a0November 2026, 10:30am. You can see it until 2\u00a0December 2026, 6pm.',
    ],
  ])('the bar says in %s who made it and until when it can be seen', async (locale, head, by) => {
    const dates = { made: '2026-11-29T09:30:00Z', at: '2026-11-29T09:30:00Z', until: '2026-12-02T17:00:00Z' }
    const { ask, prefix, cookie } = await open(dates, { now: () => Date.parse('2026-11-29T12:00:00Z') })
    const html = await (await ask(`${prefix}/${locale}/`, cookie)).text()
    expect(html).toContain(`<strong>${head}</strong> ${by}`)
  })

  test('the bar names the later instant that it shows, links to each page that differs and to its words', async () => {
    const { ask, prefix, cookie } = await open({ at: '2026-12-24T08:00:00Z', differs: sent.preview.differs })
    const html = await (await ask(`${prefix}/nl/`, cookie)).text()
    expect(html).toContain('zoals ze er op 24\u00a0december 2026, 9\u00a0uur uitziet')
    expect(html).toContain('2 pagina’s verschillen van de openbare site')
    expect(html).toContain(`<a href="${prefix}/nl/coming-nl">/coming nl</a> (nieuw)`)
    expect(html).toContain(`<a href="${prefix}/_changes/nl#_change-1">Gewijzigde woorden`)
  })

  test('escapes what the editor wrote', async () => {
    const { ask, prefix, cookie } = await open({ who: '<b>A</b>', message: '"><script>alert(1)</script>' })
    const html = await (await ask(`${prefix}/nl/`, cookie)).text()
    expect(html).not.toMatch(/<b>A|<script>alert/)
    expect(html).toContain('&lt;b&gt;A&lt;/b&gt;')
  })

  test('lists the words that changed, and the pages alone if the words cannot be read', async () => {
    const words: PreviewWords = {
      '/nl/about-nl': [
        ['=', 'Het '],
        ['-', 'oude'],
        ['+', 'nieuwe'],
        ['=', ' woord'],
      ],
    }
    const { ask, prefix, cookie } = await open({ differs: sent.preview.differs }, {}, words)
    const html = await (await ask(`${prefix}/_changes/nl`, cookie)).text()
    expect(html).toMatch(
      /Het <del><span[^>]*> geschrapt: <\/span>oude<\/del><ins><span[^>]*> nieuw: <\/span>nieuwe<\/ins> woord/,
    )
    const kv = {
      get: async (key: string, options: { cacheTtl: number }) =>
        key.startsWith('preview-words:') ? '{' : env.CONTENT.get(key, options),
    }
    const without = await openEdge({ kv }).ask(`${prefix}/_changes/fr`, cookie)
    expect([without.status, (await without.text()).includes('/coming nl')]).toEqual([200, true])
  })

  test('the list of differences has its bar in the language of the list, not in the reader’s', async () => {
    const { prefix, cookie, ask } = await open()
    const html = await (await ask(`${prefix}/_changes/fr`, { ...cookie, 'Accept-Language': 'en' })).text()
    expect(html).toContain('<strong>Aperçu non public.</strong>')
  })

  test('follows the language of the browser at an address without a language, and sets no cookie for it', async () => {
    const { ask } = openEdge()
    const answer = await ask(`${sent.prefix}/`, { ...sent.cookie, 'Accept-Language': 'fr' })
    expect([answer.status, answer.headers.get('Location'), answer.headers.get('Set-Cookie')]).toEqual([
      302,
      `${sent.prefix}/fr/`,
      null,
    ])
  })

  test('sends images, also for HEAD and Range, and the whole body of GET', async () => {
    const { ask } = openEdge()
    const [path = ''] = [...changed.routes].flatMap(([at, route]) => ('image' in route ? [at] : []))
    const [get, head, range] = await Promise.all([
      ask(`${sent.prefix}${path}`, sent.cookie),
      ask(`${sent.prefix}${path}`, sent.cookie, 'HEAD'),
      ask(`${sent.prefix}${path}`, { ...sent.cookie, Range: 'bytes=0-3' }),
    ])
    expect([get.status, head.status, get.headers.get('Content-Type')]).toEqual([200, 200, 'image/png'])
    expect([200, 206]).toContain(range.status)
    expect([(await get.arrayBuffer()).byteLength > 0, await head.text()]).toEqual([true, ''])
  })

  test('refuses forms and every method that changes something, with a page that says why', async () => {
    const { ask } = openEdge()
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const answer = await ask(`${sent.prefix}/nl/about-nl`, sent.cookie, method)
      expect([method, answer.status, answer.headers.get('Allow')]).toEqual([method, 405, 'GET, HEAD'])
      expect(await answer.text()).toContain('niemand is ingeschreven')
    }
    const [head, get] = [
      await ask(`${sent.prefix}/nl/`, sent.cookie, 'HEAD'),
      await ask(`${sent.prefix}/nl/`, sent.cookie),
    ]
    expect([head.status, [...head.headers], await head.text()]).toEqual([200, [...get.headers], ''])
  })

  test('logs neither the secret nor the page, and names the preview', async () => {
    const { ask, lines } = openEdge()
    await ask(sent.address)
    await ask(`${sent.prefix}/nl/coming-nl?key=${sent.secret}`)
    await ask(`${sent.prefix}/nl/coming-nl`, sent.cookie)
    await ask(`${sent.prefix}/nl/nergens`, sent.cookie)
    await ask(`${sent.prefix}/?key=${'0'.repeat(48)}`)
    expect(lines).toHaveLength(5)
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ route: '/_preview/:preview/*' })
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ preview: sent.id, state: 'preview' })
    expect(lines.join()).not.toMatch(new RegExp(`${sent.secret}|coming|nergens`))
  })
})

describe('what is public', () => {
  const PUBLIC = ['/nl/', '/nl/about-nl', '/', '/nl/zoeken?q=kwetter', '/nl/coming-nl', '/sitemap.xml', '/nl/nergens']

  test('is the same before, during and after a preview, and memory and cache keep nothing of a preview', async () => {
    const memory = new AnswerMemory()
    const edge = openEdge({ memory })
    const cache = new WorkersCache({ worker: async (request) => edge.app.fetch(request), now: Date.now })
    const ask = async (path: string, headers: Record<string, string> = {}) =>
      cache.fetch(new Request(`${ORIGIN}${path}`, { headers, redirect: 'manual' }))
    const all = async () => Promise.all(PUBLIC.map(async (path) => received(await edge.ask(path))))
    const before = await all()
    const [size, bytes] = [memory.size, memory.bytes]
    for (const path of [sent.address.slice(sent.prefix.length), ...paths()]) {
      const first = await received(await ask(`${sent.prefix}${path}`, sent.cookie))
      expect([path, first.slice(0, 3)]).not.toEqual([path, '500'])
      const misses = cache.misses
      const stranger = await ask(`${sent.prefix}${path}`)
      expect([path, cache.misses]).toEqual([path, misses + 1])
      if (!path.includes('key=')) expect([path, stranger.status]).toEqual([path, 404])
    }
    expect([memory.size, memory.bytes]).toEqual([size, bytes])
    expect(await all()).toEqual(before)
  })

  test('stays in the memory of records, however much of a preview is read', async () => {
    const reads: string[] = []
    const { ask } = openEdge({ kv: countingKv(reads), memory: new AnswerMemory(0) })
    await ask('/nl/about-nl')
    for (const path of changed.routes.keys()) await ask(`${sent.prefix}${path}`, sent.cookie)
    reads.length = 0
    await ask('/nl/about-nl')
    expect(reads).toEqual([])
  })
})

describe('a preview ends', () => {
  test('at its date, by the clock of the Worker', async () => {
    let now = Date.now()
    const { ask, prefix, cookie } = await open({ until: new Date(now + 60_000).toISOString() }, { now: () => now })
    expect((await ask(`${prefix}/nl/`, cookie)).status).toBe(200)
    now += 59_999
    expect((await ask(`${prefix}/nl/`, cookie)).status).toBe(200)
    now += 1
    expect((await ask(`${prefix}/nl/`, cookie)).status).toBe(404)
  })

  test('when its key is gone from KV', async () => {
    const { id, prefix, cookie } = await open()
    await env.CONTENT.delete(`preview:${id}`)
    expect(
      (await openEdge({ kv: { get: async (key) => env.CONTENT.get(key) } }).ask(`${prefix}/nl/`, cookie)).status,
    ).toBe(404)
  })

  test('when its release is in force: its addresses lead to the public pages', async () => {
    const { ask } = openEdge({ pointerFresh: 0 })
    await pointTo(changed.root)
    const hops = async (path: string) => (await ask(`${sent.prefix}${path}`, sent.cookie)).headers.get('Location')
    expect(await hops('/nl/coming-nl')).toBe('/nl/coming-nl')
    expect(await hops('/nl/zoeken?q=a')).toBe('/nl/zoeken?q=a')
    expect(await hops('/_changes/nl')).toBe('/')
    expect(await hops('//evil.example/')).toBe('/')
  })

  test.each<[string, Record<string, unknown>]>([
    ['another format', { format: 2 }],
    ['records of an older format', { schema: 1 }],
    ['records of a newer format', { schema: 99 }],
    ['a field that is missing', { who: undefined }],
    ['the hash of another secret', { secretHash: 'f'.repeat(64) }],
  ])('for a Worker that finds %s', async (_, change) => {
    const { ask, id, prefix, cookie, preview } = await open()
    await put(`preview:${id}`, JSON.stringify({ ...preview, ...change }))
    expect((await ask(`${prefix}/nl/`, cookie)).status).toBe(404)
  })

  test('for a Worker that finds no JSON', async () => {
    const { ask, id, prefix, cookie } = await open()
    await put(`preview:${id}`, 'x{')
    expect((await ask(`${prefix}/nl/`, cookie)).status).toBe(404)
  })
})

describe('a fault', () => {
  test('of KV answers 503, which no cache stores', async () => {
    const kv = failingKv()
    const { ask } = openEdge({ kv })
    kv.failing = true
    const { status, headers } = await ask(`${sent.prefix}/nl/`, sent.cookie)
    expect([status, headers.get('Retry-After'), headers.get('Cache-Control')]).toEqual([503, '30', 'private, no-store'])
    expect(headers.get('X-Robots-Tag')).toBe('noindex, nofollow')
  })

  test('of a record that has not arrived answers 503, and no page of the public release stands in', async () => {
    const { ask, prefix, cookie } = await open({ root: 'e'.repeat(64) })
    const answer = await ask(`${prefix}/nl/about-nl`, cookie)
    expect([answer.status, answer.headers.get('Referrer-Policy')]).toEqual([503, 'no-referrer'])
    expect(await answer.text()).not.toContain('/about nl')
  })
})

test('an address that looks like that of another site stays within the preview', async () => {
  const { ask } = openEdge()
  for (const path of ['//evil.example/', '//evil.example/nl/', '/\\evil.example/', '/https://evil.example/']) {
    const { status, headers } = await ask(`${sent.prefix}${path}`, sent.cookie)
    expect([path, status >= 300 && !headers.get('Location')?.startsWith(`${sent.prefix}/`) ? status : 404]).toEqual([
      path,
      404,
    ])
  }
})

test('two previews do not open each other', async () => {
  const [a, b] = [await open(), await open({ root: published.root })]
  await pointTo('e'.repeat(64), { release: changed.root })
  const both = { Cookie: `${a.cookie.Cookie}; ${b.cookie.Cookie}` }
  expect((await b.ask(`${b.prefix}/nl/`, a.cookie)).status).toBe(404)
  expect((await b.ask(`${b.prefix}/nl/coming-nl`, both)).status).toBe(404)
  expect((await b.ask(`${b.prefix}/nl/about-nl`, both)).status).toBe(200)
})
