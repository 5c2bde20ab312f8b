import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { IMMUTABLE, NO_STORE, publicFor, requireCacheControl, sharedSeconds } from '../../src/platform/cache-control.ts'

describe('publicFor', () => {
  it('gives browsers and the cache in front separate lifetimes', () => {
    expect(publicFor({ browser: 15, shared: 60 })).toEqual({
      'Cache-Control': 'public, max-age=15',
      'Cloudflare-CDN-Cache-Control': 'public, max-age=60, stale-if-error=86400',
    })
  })

  it('does not let a browser keep a copy longer than the cache in front', () => {
    expect(publicFor({ browser: 15, shared: 5 })['Cache-Control']).toBe('public, max-age=5')
  })

  it('does not use s-maxage, which prevents stale copies', () => {
    expect(JSON.stringify(publicFor({ browser: 15, shared: 60 }))).not.toContain('s-maxage')
  })
})

describe('sharedSeconds', () => {
  const now = Date.UTC(2025, 0, 1)
  const limits = { now, base: 60, floor: 5 }

  it.each([
    ['nothing is scheduled', undefined, 60],
    ['the next instant is far', now + 3_600_000, 60],
    ['the next instant is near', now + 30_000, 30],
    ['the remaining seconds are rounded down', now + 30_999, 30],
    ['the next instant is nearer than the floor', now + 1_000, 5],
    ['the next instant is now', now, 5],
    ['the next instant is in the past', now - 10_000, 5],
  ])('when %s', (_, next, seconds) => {
    expect(sharedSeconds({ ...limits, next })).toBe(seconds)
  })
})

describe('requireCacheControl', () => {
  const publicHeaders = publicFor({ browser: 15, shared: 60 })
  const app = new Hono()
  app.use(requireCacheControl())
  app.get('/public', (c) => c.text('', 200, publicHeaders))
  app.get('/immutable', (c) => c.text('', 200, { 'Cache-Control': IMMUTABLE }))
  app.get('/forgotten', (c) => c.text(''))
  app.get('/only-targeted', (c) => c.text('', 200, { 'CDN-Cache-Control': 'max-age=60' }))
  app.get('/unavailable', (c) => c.text('', 503, publicHeaders))
  app.get('/cookie', (c) => c.text('', 200, { ...publicHeaders, 'Set-Cookie': 'perspective-language=nl' }))
  app.get('/private', (c) => c.text('', 200, { ...publicHeaders, 'Cache-Control': NO_STORE }))
  app.get('/throws', (c) => {
    for (const [name, value] of Object.entries(publicHeaders)) c.header(name, value)
    throw new Error('half-way')
  })
  app.get('/unwritable', () => Response.redirect('https://example.org/'))
  app.onError((_, c) => c.text('', 500))

  const headersOf = async (path: string) => {
    const { headers } = await app.request(path)
    return [headers.get('Cache-Control'), headers.get('Cloudflare-CDN-Cache-Control'), headers.get('CDN-Cache-Control')]
  }

  it('keeps the headers that a handler has set', async () => {
    expect(await headersOf('/public')).toEqual([...Object.values(publicHeaders), null])
    expect(await headersOf('/immutable')).toEqual([IMMUTABLE, null, null])
  })

  it.each([
    '/forgotten',
    '/only-targeted',
    '/unavailable',
    '/cookie',
    '/private',
    '/throws',
    '/unwritable',
    '/missing',
  ])('makes the answer to %s no-store', async (path) => {
    expect(await headersOf(path)).toEqual([NO_STORE, null, null])
  })
})
