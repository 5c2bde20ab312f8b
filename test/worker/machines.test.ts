import { env } from 'cloudflare:test'
import { describe, expect, test } from 'vitest'
import { bytesOf } from '../../src/content/hash.ts'
import { hop, ORIGIN, openEdge, openSite } from '../support/edge.ts'

const NOTHING = ['/.well-known/change-password', '/.well-known/assetlinks.json', '/.well-known/a/b/c']

describe('addresses that only programs request', () => {
  test.each(NOTHING)('%s is a short 404, the same for every client, without a KV read', async (path) => {
    // No release is needed, so none is read.
    const { ask } = openEdge({
      kv: {
        get: async () => {
          throw new Error('read')
        },
      },
    })
    const response = await ask(path, { 'Accept-Language': 'fr' })
    expect(response.status).toBe(404)
    expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/)
    expect(response.headers.get('Vary')).toBeNull()
    expect(await response.text()).toBe('Not found\n')
    expect((await ask(path, {}, 'POST')).status).toBe(405)
  })
})

describe('security.txt', () => {
  const DAY = 86_400_000
  const at = async (now: number) => {
    const { ask } = await openSite(undefined, { now: () => now })
    return (await ask('/.well-known/security.txt')).text()
  }
  const expires = (body: string) => Date.parse(/^Expires: (.*)$/m.exec(body)?.[1] ?? '')

  test('has each required field once, and a contact with an HTTPS address (RFC 9116)', async () => {
    const body = await at(Date.UTC(2026, 10, 24))
    expect(body.split('\n').map((line) => line.split(':')[0])).toEqual([
      'Contact',
      'Expires',
      'Preferred-Languages',
      'Canonical',
      '',
    ])
    expect(body).toContain(`Canonical: ${ORIGIN}/.well-known/security.txt\n`)
    const contact = /^Contact: (https:\/\/\S+)$/m.exec(body)?.[1] ?? ''
    const { ask } = await openSite()
    expect((await ask(contact.slice(ORIGIN.length))).status).toBe(200)
  })

  test('expires six to nine months ahead on any day, also in February and on a leap day', async () => {
    for (const now of [
      Date.UTC(2026, 10, 24),
      Date.UTC(2027, 4, 31, 23, 59),
      Date.UTC(2028, 1, 29),
      Date.UTC(2026, 11, 1),
    ]) {
      const ahead = (expires(await at(now)) - now) / DAY
      expect(ahead).toBeGreaterThan(180)
      expect(ahead).toBeLessThan(276)
    }
  })

  test('is the same text for a whole month, so that caches can keep it', async () => {
    expect(await at(Date.UTC(2026, 10, 1))).toBe(await at(Date.UTC(2026, 10, 30, 23)))
    expect(await at(Date.UTC(2026, 10, 30))).not.toBe(await at(Date.UTC(2026, 11, 1)))
  })

  test('has a redirect from the legacy path', async () => {
    const { ask } = await openSite()
    expect(hop(await ask('/security.txt'))).toBe('301 /.well-known/security.txt')
    for (const path of ['/.well-known/security.txt/', '/.Well-Known/Security.txt', '//.well-known//security.txt'])
      expect(hop(await ask(path)), path).toBe('301 /.well-known/security.txt')
  })
})

test('the manifest has name, language, start, colours and an icon that exists', async () => {
  const { ask } = await openSite()
  const response = await ask('/site.webmanifest')
  expect(response.headers.get('Content-Type')).toBe('application/manifest+json; charset=utf-8')
  const manifest = (await response.json()) as { icons: { src: string; type: string }[] }
  expect(manifest).toMatchObject({ name: 'Proef', short_name: 'Proef', lang: 'nl', start_url: '/', scope: '/' })
  expect(manifest).toMatchObject({ background_color: '#f7f6f1', theme_color: '#f7f6f1' })
  for (const { src, type } of manifest.icons) expect((await ask(src)).headers.get('Content-Type')).toBe(type)
  expect(await (await ask('/nl/')).text()).toContain('<link rel="manifest" href="/site.webmanifest"/>')
})

test('humans.txt lists each name of the organisation once', async () => {
  const { ask } = await openSite()
  expect(await (await ask('/humans.txt')).text()).toContain('\nOrganisation: Bureau / Office\n')
})

describe('the social image', () => {
  const imageOf = async (ask: (path: string) => Promise<Response>, path: string) =>
    /property="og:image" content="([^"]*)"/.exec(await (await ask(path)).text())?.[1] ?? ''

  test('is sent as it was encoded, immutable, and other sites may embed it', async () => {
    const { ask, release } = await openSite()
    const address = await imageOf(ask, '/nl/about-nl')
    expect(address).toMatch(new RegExp(`^${ORIGIN}/og/[0-9a-f]{20}\\.png$`))
    const path = address.slice(ORIGIN.length)
    const response = await ask(path)
    const headers = Object.fromEntries(
      ['Content-Type', 'Cache-Control', 'Cross-Origin-Resource-Policy'].map((name) => [
        name,
        response.headers.get(name),
      ]),
    )
    expect(headers).toEqual({
      'Content-Type': 'image/png',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    })
    const route = release.routes.get(path)
    const { data } = JSON.parse((await env.CONTENT.get(route && 'image' in route ? route.image : '')) ?? '')
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytesOf(data))
  })

  test('is not sent again to a client that has it', async () => {
    const { ask } = await openSite()
    const path = (await imageOf(ask, '/fr/about-fr')).slice(ORIGIN.length)
    const etag = (await ask(path)).headers.get('ETag') ?? ''
    const again = await ask(path, { 'If-None-Match': etag })
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
    expect((await ask(path, { 'If-None-Match': '"other"' })).status).toBe(200)
  })

  test('is a 503 that no cache stores if its record is damaged', async () => {
    const { ask, release } = await openSite()
    const path = (await imageOf(ask, '/nl/about-nl')).slice(ORIGIN.length)
    const route = release.routes.get(path)
    const name = route && 'image' in route ? route.image : ''
    await env.CONTENT.put(name, ((await env.CONTENT.get(name)) ?? '').replace('iVBOR', 'iVBOS'))
    const response = await openEdge().ask(path)
    expect(response.status).toBe(503)
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
  })

  test('is described with its type, size and text', async () => {
    const { ask } = await openSite()
    const html = await (await ask('/en/about-en')).text()
    for (const [name, content] of [
      ['og:image:type', 'image/png'],
      ['og:image:width', '1200'],
      ['og:image:height', '630'],
      ['og:image:alt', '/about en'],
    ])
      expect(html).toContain(`<meta property="${name}" content="${content}"/>`)
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>')
  })
})

describe('the speculation rules', () => {
  test('are a file that every content page names, and no other answer', async () => {
    const { ask } = await openSite()
    const page = await ask('/nl/about-nl')
    expect(page.headers.get('Speculation-Rules')).toBe('"/speculation-rules.json"')
    const rules = await ask('/speculation-rules.json')
    expect(rules.headers.get('Content-Type')).toBe('application/speculationrules+json')
    expect(JSON.stringify(await rules.json())).not.toContain('prerender')
    for (const path of ['/nl/zoeken?q=a', '/nl/onbekend', '/', '/favicon.svg'])
      expect((await ask(path)).headers.get('Speculation-Rules'), path).toBeNull()
  })
})
