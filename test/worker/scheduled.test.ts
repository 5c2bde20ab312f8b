import {
  applyD1Migrations,
  createExecutionContext,
  createScheduledController,
  type D1Migration,
  env,
  waitOnExecutionContext,
} from 'cloudflare:test'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createWorker } from '../../src/worker.ts'
import { ONE_OF_EACH, pointTo, upload } from '../support/edge.ts'

const MORE = { ...ONE_OF_EACH, pages: { ...ONE_OF_EACH.pages, '/more': {} } }

let worker: ReturnType<typeof createWorker>
let purge: ReturnType<typeof vi.fn<(options: { tags: string[] }) => Promise<{ success: boolean }>>>

// Once for the file: the Worker lives as long as the file, and keeps the `Date` that it had at its start.
beforeAll(async () => {
  await applyD1Migrations(env.NEWSLETTER, (env as unknown as { MIGRATIONS: D1Migration[] }).MIGRATIONS)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2030, 0, 1) })
  worker = createWorker()
})
afterAll(() => {
  vi.useRealTimers()
})
beforeEach(async () => {
  purge = vi.fn(async () => ({ success: true }))
  await env.CONTENT.delete('purged-for')
})

/** Advances the clock by a minute and runs cron. */
async function minute(): Promise<void> {
  vi.setSystemTime(Date.now() + 60_000)
  const ctx = Object.assign(createExecutionContext(), { cache: { purge } })
  await worker.scheduled(createScheduledController({ cron: '* * * * *' }), env, ctx as unknown as ExecutionContext)
  await waitOnExecutionContext(ctx)
}

test('purges nothing while the release stays the same', async () => {
  await pointTo((await upload()).root)
  await minute()
  await minute()
  await minute()
  expect(purge).not.toHaveBeenCalled()
})

test('purges the answers of the previous release once, after the pointer has moved', async () => {
  const { root: before } = await upload()
  await pointTo(before)
  await minute()
  await pointTo((await upload(MORE)).root, { previous: before })
  await minute()
  await minute()
  expect(purge.mock.calls).toEqual([[{ tags: [`release-${before}`] }]])
})

test('purges after the schedule has put another root in force, although the pointer has not moved', async () => {
  const { root: before } = await upload()
  const { root: after } = await upload(MORE)
  const instant = Date.now() + 3_600_000
  await pointTo(before, { schedule: [{ from: new Date(instant).toISOString(), root: after }] })
  await minute()
  expect(purge).not.toHaveBeenCalled()
  vi.setSystemTime(instant)
  await minute()
  await minute()
  expect(purge.mock.calls).toEqual([[{ tags: [`release-${before}`] }]])
})

test('tries again after a minute if a purge was refused', async () => {
  const { root: before } = await upload()
  await pointTo(before)
  await minute()
  await pointTo((await upload(MORE)).root, { previous: before })
  purge.mockResolvedValueOnce({ success: false })
  await minute()
  await minute()
  await minute()
  expect(purge).toHaveBeenCalledTimes(2)
})

test('purges after a rollback too', async () => {
  const { root: first } = await upload()
  const { root: second } = await upload(MORE)
  await pointTo(second, { previous: first })
  await minute()
  await pointTo(first, { previous: second })
  await minute()
  expect(purge.mock.calls).toEqual([[{ tags: [`release-${second}`] }]])
})

test('purges even if the newsletter fails', async () => {
  const { root: before } = await upload()
  await pointTo(before)
  await minute()
  await pointTo((await upload(MORE)).root, { previous: before })
  await env.NEWSLETTER.prepare('ALTER TABLE value RENAME TO lost').run()
  // The purge must be done when the handler ends: the runtime may cancel work that is still running.
  const purged = await minute().then(
    () => purge.mock.calls.length,
    () => purge.mock.calls.length,
  )
  await env.NEWSLETTER.prepare('ALTER TABLE lost RENAME TO value').run()
  expect(purged).toBe(1)
  expect(purge.mock.calls).toEqual([[{ tags: [`release-${before}`] }]])
})
