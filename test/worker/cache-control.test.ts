import { env } from 'cloudflare:test'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Compiled } from '../../src/publish/compile/compile.ts'
import { stylesheets } from '../../src/views/stylesheets.gen.ts'
import { failingKv, ONE_OF_EACH, openEdge, openSite, pointTo, upload } from '../support/edge.ts'

const [stylesheet] = stylesheets

const OWN = 'private, no-store'
const FOR_EVER = 'public, max-age=31536000, immutable'
const lifetimes = (browser: number, shared: number) => [
  `public, max-age=${browser}`,
  `public, max-age=${shared}, stale-if-error=86400`,
]
const lifetimesOf = ({ headers }: Response) => [
  headers.get('Cache-Control'),
  headers.get('Cloudflare-CDN-Cache-Control'),
]

describe('lifetimes in caches', () => {
  const PAGE = lifetimes(15, 60)
  test.each<[string, string, Record<string, string>, number, (string | null)[]]>([
    ['a page', '/nl/about-nl', {}, 200, PAGE],
    ['a home page', '/nl/', {}, 200, PAGE],
    ['a borrowed page', '/en/report', {}, 200, PAGE],
    ['the sitemap', '/sitemap.xml', {}, 200, PAGE],
    ['a missing page', '/nl/nergens', {}, 404, PAGE],
    ['a gone page', '/nl/weg', {}, 410, PAGE],
    ['an address that is not canonical', '/NL/about-nl', {}, 301, PAGE],
    ['a former path', '/nl/oud', {}, 301, PAGE],
    ['a slug of another language', '/nl/about-fr', {}, 301, PAGE],
    ['the style sheet', stylesheet.path, {}, 200, [FOR_EVER, null]],
    ['the style sheet under an outdated name', '/assets/site.0123456789abcdef.css', {}, 200, [OWN, null]],
    ['the icon', '/favicon.svg', {}, 200, lifetimes(86_400, 86_400)],
    ['robots.txt', '/robots.txt', {}, 200, lifetimes(3600, 3600)],
    ['a feed', '/nl/atom.xml', {}, 200, PAGE],
    ['security.txt', '/.well-known/security.txt', {}, 200, lifetimes(86_400, 86_400)],
    ['security.txt at its older address', '/security.txt', {}, 301, lifetimes(86_400, 86_400)],
    ['humans.txt', '/humans.txt', {}, 200, lifetimes(86_400, 86_400)],
    ['the manifest', '/site.webmanifest', {}, 200, lifetimes(3600, 3600)],
    [
      'a well-known address that the site does not have',
      '/.well-known/change-password',
      {},
      404,
      lifetimes(86_400, 86_400),
    ],
    ['an icon that old browsers request', '/favicon.ico', {}, 200, lifetimes(86_400, 86_400)],
    ['a negotiated language', '/', { 'Accept-Language': 'fr' }, 302, [OWN, null]],
    ['the page in three languages', '/', {}, 200, [OWN, null]],
    ['a click on the switch', '/language/fr/', {}, 303, [OWN, null]],
    ['a switch with an unknown language', '/language/xx', {}, 404, [OWN, null]],
    ['a missing path without language', '/nergens', {}, 404, [OWN, null]],
    ['a malformed path', '/nl/%ff', {}, 400, [OWN, null]],
    ['an over-long path', `/nl/${'a'.repeat(2000)}`, {}, 414, [OWN, null]],
    ['the health check', '/healthz', {}, 200, [OWN, null]],
  ])('%s', async (_, path, headers, status, expected) => {
    const response = await (await openSite()).ask(path, headers)
    expect(response.status).toBe(status)
    expect(lifetimesOf(response)).toEqual(expected)
  })

  test('no cache stores an exception, even if the headers of a public answer were set before', async () => {
    const { root } = await upload()
    await pointTo(root)
    let calls = 0
    const { ask } = openEdge({
      now() {
        calls++
        return Date.now()
      },
    })
    await ask('/nl/about-nl')
    expect(calls).toBeGreaterThan(0)
    const throwing = openEdge({
      environment: 'production',
      now() {
        throw new Error('no clock')
      },
    })
    expect(lifetimesOf(await throwing.ask('/nl/about-nl'))).toEqual([OWN, null])
  })
})

test('a page depends on the path only: no cookie, header or host changes it', async () => {
  const { ask, app } = await openSite()
  const plain = await ask('/nl/about-nl')
  const body = await plain.text()
  const other = await ask('/nl/about-nl', {
    Cookie: 'perspective-language=fr',
    'Accept-Language': 'en',
    'User-Agent': 'x',
  })
  expect(await other.text()).toBe(body)
  expect([...other.headers]).toEqual([...plain.headers])
  const foreign = await app.fetch(new Request('http://other.example/nl/about-nl'))
  expect(await foreign.text()).toBe(body)
})

