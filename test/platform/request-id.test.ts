import { Hono } from 'hono'
import { describe, expect, it, vi } from 'vitest'
import { references, requestId } from '../../src/platform/request-id.ts'
import type { PlatformEnv } from '../../src/platform/variables.ts'

describe('references', () => {
  it('returns ten characters of Crockford’s base 32', () => {
    expect(references()()).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
  })

  it('uses the whole alphabet and returns no reference twice', () => {
    const made = Array.from({ length: 2000 }, references())
    expect(new Set(made).size).toBe(2000)
    expect(new Set(made.join('')).size).toBe(32)
  })

  it('differs in the first characters from one reference to the next, so that a slip leads to none of today', () => {
    const next = references()
    const made = Array.from({ length: 1000 }, () => next().slice(0, 4))
    expect(made.filter((beginning, i) => beginning === made[i - 1])).toEqual([])
  })

  it('begins at another place in each isolate, and asks for random bytes only once', () => {
    const random = vi.spyOn(crypto, 'getRandomValues')
    try {
      const isolates = Array.from({ length: 200 }, references)
      const made = isolates.flatMap((next) => [next(), next(), next()])
      expect(new Set(made).size).toBe(600)
      expect(random).toHaveBeenCalledTimes(200)
    } finally {
      random.mockRestore()
    }
  })
})

describe('requestId', () => {
  const app = new Hono<PlatformEnv>()
  app.use(requestId())
  app.get('/', (c) => c.text(c.var.requestId))
  app.onError((_, c) => c.text(c.var.requestId, 500))
  app.get('/throws', () => {
    throw new Error('no')
  })

  it('gives each request a new reference', async () => {
    const [first, second] = await Promise.all([app.request('/'), app.request('/')])
    expect(await first.text()).not.toBe(await second.text())
  })

  it('is available to the error page', async () => {
    expect(await (await app.request('/throws')).text()).toMatch(/^[0-9A-Z]{10}$/)
  })

  it('does not read the reference from the client and does not send it in a header', async () => {
    const response = await app.request('/', { headers: { 'X-Request-Id': 'MINE000000' } })
    const reference = await response.text()
    expect(reference).not.toBe('MINE000000')
    expect(JSON.stringify([...response.headers])).not.toContain(reference)
  })

  it('uses the given generator', async () => {
    const app = new Hono<PlatformEnv>().use(requestId({ generate: () => 'R' })).get('/', (c) => c.text(c.var.requestId))
    expect(await (await app.request('/')).text()).toBe('R')
  })
})
