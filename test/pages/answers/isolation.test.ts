import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { SEARCH_PATHS } from '../../../src/content/paths.ts'
import { LOCALES } from '../../../src/locale/locale.ts'
import { AnswerMemory } from '../../../src/pages/answers/answer-memory.ts'
import type { Compiled } from '../../../src/publish/compile/compile.ts'
import { stylesheets } from '../../../src/views/stylesheets.gen.ts'
import { KINDS_SITE } from '../../support/kinds-site.ts'
import { MemoryKv, openIsolate, received } from '../../support/memory-site.ts'
import { releaseOf } from '../../support/releases.ts'

let release: Compiled

beforeAll(async () => {
  release = await releaseOf({
    pages: { ...KINDS_SITE.pages, '/report': { en: false } },
    files: {
      ...KINDS_SITE.files,
      'history.yaml': 'former: [{ path: /nl/oud, page: /about }]\ngone: [{ path: /nl/weg, on: 2026-01-02 }]\n',
      'redirects.csv':
        'from,to,status\n/index.php?id=12,/about\n/index.php?id=13,,410\n/nl/about-nl?old=1,/report\n/nl/about-nl?old=2,,410\n/?id=12,/nl/about-nl\n',
    },
  })
})

const FIXED_PATHS = [
  '/',
  '/about-nl',
  '/report',
  '/nowhere',
  '/wp-login.php',
  '/nl/nergens',
  '/NL/about-nl',
  '/nl/%61bout-nl',
  '/nl//about-nl/',
  '/nl/about-fr',
  '/nl/oud',
  '/nl/weg',
  '/nl/%ff',
  '/index.php',
  `/nl/${'a'.repeat(1_100)}`,
  '/language/fr.svg',
  '/language/fr/about-fr',
  '/healthz',
  '/robots.txt',
  '/favicon.svg',
  '/icon-192.png',
  '/apple-touch-icon-120x120.png',
  '/site.webmanifest',
  '/humans.txt',
  '/security.txt',
  '/.well-known/security.txt',
  '/.well-known/nothing',
  '/speculation-rules.json',
  '/sitemap.xml',
  '/assets/site.0123456789abcdef.css',
  stylesheets[0].path,
]

const paths = () =>
  fc.constantFrom(...FIXED_PATHS, ...Object.values(SEARCH_PATHS), ...release.pages.map(({ path }) => path))
const query = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '?',
    '?q=plan',
    '?q=PLAN',
    '?q=+plan++',
    '?page=1&q=plan',
    '?q=plan&utm_source=x',
    '?q=paln',
    '?q=%FF',
  ],
  ...['?utm_source=a', '?type=&year=2024', '?year=2026', '?year=2026&page=1', '?page=2', '?place=1080', '?place=zzz'],
  ...[
    '?id=12',
    '?ID=12&x=1',
    '?id=13',
    '?old=1',
    '?old=2',
    '?exact=1&q=paln',
    '?q=plan&kind=news',
    '?kind=news&q=plan',
    '#x',
  ],
)
const headers = fc.record(
  {
    Cookie: fc.constantFrom(
      'perspective-language=fr',
      'perspective-language=nl; a=b',
      'perspective-language=xx',
      'session=1',
    ),
    'Accept-Language': fc.constantFrom('fr', 'nl-BE,fr;q=0.5', 'en', 'de', '*', 'fr;q=0', ''),
    'If-None-Match': fc.constantFrom('*', '"x"', 'ETAG', 'W/ETAG', '"x", ETAG'),
    Authorization: fc.constantFrom('Bearer secret', 'Basic eA=='),
    Range: fc.constantFrom('bytes=0-9', 'bytes=5-'),
    Accept: fc.constantFrom('application/json', 'text/html'),
    'Accept-Encoding': fc.constantFrom('gzip', 'br'),
    'User-Agent': fc.constantFrom('a', 'Googlebot'),
    'Sec-Purpose': fc.constant('prefetch'),
    'CF-Connecting-IP': fc.ipV4(),
    Origin: fc.constantFrom('https://other.example', 'null'),
    'X-Forwarded-Host': fc.constant('other.example'),
    'X-HTTP-Method-Override': fc.constant('POST'),
    'Cache-Control': fc.constantFrom('no-cache', 'only-if-cached'),
  },
  { requiredKeys: [] },
)
const method = fc.constantFrom('GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'PUT')

/** Log lines differ only in their references and times. */
const comparable = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/"reference":"\w+"/, '').replace(/"milliseconds":\d+/, ''))

