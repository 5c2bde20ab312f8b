import { describe, expect, test } from 'vitest'
import { stylesheets, titleFont } from '../../src/views/stylesheets.gen.ts'
import { failingKv, openEdge, openSite, pointTo, upload } from '../support/edge.ts'
import { differences, offenders, unless } from '../support/offenders.ts'

const [stylesheet] = stylesheets

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** One answer for each status that the site sends. */
async function answers(): Promise<[string, number, Response][]> {
  const { ask } = await openSite()
  const { headers } = await ask('/nl/about-nl')
  const kv = failingKv()
  kv.failing = true
  const broken = openEdge({ kv })
  const throwing = openEdge({
    now() {
      throw new Error('no clock')
    },
  })
  return [
    ['a page', 200, await ask('/nl/about-nl')],
    ['the page in three languages', 200, await ask('/')],
    ['the style sheet', 200, await ask(stylesheet.path)],
    ['the outdated style sheet', 200, await ask('/assets/site.0123456789abcdef.css')],
    ['the title font', 200, await ask(titleFont.path)],
    ['the icon', 200, await ask('/favicon.svg')],
    ['robots.txt', 200, await ask('/robots.txt')],
    ['the sitemap', 200, await ask('/sitemap.xml')],
    ['the health check', 200, await ask('/healthz')],
    ['OPTIONS', 204, await ask('/nl/', {}, 'OPTIONS')],
    ['a redirect to the canonical form', 301, await ask('/NL/')],
    ['a former path', 301, await ask('/nl/oud')],
    ['a negotiated language', 302, await ask('/', { 'Accept-Language': 'fr' })],
    ['a click on the switch', 303, await ask('/language/fr/')],
    ['an unchanged page', 304, await ask('/nl/about-nl', { 'If-None-Match': headers.get('ETag') ?? '' })],
    ['an unchanged style sheet', 304, await ask(stylesheet.path, { 'If-None-Match': '*' })],
    ['a malformed path', 400, await ask('/%ff')],
    ['a missing page', 404, await ask('/nl/nergens')],
    ['a missing path without language', 404, await ask('/nergens')],
    ['a method that is refused', 405, await ask('/nl/', {}, 'POST')],
    ['a gone page', 410, await ask('/nl/weg')],
    ['an over-long path', 414, await ask(`/${'a'.repeat(2000)}`)],
    ['an exception', 500, await throwing.ask('/nl/about-nl')],
    ['no release', 503, await broken.ask('/nl/about-nl')],
  ]
}

/** The other headers that make a browser restrict a page. */
const LIMITS: [name: string, value: RegExp][] = [
  ['Strict-Transport-Security', /^max-age=63072000; includeSubDomains$/],
  ['X-Content-Type-Options', /^nosniff$/],
  ['Referrer-Policy', /^strict-origin-when-cross-origin$/],
  ['Permissions-Policy', /^(?:[a-z-]+=\(\)(?:, |$))+$/],
  ['Cross-Origin-Opener-Policy', /^same-origin$/],
  ['Cross-Origin-Resource-Policy', /^same-origin$/],
  ['X-Frame-Options', /^DENY$/],
  ['Origin-Agent-Cluster', /^\?1$/],
]

describe('every answer', async () => {
  const all = await answers()
  /** Applies a rule to all answers. */
  const wrong = (rule: (headers: Headers) => string[]) =>
    offenders(
      all,
      ([name]) => name,
      ([, , { headers }]) => rule(headers),
    )

  test('has the status that is listed here', async () => {
    const found = await offenders(
      all,
      ([name]) => name,
      ([, status, response]) => differences('status', response.status, status),
    )
    expect(found).toEqual([])
  })

  test('has the Content-Security-Policy of the site', async () => {
    const found = await wrong((headers) => differences('policy', headers.get('Content-Security-Policy'), POLICY))
    expect(found).toEqual([])
  })

  test('has the other headers that make a browser restrict a page', async () => {
    const found = await wrong((headers) =>
      LIMITS.flatMap(([name, value]) => {
        const sent = headers.get(name)
        return unless(sent !== null && value.test(sent), `${name} is ${sent}`)
      }),
    )
    expect(found).toEqual([])
  })

  test('does not name the server software', async () => {
    const found = await wrong((headers) =>
      ['Server', 'X-Powered-By', 'Via'].filter((name) => headers.has(name)).map((name) => `has ${name}`),
    )
    expect(found).toEqual([])
  })
})

test('the policy has no exception', () => {
  expect(POLICY).not.toMatch(/unsafe|\*|data:|http:|https:/)
})

test('HSTS is sent only if the site is served over HTTPS', async () => {
  await pointTo((await upload()).root)
  const { ask } = openEdge({ origin: 'http://127.0.0.1:8787' })
  for (const path of ['/nl/', '/nl/nergens', '/NL']) {
    expect((await ask(path)).headers.has('Strict-Transport-Security')).toBe(false)
  }
})