describe('tags to purge the cache in front', () => {
  test('every public answer has the tag of its release', async () => {
    const { ask, release } = await openSite()
    for (const path of [
      '/nl/about-nl',
      '/nl/',
      '/en/report',
      '/sitemap.xml',
      '/nl/nergens',
      '/nl/weg',
      '/nl/oud',
      '/NL/',
    ]) {
      const tags = (await ask(path)).headers.get('Cache-Tag')?.split(',') ?? []
      expect(tags, path).toContain(`release-${release.root}`)
    }
  })

  test('a page also has the tag of its record', async () => {
    const { ask, release } = await openSite()
    const route = release.routes.get('/nl/about-nl')
    expect((await ask('/nl/about-nl')).headers.get('Cache-Tag')).toBe(
      `release-${release.root},record-${route && 'page' in route ? route.page : ''}`,
    )
  })
})

describe('around a scheduled instant', () => {
  const INSTANT = Date.UTC(2030, 0, 1, 8)
  let before: Compiled
  let after: Compiled

  beforeAll(async () => {
    before = await upload()
    after = await upload({ ...ONE_OF_EACH, pages: { ...ONE_OF_EACH.pages, '/new': {} } })
    await pointTo(before.root, { schedule: [{ from: new Date(INSTANT).toISOString(), root: after.root }] })
  })

  test.each<[string, number, number, number, 'before' | 'after']>([
    ['an hour before', -3_600_000, 15, 60, 'before'],
    ['a minute before', -60_000, 15, 60, 'before'],
    ['half a minute before', -30_000, 15, 30, 'before'],
    ['ten seconds before', -10_000, 10, 10, 'before'],
    ['two seconds before, when the minimum applies', -2_000, 5, 5, 'before'],
    ['a millisecond before', -1, 5, 5, 'before'],
    ['at the instant', 0, 15, 60, 'after'],
    ['a millisecond after', 1, 15, 60, 'after'],
    ['an hour after', 3_600_000, 15, 60, 'after'],
  ])('%s', async (_, offset, browser, shared, side) => {
    const { ask } = openEdge({ now: () => INSTANT + offset })
    for (const path of [
      '/nl/about-nl',
      '/en/report',
      '/sitemap.xml',
      '/nl/nergens',
      '/nl/weg',
      '/nl/oud',
      '/NL/',
      '/nl/about-fr',
    ]) {
      const response = await ask(path)
      expect(lifetimesOf(response), path).toEqual(lifetimes(browser, shared))
      expect(response.headers.get('X-Release')).toBe(side === 'before' ? before.root : after.root)
      expect(response.headers.get('X-Release-State')).toBe('current')
    }
    const status = side === 'before' ? 404 : 200
    expect((await ask('/nl/new-nl')).status).toBe(status)
    expect((await (await ask('/sitemap.xml')).text()).includes('/nl/new-nl')).toBe(side === 'after')
  })

  test('an isolate changes to the new root by its clock only', async () => {
    let now = INSTANT - 1
    const { ask } = openEdge({ now: () => now })
    expect((await ask('/nl/new-nl')).status).toBe(404)
    now = INSTANT
    expect((await ask('/nl/new-nl')).status).toBe(200)
  })
})

describe('no cache stores an answer of a release that is not in force', () => {
  const PUBLIC = [
    '/nl/about-nl',
    '/en/report',
    '/sitemap.xml',
    '/nl/nergens',
    '/nl/weg',
    '/nl/oud',
    '/NL/',
    '/nl/about-fr',
  ]

  test('when records of the release in force have not arrived', async () => {
    const { root: previous } = await upload()
    const { root, records } = await upload({ ...ONE_OF_EACH, pages: { ...ONE_OF_EACH.pages, '/late': {} } })
    await pointTo(root, { previous })
    // Delete all new records except the root.
    const older = (await upload()).records
    for (const hash of records.keys()) if (hash !== root && !older.has(hash)) await env.CONTENT.delete(hash)
    const { ask } = openEdge()
    for (const path of PUBLIC) {
      const response = await ask(path)
      expect(response.headers.get('X-Release-State'), path).toBe('previous')
      expect(response.headers.get('X-Release')).toBe(previous)
      expect(lifetimesOf(response), path).toEqual([OWN, null])
    }
  })

  test('when the pointer cannot be read', async () => {
    const { root } = await upload()
    await pointTo(root)
    let now = Date.UTC(2030, 0, 1)
    const kv = failingKv()
    const { ask } = openEdge({ kv, now: () => now })
    for (const path of PUBLIC) await ask(path)
    kv.failing = true
    now += 3_600_000
    for (const path of PUBLIC) {
      const response = await ask(path)
      expect(response.headers.get('X-Release-State'), path).toBe('stale')
      expect(lifetimesOf(response), path).toEqual([OWN, null])
    }
  })
})
