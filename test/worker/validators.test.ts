import { describe, expect, test } from 'vitest'
import { stylesheets } from '../../src/views/stylesheets.gen.ts'
import { ONE_OF_EACH, openEdge, openSite, pointTo, upload } from '../support/edge.ts'

const [stylesheet] = stylesheets

const PATHS = [
  ['a page', '/nl/about-nl'],
  ['a borrowed page', '/en/report'],
  ['the style sheet', stylesheet.path],
  ['the icon', '/favicon.svg'],
  ['robots.txt', '/robots.txt'],
  ['the sitemap', '/sitemap.xml'],
] as const

describe.each(PATHS)('%s', (_, path) => {
  test('has a tag, and answers 304 without a body to a client that has it', async () => {
    const { ask } = await openSite()
    const first = await ask(path)
    const etag = first.headers.get('ETag') ?? ''
    expect(etag).toMatch(/^W\/"[0-9a-f]{24}"$/)
    for (const asked of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const again = await ask(path, { 'If-None-Match': asked })
      expect(again.status, asked).toBe(304)
      expect(await again.text()).toBe('')
    }
  })

  test('repeats the headers with which a cache updates its copy in a 304', async () => {
    const { ask } = await openSite()
    const first = await ask(path)
    const again = await ask(path, { 'If-None-Match': first.headers.get('ETag') ?? '' })
    for (const name of ['ETag', 'Cache-Control', 'Cloudflare-CDN-Cache-Control', 'Cache-Tag', 'Vary', 'X-Release']) {
      expect(again.headers.get(name), name).toBe(first.headers.get(name))
    }
  })

  test('is sent again to a client that has another tag', async () => {
    const { ask } = await openSite()
    expect((await ask(path, { 'If-None-Match': '"000000000000000000000000"' })).status).toBe(200)
  })

  test('has the same tag in every isolate', async () => {
    await openSite()
    const tags = await Promise.all(
      [openEdge(), openEdge()].map(async ({ ask }) => (await ask(path)).headers.get('ETag')),
    )
    expect(tags[0]).toBe(tags[1])
  })
})

describe.each([['/nl/about-nl'], ['/en/report'], ['/sitemap.xml']])('%s', (path) => {
  test('has another tag in another version of the Worker, so that old HTML is not used with a new style sheet', async () => {
    await openSite()
    const before = (await openEdge({ version: 'version-1' }).ask(path)).headers.get('ETag') ?? ''
    const after = await openEdge({ version: 'version-2' }).ask(path, { 'If-None-Match': before })
    expect(after.status).toBe(200)
    expect(after.headers.get('ETag')).not.toBe(before)
  })
})

test('an unchanged page has another tag in another release, because its frame names the release', async () => {
  const { ask } = await openSite()
  const before = (await ask('/nl/about-nl')).headers.get('ETag') ?? ''
  const { root } = await upload({ ...ONE_OF_EACH, pages: { ...ONE_OF_EACH.pages, '/more': {} } })
  await pointTo(root)
  const after = await openEdge().ask('/nl/about-nl', { 'If-None-Match': before })
  expect(after.status).toBe(200)
  expect(after.headers.get('X-Release')).toBe(root)
})

test('an error has no tag, because a 304 would hide it', async () => {
  const { ask } = await openSite()
  for (const path of ['/nl/nergens', '/nl/weg', '/nl/%ff', '/nergens']) {
    const response = await ask(path, { 'If-None-Match': '*' })
    expect(response.status, path).toBeGreaterThanOrEqual(400)
    expect(response.headers.has('ETag'), path).toBe(false)
  }
})

describe('the style sheet', () => {
  test('is immutable at its present path', async () => {
    const response = await openEdge().ask(stylesheet.path)
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('Content-Type')).toBe('text/css; charset=utf-8')
    expect(await response.text()).toBe(stylesheet.css)
  })

  test('is served at an outdated path, but no cache stores it there', async () => {
    const response = await openEdge().ask('/assets/site.0123456789abcdef.css')
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    expect(await response.text()).toBe(stylesheet.css)
  })

  test('is a 404 at any other path', async () => {
    const { ask } = await openSite()
    for (const path of ['/assets/', '/assets/x.js', '/assets/site.css', '/assets/site.0123456789abcdef.css/x']) {
      expect((await ask(path)).status, path).toBe(404)
    }
  })
})
