import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { expect, test } from 'vitest'
import { cacheBackup } from '../../src/content/reader/cache-backup.ts'
import { failingKv, ONE_OF_EACH, ORIGIN, openEdge, openSite, pointTo, upload } from '../support/edge.ts'

const backup = cacheBackup(caches)

/** Sends a request, and waits for the work that continues after the answer. */
async function ask(app: ReturnType<typeof openEdge>['app'], path: string): Promise<Response> {
  const ctx = createExecutionContext()
  const response = await app.fetch(new Request(`${ORIGIN}${path}`, { redirect: 'manual' }), {}, ctx)
  await waitOnExecutionContext(ctx)
  return response
}

const coldWithoutKv = () => openEdge({ backup, kv: Object.assign(failingKv(), { failing: true }) })

test('a new isolate serves what an earlier one read, when KV fails', async () => {
  const { app } = await openSite(undefined, { backup })
  const before = await (await ask(app, '/nl/about-nl')).text()

  const response = await ask(coldWithoutKv().app, '/nl/about-nl')
  expect(response.status).toBe(200)
  expect(response.headers.get('X-Release-State')).toBe('stale')
  expect(response.headers.get('Cache-Control')).toBe('private, no-store')
  expect(await response.text()).toBe(before)
})

test('a page that no isolate has read is a 503, because it may exist', async () => {
  const { app } = await openSite({ ...ONE_OF_EACH, pages: { '/unread': {} } }, { backup })
  await ask(app, '/nl/')
  expect((await ask(coldWithoutKv().app, '/nl/unread-nl')).status).toBe(503)
})

test('the copy of the pointer is updated when the release changes', async () => {
  const { app } = await openSite(undefined, { backup })
  await ask(app, '/nl/about-nl')
  const { root } = await upload({ ...ONE_OF_EACH, pages: { '/later': {} } })
  await pointTo(root)
  await ask(openEdge({ backup }).app, '/nl/later-nl')

  const response = await ask(coldWithoutKv().app, '/nl/later-nl')
  expect(response.status).toBe(200)
  expect(response.headers.get('X-Release')).toBe(root)
})

test('no request can read the copies by their address', async () => {
  const { app, release } = await openSite(undefined, { backup })
  await ask(app, '/nl/about-nl')
  expect((await backup.get(release.root))?.length).toBeGreaterThan(0)
  for (const path of [`/${release.root}`, `/nl/${release.root}`, '/pointer', `/release-backup/${release.root}`]) {
    expect((await ask(app, path)).status, path).toBe(404)
  }
})
