import { describe, expect, it } from 'vitest'
import { purgeWhenMoved } from '../../../src/content/reader/purge.ts'
import { FakeKv } from '../../support/fake-kv.ts'
import { Clock } from './world.ts'

/** The cron trigger of each minute with a cache in front. `works` is whether the cache accepts purges. */
function begin() {
  const clock = new Clock()
  const fake = new FakeKv(clock)
  const location = fake.location()
  const purged: string[][] = []
  const cron = { works: true }
  return {
    purged,
    cron,
    /** Runs the trigger while this release is in force. */
    async run(release: string): Promise<string> {
      clock.pass(60)
      return purgeWhenMoved({
        release,
        kv: {
          get: (key, options) => location.get(key, options),
          put: async (key, value) => fake.put(key, value),
        },
        purge: async (tags) => {
          purged.push(tags)
          return { success: cron.works }
        },
        tagOf: (name) => `release-${name}`,
      })
    },
  }
}

describe('purgeWhenMoved', () => {
  it('stores the release the first time, when there is nothing to purge', async () => {
    const { run, purged } = begin()
    expect(await run('a')).toBe('purged')
    expect(purged).toEqual([])
    expect(await run('a')).toBe('unchanged')
  })

  it('purges the responses of the previous release once', async () => {
    const { run, purged } = begin()
    await run('a')
    expect([await run('b'), await run('b'), await run('b')]).toEqual(['purged', 'unchanged', 'unchanged'])
    expect(purged).toEqual([['release-a']])
  })

  it('purges when a release comes into force again', async () => {
    const { run, purged } = begin()
    for (const release of ['a', 'b', 'a']) await run(release)
    expect(purged).toEqual([['release-a'], ['release-b']])
  })

  it('repeats a failed purge for the same release', async () => {
    const { run, purged, cron } = begin()
    await run('a')
    cron.works = false
    expect([await run('b'), await run('b')]).toEqual(['failed', 'failed'])
    cron.works = true
    expect([await run('b'), await run('b')]).toEqual(['purged', 'unchanged'])
    expect(purged).toEqual([['release-a'], ['release-a'], ['release-a']])
  })

  it('purges the responses from before a failure, even if yet another release is in force', async () => {
    const { run, purged, cron } = begin()
    await run('a')
    cron.works = false
    await run('b')
    cron.works = true
    await run('c')
    expect(purged.at(-1)).toContain('release-a')
  })
})