test('whatever was asked before, each reader gets the answer of a Worker that keeps nothing', async () => {
  const kv = new MemoryKv()
  kv.upload(release)
  kv.point(release)
  const now = () => Date.UTC(2026, 10, 28, 12)
  const keeping = openIsolate({ kv, now })
  const forgetful = openIsolate({ kv, now, memory: new AnswerMemory(0) })
  // Few addresses, so that each is asked for several times.
  const visits = fc
    .tuple(
      fc.uniqueArray(paths(), { minLength: 1, maxLength: 2 }),
      fc.uniqueArray(query, { minLength: 1, maxLength: 2 }),
    )
    .chain(([some, queries]) =>
      fc.array(fc.record({ path: fc.constantFrom(...some), query: fc.constantFrom(...queries), headers, method }), {
        minLength: 2,
        maxLength: 8,
      }),
    )
  let unmodified = 0
  await fc.assert(
    fc.asyncProperty(visits, async (requests) => {
      for (const one of requests) {
        const { ask } = forgetful
        const etag = (await ask(one.path + one.query)).headers.get('ETag') ?? '"none"'
        const asked = one.headers['If-None-Match']
        const sent = {
          ...one.headers,
          ...(asked !== undefined && {
            'If-None-Match': asked.replace('W/ETAG', etag).replace('ETAG', etag.replace('W/', '')),
          }),
        }
        const counts = [keeping.lines.length, forgetful.lines.length]
        const expected = await forgetful.ask(one.path + one.query, sent, one.method)
        const found = await keeping.ask(one.path + one.query, sent, one.method)
        if (found.status === 304) unmodified++
        expect(await received(found)).toBe(await received(expected))
        expect(comparable(keeping.lines.slice(counts[0]))).toEqual(comparable(forgetful.lines.slice(counts[1])))
      }
    }),
    { numRuns: 120 },
  )
  expect(keeping.memory.size).toBeGreaterThan(20)
  expect(forgetful.memory.size).toBe(0)
  expect(unmodified).toBeGreaterThan(3)
}, 120_000)

test.each([
  ['two spellings of one path', '/nl/about-nl', '/nl/%61bout-nl', '/nl//about-nl', '/NL/about-nl', '/nl/about-nl/'],
  [
    'a former address with a query, and other queries there',
    '/index.php',
    '/index.php?id=12',
    '/index.php?id=13',
    '/index.php?id=14',
    '/index.php?x=1',
  ],
  [
    'a page and the former addresses with a query at its path',
    '/nl/about-nl',
    '/nl/about-nl?old=1',
    '/nl/about-nl?old=2',
    '/nl/about-nl?OLD=1&a',
    '/nl/about-nl?a',
  ],
  ['the address without a language, and a former address there', '/', '/?id=12', '/?id=13', '/?'],
  ['a path and its neighbour with an encoded question mark', '/nl/about-nl', '/nl/about-nl%3Fa=b', '/nl/about-nl?a=b'],
  ['a path with what looks like a language', '/', '/%20nl', '/ nl', '/nl'],
])('%s do not get the answers of each other, in any order', async (_, ...addresses) => {
  const kv = new MemoryKv()
  kv.upload(release)
  kv.point(release)
  const forgetful = openIsolate({ kv, memory: new AnswerMemory(0) })
  for (const order of [addresses, addresses.toReversed()]) {
    const { ask } = openIsolate({ kv })
    for (const address of [...order, ...order])
      for (const headers of [{}, { 'Accept-Language': 'fr' }])
        expect(await received(await ask(address, headers)), address).toBe(
          await received(await forgetful.ask(address, headers)),
        )
  }
})

test('an answer with a cookie, of a form or of the health check is never kept', async () => {
  const kv = new MemoryKv()
  kv.upload(release)
  kv.point(release)
  const { ask, memory } = openIsolate({ kv })
  for (const path of ['/language/fr.svg', '/language/fr/about-fr', '/healthz', '/nl/%ff', `/nl/${'a'.repeat(1_100)}`])
    await ask(path)
  for (const method of ['POST', 'PUT', 'OPTIONS', 'DELETE']) await ask('/nl/about-nl', {}, method)
  expect(memory.size).toBe(0)
})

test('a reader’s language chooses among the kept answers of `/`, and a new reader gets the page in three languages', async () => {
  const kv = new MemoryKv()
  kv.upload(release)
  kv.point(release)
  const { ask, memory } = openIsolate({ kv })
  const locationFor = async (headers: Record<string, string>) => (await ask('/', headers)).headers.get('Location')
  for (let round = 0; round < 3; round++) {
    for (const locale of LOCALES) {
      expect(await locationFor({ 'Accept-Language': locale })).toBe(`/${locale}/`)
      expect(await locationFor({ Cookie: `perspective-language=${locale}`, 'Accept-Language': 'de' })).toBe(
        `/${locale}/`,
      )
    }
    expect(await locationFor({})).toBeNull()
  }
  // The three languages, none, and the note that the language decides.
  expect(memory.size).toBe(5)
})
