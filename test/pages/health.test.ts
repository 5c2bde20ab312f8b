import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Edition, ReleaseReader } from '../../src/content/reader/reader.ts'
import type { PagesEnv } from '../../src/pages/context.ts'
import { type HealthOptions, health, type PartHealth } from '../../src/pages/health.ts'
import { requireCacheControl } from '../../src/platform/cache-control.ts'

const TOKEN = 'a token of the tests with at least 32 bytes'
const WELL: PartHealth = { ok: true, summary: { database: 'answers' }, details: { late: 3 } }

/** Requests /healthz of a site whose release can be read. */
async function ask(options: HealthOptions, headers: Record<string, string> = {}) {
  const edition = { release: 'release', state: 'current' } as Edition
  const reader = { read: (use) => use(edition) } as Pick<ReleaseReader, 'read'> as ReleaseReader
  const app = new Hono<PagesEnv>()
  app.use(requireCacheControl())
  app.use(async (c, next) => {
    c.set('pages', { reader, origin: '', environment: 'production', version: 'v1', now: () => 0 })
    await next()
  })
  app.get('/healthz', health(options))
  const response = await app.request('/healthz', { headers })
  return { status: response.status, body: await response.json(), headers: response.headers }
}

const checks = { newsletter: async () => WELL }
const site = { release: 'release', state: 'current', version: 'v1' }

test('answers 200 with the release and a summary of each part', async () => {
  const { status, body, headers } = await ask({ checks })
  expect([status, body]).toEqual([200, { ...site, newsletter: { database: 'answers' } }])
  expect(headers.get('Cache-Control')).toBe('private, no-store')
})

test('answers 503 when one part is not healthy, and still names the release', async () => {
  const { status, body, headers } = await ask({
    checks: { ...checks, other: async () => ({ ok: false, summary: { state: 'closed' } }) },
  })
  expect([status, body]).toEqual([503, { ...site, newsletter: { database: 'answers' }, other: { state: 'closed' } }])
  expect(headers.get('X-Release')).toBe('release')
})

test('adds details when the request has the token', async () => {
  const { body } = await ask({ checks, token: TOKEN }, { Authorization: `Bearer ${TOKEN}` })
  expect(body).toEqual({ ...site, newsletter: { database: 'answers', late: 3 } })
})

test.each([
  ['a request with another token', TOKEN, `Bearer ${TOKEN}.`],
  ['a request without a token', TOKEN, ''],
  ['any request if no token is configured', undefined, 'Bearer undefined'],
])('gives no details to %s', async (_what, token, Authorization) => {
  const { body } = await ask({ checks, token }, { Authorization })
  expect(body).toEqual({ ...site, newsletter: { database: 'answers' } })
})
