import { env } from 'cloudflare:test'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cookieName } from '../../src/pages/preview/access.ts'
import { ORIGIN, openEdge, pointTo, upload } from '../support/edge.ts'
import { received } from '../support/memory-site.ts'
import { type SentPreview, sendPreview } from '../support/previews.ts'
import type { SiteDraft } from '../support/site.ts'

/** The previews of the model, and the word that only the release of each has. */
const WORDS = {
  alive: 'kwetter',
  other: 'tjilp',
  /** Its end is a minute after the beginning. */
  short: 'koekoek',
  /** Its value is no longer in KV. */
  revoked: 'kraai',
  /** Its release is in force. */
  published: 'zwaluw',
} as const
type Name = keyof typeof WORDS
const NAMES = Object.keys(WORDS) as Name[]

/** A site with a word on a page, in a title, a list, a feed and the search. */
function content(word: string): SiteDraft {
  const page = { nl: { body: `Het woord ${word}.\n` } }
  return {
    pages: { '/about': page, '/coming': { nl: { title: `Over ${word}` } }, '/news': {}, [`/news/${word}`]: {} },
    files: {
      'news/facts.yaml': 'kind: list\nof: news\n',
      [`news/${word}/facts.yaml`]: 'kind: news\ndate: 2026-11-20\ntype: decision\nthemes: [planning]\n',
    },
  }
}

const MINUTE = 60_000
const BEGINNING = Date.now()

async function prepare(): Promise<Record<Name, SentPreview>> {
  const send = async (name: Name): Promise<[Name, SentPreview]> => {
    const release = await upload(content(WORDS[name]))
    if (name === 'published') await pointTo(release.root)
    const until = new Date(BEGINNING + (name === 'short' ? 1 : 10) * MINUTE).toISOString()
    const put = async (key: string, value: string) => (name === 'revoked' ? undefined : env.CONTENT.put(key, value))
    return [name, await sendPreview(put, release, { until }, { seed: name })]
  }
  const sent: [Name, SentPreview][] = []
  for (const name of NAMES) sent.push(await send(name))
  return Object.fromEntries(sent) as Record<Name, SentPreview>
}

/** Paths at which the release of each preview has its word. */
const TELLING = ['/nl/about-nl', '/nl/coming-nl', '/nl/news-nl', '/nl/news-nl/atom.xml', '/sitemap.xml']
const INNER = [
  ...['/', '/nl/', '/fr/'],
  ...NAMES.map((name) => `/nl/zoeken?q=${WORDS[name]}`),
  ...['/nl/nergens', '/_changes/nl', '/robots.txt', '/healthz', '/NL/About-nl', '/nl//about-nl', '/nl/news-nl?x=1'],
  ...['/short', '//nl/about-nl', '/..%2fnl/about-nl', '/%2e%2e/nl/about-nl', '/nl/%ff', '/_open', '/nl/about-nl/'],
]

/** A request: below which previews, with what secrets. Names of previews stand for their addresses and secrets. */
const requests = fc.record({
  within: fc.oneof(
    fc.array(fc.constantFrom(...NAMES), { maxLength: 2 }),
    fc.constantFrom(...NAMES).map((name) => [name]),
  ),
  inner: fc.oneof(fc.constantFrom(...TELLING), fc.constantFrom(...INNER)),
  spelling: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, fc.constantFrom('capitals', 'encoded', 'slashes')),
  method: fc.oneof({ weight: 4, arbitrary: fc.constant('GET') }, fc.constantFrom('HEAD', 'POST', 'OPTIONS')),
  cookies: fc.array(fc.constantFrom(...NAMES, 'wrong', 'truncated'), { maxLength: 6 }),
  /** Whether the secret of the first preview of the address is among them. */
  hasSecret: fc.boolean(),
  cookie: fc.oneof(
    { weight: 4, arbitrary: fc.constant('__Secure-preview') },
    fc.constantFrom('preview', '__Host-preview'),
  ),
  key: fc.option(fc.constantFrom(...NAMES, 'wrong'), { freq: 5 }),
  headers: fc.constantFrom<Record<string, string>>(
    {},
    { 'Accept-Language': 'nl' },
    { Range: 'bytes=0-99' },
    { 'If-None-Match': '*' },
    { 'X-Forwarded-Host': 'x.test' },
  ),
  time: fc.constantFrom(0, 0, MINUTE - 1, MINUTE, 11 * MINUTE),
  isClosed: fc.boolean(),
})

type Drawn = typeof requests extends fc.Arbitrary<infer T> ? T : never

