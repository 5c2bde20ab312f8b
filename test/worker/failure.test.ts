import { env } from 'cloudflare:test'
import { describe, expect, test } from 'vitest'
import { POINTER_KEY } from '../../src/content/schema/pointer.ts'
import { failingKv, openEdge, openSite, pointTo, upload } from '../support/edge.ts'

const failed = () => Object.assign(failingKv(), { failing: true })

describe('without a release', () => {
  test.each([
    ['nl', 'De site is even niet beschikbaar'],
    ['fr', 'Le site est momentanément indisponible'],
    ['en', 'The site is temporarily unavailable'],
  ])('answers 503 with a short page in the language of the path: %s', async (locale, title) => {
    await env.CONTENT.delete(POINTER_KEY)
    const response = await openEdge().ask(`/${locale}/`, { 'Accept-Language': 'de' })
    expect(response.status).toBe(503)
    expect(response.headers.get('Retry-After')).toMatch(/^\d+$/)
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    expect(await response.text()).toContain(`<h1>${title}</h1>`)
  })

  test('uses the reader’s language if the path has none', async () => {
    const response = await openEdge({ kv: failed() }).ask('/', { 'Accept-Language': 'fr-BE' })
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('<html lang="fr-BE">')
  })

  test('uses all three languages if none is known', async () => {
    const html = await (await openEdge({ kv: failed() }).ask('/')).text()
    expect(html.match(/<div lang="(?:nl|fr|en)">/g)).toEqual(['<div lang="nl">', '<div lang="fr">', '<div lang="en">'])
  })

  test('the health check answers 503', async () => {
    const response = await openEdge({ kv: failed() }).ask('/healthz')
    expect(response.status).toBe(503)
    expect(response.headers.get('Retry-After')).toMatch(/^\d+$/)
  })

  test('routes that need no release still work', async () => {
    const { ask } = openEdge({ kv: failed() })
    expect((await ask('/robots.txt')).status).toBe(200)
    expect((await ask('/favicon.svg')).status).toBe(200)
    expect((await ask('/language/fr/')).status).toBe(303)
    expect((await ask('/nl/%ff')).status).toBe(400)
    expect((await ask('/nl/', {}, 'POST')).status).toBe(405)
  })

  test('a damaged pointer counts as no release', async () => {
    await env.CONTENT.put(POINTER_KEY, '{"release":"half')
    expect((await openEdge().ask('/nl/')).status).toBe(503)
  })

  test('the site recovers when KV recovers', async () => {
    let now = Date.UTC(2030, 0, 1)
    await pointTo((await upload()).root)
    const kv = failed()
    const { ask } = openEdge({ kv, now: () => now })
    expect((await ask('/nl/about-nl')).status).toBe(503)
    kv.failing = false
    now += 30_000
    const response = await ask('/nl/about-nl')
    expect(response.status).toBe(200)
    expect(response.headers.get('X-Release-State')).toBe('current')
  })
})

describe('when KV fails', () => {
  async function anHourLater() {
    let now = Date.UTC(2030, 0, 1)
    const kv = failingKv()
    const site = await openSite(undefined, { kv, now: () => now })
    const before = await (await site.ask('/nl/about-nl')).text()
    await site.ask('/nl/oud')
    kv.failing = true
    now += 3_600_000
    return { ...site, before }
  }

  test('memory serves the page of the last known release, and marks the answer as stale', async () => {
    const { ask, before } = await anHourLater()
    const response = await ask('/nl/about-nl')
    expect(response.status).toBe(200)
    expect(response.headers.get('X-Release-State')).toBe('stale')
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    expect(await response.text()).toBe(before)
  })

  test('memory still negotiates the language and redirects former paths', async () => {
    const { ask } = await anHourLater()
    expect((await ask('/', { 'Accept-Language': 'fr' })).headers.get('Location')).toBe('/fr/')
    expect((await ask('/nl/oud')).headers.get('Location')).toBe('/nl/about-nl')
  })

  test('the log marks the release as stale', async () => {
    const { ask, lines, release } = await anHourLater()
    await ask('/nl/about-nl')
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ state: 'stale', release: release.root.slice(0, 12) })
  })

  test('a page that is not in memory is a 503 and not a 404, because it may exist', async () => {
    const { ask } = await anHourLater()
    const response = await ask('/fr/about-fr')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('Le site est momentanément indisponible')
  })
})

describe('an exception', () => {
  const withFault = async () => {
    const { reader } = await openSite()
    return openEdge({
      reader,
      now() {
        throw new RangeError('no clock for jan.peeters@example.org')
      },
    })
  }

  test.each([
    ['/nl/about-nl', 'Er ging iets mis bij ons'],
    ['/fr/about-fr', 'Un problème est survenu chez nous'],
    ['/en/about-en', 'Something went wrong on our side'],
  ])('is a 500 page in the language of the path, in the site’s frame: %s', async (path, title) => {
    const response = await (await withFault()).ask(path)
    expect(response.status).toBe(500)
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    expect(response.headers.has('ETag')).toBe(false)
    const html = await response.text()
    expect(html).toContain(`<h1>${title}</h1>`)
    expect(html).toContain('<header class="header">')
    expect(html).not.toContain('no clock')
  })

  test('has the same reference on the page and in both log lines', async () => {
    const { ask, lines } = await withFault()
    const reference = /<code class="reference">([0-9A-Z]{10})<\/code>/.exec(
      await (await ask('/nl/about-nl')).text(),
    )?.[1]
    expect(reference).toBeDefined()
    const logged = lines.map((line) => JSON.parse(line))
    expect(logged.filter((line) => line.reference === reference)).toHaveLength(2)
    expect(logged).toContainEqual(
      expect.objectContaining({ level: 'error', name: 'RangeError', message: 'no clock for [address]' }),
    )
    expect(logged).toContainEqual(expect.objectContaining({ level: 'error', status: 500, route: '/nl/*' }))
  })

  test('has a new reference each time', async () => {
    const { ask } = await withFault()
    const references = await Promise.all(
      [1, 2, 3].map(async () => /"reference">(\w+)</.exec(await (await ask('/nl/about-nl')).text())?.[1]),
    )
    expect(new Set(references).size).toBe(3)
  })

  test('is a page without the frame if the release cannot be read either', async () => {
    const { ask } = openEdge({
      now() {
        throw new Error('no clock at all')
      },
    })
    const response = await ask('/fr/about-fr')
    expect(response.status).toBe(500)
    const html = await response.text()
    expect(html).toContain('<h1>Un problème est survenu chez nous</h1>')
    expect(html).not.toContain('<header class="header">')
  })
})
