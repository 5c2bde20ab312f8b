import { beforeEach, expect, test } from 'vitest'
import { writeValue } from '../../../src/newsletter/store/values.ts'
import { newsletterApp } from './app.ts'
import { db, emptyDatabase, NOW, signUpAs } from './support.ts'

beforeEach(emptyDatabase)

const newsletterIn = async (response: Response) => ((await response.json()) as { newsletter: unknown }).newsletter

test('a monitor sees that all is well', async () => {
  const site = await newsletterApp()
  const response = await site.get('/healthz')
  expect(response.status).toBe(200)
  expect(await newsletterIn(response)).toEqual({
    database: 'answers',
    slowed: false,
    held: false,
    stopped: false,
    lateSeconds: 0,
  })
})

test('a monitor sees an open breaker, held mails, a stopped service and how late mails are', async () => {
  await writeValue(db, 'breaker-delay', '600000')
  await writeValue(db, 'held', 'restored')
  await writeValue(db, 'stopped-until', String(NOW + 700_000))
  await signUpAs('jan@example.org', { now: NOW - 660_000 })
  const site = await newsletterApp()
  expect(await newsletterIn(await site.get('/healthz'))).toEqual({
    database: 'answers',
    slowed: true,
    held: true,
    stopped: true,
    lateSeconds: 60,
  })
})

test('a database that fails is told, and the site is served all the same', async () => {
  const prepare = () => {
    throw new Error('down')
  }
  const site = await newsletterApp({ database: { prepare } as unknown as D1Database })
  const response = await site.get('/healthz')
  expect(response.status).toBe(503)
  expect(await newsletterIn(response)).toEqual({ database: 'fails' })
  expect((await site.get('/nl/')).status).toBe(200)
})