/** A request that has the secret of a preview. */
const openedAs = (name: Name): Drawn => ({
  ...{ within: [name], inner: '/nl/about-nl', spelling: '', method: 'GET', cookies: [], hasSecret: true },
  ...{ cookie: '__Secure-preview', key: null, headers: {}, time: 0, isClosed: true },
})

test('no request sees words of a preview without its secret, no cache may keep an answer of one, and cookies change nothing that is public', async () => {
  const sent = await prepare()
  const secrets: Record<string, string> = {
    ...Object.fromEntries(NAMES.map((name) => [name, sent[name].secret])),
    wrong: '0'.repeat(48),
    truncated: sent.alive.secret.slice(0, 47),
  }
  let now = BEGINNING
  const options = { now: () => now, pointerFresh: Number.POSITIVE_INFINITY }
  const [open, closed] = [openEdge(options), openEdge({ ...options, siteKey: 'k'.repeat(40) })]
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(requests, async ({ within, inner, spelling, method, cookie, key, time, ...rest }) => {
      now = BEGINNING + time
      const cookies = [...(rest.hasSecret ? within.slice(0, 1) : []), ...rest.cookies]
      const prefix = within.map((name) => sent[name].prefix).join('')
      const spelt =
        spelling === 'capitals'
          ? prefix.toUpperCase()
          : spelling === 'encoded'
            ? prefix.replace('_', '%5F')
            : spelling === 'slashes'
              ? `/${prefix}`
              : prefix
      const query = key === null ? '' : `${inner.includes('?') ? '&' : '?'}key=${secrets[key]}`
      const address = `${ORIGIN}${spelt}${inner}${query}`
      const Cookie = cookies.map((name) => `${cookie}=${secrets[name]}`).join('; ')
      const edge = rest.isClosed ? closed : open
      const ask = async (headers: Record<string, string>) =>
        edge.app.fetch(new Request(address, { method, headers: { ...rest.headers, ...headers }, redirect: 'manual' }))
      const answer = await ask({ Cookie })
      const { headers } = answer
      const text = await received(answer)

      // The model: which preview the address is in, and whether the request has its secret.
      const { pathname } = new URL(address)
      const given = [...(key === null ? [] : [key]), ...(cookie === cookieName(true) ? cookies.slice(0, 4) : [])]
      const here = NAMES.find((name) => pathname.startsWith(`${sent[name].prefix}/`))
      const ends = here === 'short' ? MINUTE : 10 * MINUTE
      const isOpen = here !== undefined && here !== 'revoked' && time < ends && given.includes(here)
      const isRead = method === 'GET' || method === 'HEAD'
      const isExchange = isOpen && isRead && key !== null
      const shown = isOpen && !isExchange ? [here] : []
      const allowed: Name[] = [...shown, ...(rest.isClosed || here !== undefined ? [] : (['published'] as const))]

      const leaked = NAMES.filter(
        (name) => !allowed.includes(name) && text.includes(WORDS[name]) && !inner.includes(WORDS[name]),
      )
      expect([address, leaked]).toEqual([address, []])
      if (here) {
        expect([
          headers.get('Cache-Control'),
          headers.get('Cloudflare-CDN-Cache-Control'),
          headers.get('X-Robots-Tag'),
          headers.get('Referrer-Policy'),
          ['ETag', 'Cache-Tag', 'Last-Modified', 'Link'].filter((name) => headers.has(name)),
          headers.has('Set-Cookie'),
        ]).toEqual(['private, no-store', 'no-store', 'noindex, nofollow', 'no-referrer', [], isExchange])
        if (!isOpen) expect(answer.status).toBe(404)
        if (isOpen && here === 'published' && isRead && !isExchange) expect(answer.status).toBe(303)
        if (text.includes(WORDS[here]) && !inner.includes(WORDS[here])) seen.add(here)
      } else {
        // Nothing of a preview is here, so no cookie of one may change anything.
        expect(await received(await ask({}))).toBe(text)
        expect(headers.has('Set-Cookie')).toBe(false)
        const isAlwaysOpen = isRead && ['/robots.txt', '/healthz'].includes(pathname)
        if (rest.isClosed && !isAlwaysOpen) expect(answer.status).toBe(403)
        if (text.includes(WORDS.published)) seen.add('public')
      }
    }),
    { numRuns: 800, examples: NAMES.map((name): [Drawn] => [openedAs(name)]) },
  )
  // Not only requests that are refused.
  expect([...seen].sort()).toEqual(['alive', 'other', 'public', 'short'])
})
