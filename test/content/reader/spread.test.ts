import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { NoRelease } from '../../../src/content/reader/reader.ts'
import { shardOf } from '../../../src/content/shard.ts'
import type { Compiled } from '../../../src/publish/compile/compile.ts'
import { FakeKv, type FakeLocation } from '../../support/fake-kv.ts'
import { randomRuns } from '../../support/random-runs.ts'
import { Clock, Isolate, MapBackup, point, recordsOf, releaseCalled, type Seen, upload, VISITED } from './world.ts'

const NAMES = ['one', 'two', 'three', 'four'] as const
const LOCATIONS = ['Brussels', 'Montréal', 'Kinshasa'] as const
/** Longest propagation of a write to a location here, and time until all must have the newest release, in seconds. */
const LONGEST_DELAY = 90
const EVERYWHERE = 180

let releases: Map<string, Compiled>
beforeAll(async () => {
  releases = new Map(await Promise.all(NAMES.map(async (name) => [name, await releaseCalled(name)] as const)))
})

/** The site at one location. Its isolate can restart; the cached KV copies and the backup remain. */
class Site {
  readonly #kv: FakeLocation
  readonly #clock: Clock
  readonly #backup = new MapBackup()
  #isolate: Isolate
  /** Whether its isolate has served all pages once, so that it has a release to fall back to. */
  warm = false

  constructor(kv: FakeLocation, clock: Clock) {
    this.#kv = kv
    this.#clock = clock
    this.#isolate = this.#start()
  }

  #start(): Isolate {
    return new Isolate({ kv: this.#kv, clock: this.#clock, backup: this.#backup })
  }

  restart(): void {
    this.#isolate = this.#start()
    this.warm = false
  }

  /** @returns undefined if no release could be read */
  async visit(paths: readonly string[] = VISITED): Promise<Seen | undefined> {
    try {
      const seen = await this.#isolate.visit(paths)
      this.warm ||= paths === VISITED
      return seen
    } catch (error) {
      if (error instanceof NoRelease) return undefined
      throw error
    }
  }
}

/** A publisher, and the site at each location. Every write has its own propagation time to each of them. */
class World {
  readonly clock = new Clock()
  readonly #kv: FakeKv
  readonly #sites: Map<string, Site>
  /** All pushes with their time in milliseconds, the newest first. */
  readonly #pushes: { name: string; at: number }[] = []

  constructor(seed: number) {
    const delay = (key: string, location: string) => shardOf(`${seed} ${location} ${key}`, LONGEST_DELAY * 1_000 + 1)
    this.#kv = new FakeKv({ now: this.clock.now, delay })
    this.#sites = new Map(LOCATIONS.map((location) => [location, new Site(this.#kv.location(location), this.clock)]))
  }

  get newest(): string | undefined {
    return this.#pushes[0]?.name
  }

  get sites(): Site[] {
    return [...this.#sites.values()]
  }

  /** Number of pushes that may not have reached every location. */
  get recent(): number {
    return this.#pushes.filter(({ at }) => this.clock.now() - at < EVERYWHERE * 1_000).length
  }

  at(location: string): Site {
    const site = this.#sites.get(location)
    if (!site) throw new Error(`no site at ${location}`)
    return site
  }

  /** Pushes like the publisher: first the records that were never written, later the pointer. */
  push(name: string, seconds: number): void {
    const release = releases.get(name)
    if (!release || name === this.newest) return
    if (this.#pushes.every((push) => push.name !== name)) upload(this.#kv, release)
    this.clock.pass(seconds)
    point(this.#kv, release, releases.get(this.newest ?? ''))
    this.#pushes.unshift({ name, at: this.clock.now() })
  }
}

const location = fc.constantFrom(...LOCATIONS)
/** An event after a wait in seconds. A push of a release that was pushed before is a rollback. */
const event = fc.oneof(
  { weight: 1, arbitrary: fc.record({ wait: fc.nat(60), push: fc.constantFrom(...NAMES), seconds: fc.nat(30) }) },
  { weight: 6, arbitrary: fc.record({ wait: fc.nat(12), visit: location }) },
  { weight: 3, arbitrary: fc.record({ wait: fc.nat(12), visit: location, page: fc.constantFrom(...VISITED) }) },
  { weight: 1, arbitrary: fc.record({ wait: fc.nat(12), restart: location }) },
)

const RUNS = randomRuns(120)

describe('while KV propagates each key at its own speed', () => {
  it('every visit sees exactly one release, and three minutes after the last push the newest', async () => {
    const states: (Seen['state'] | undefined)[] = []
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.array(event, { minLength: 30, maxLength: 60 }), async (seed, events) => {
        const world = new World(seed)
        world.push('one', 0)
        world.clock.pass(EVERYWHERE)
        for (const event of events) {
          world.clock.pass(event.wait)
          if ('push' in event) world.push(event.push, event.seconds)
          else if ('restart' in event) world.at(event.restart).restart()
          else {
            const site = world.at(event.visit)
            const seen = await site.visit('page' in event ? [event.page] : VISITED)
            states.push(seen?.state)
            if (seen) expectWhole(seen)
            // One push never causes a failure. Several in a row may, in an isolate that has served nothing yet.
            else expect({ warm: site.warm, pushes: world.recent > 1 }).toEqual({ warm: false, pushes: true })
          }
        }
        world.clock.pass(EVERYWHERE)
        for (const site of world.sites)
          expect(await site.visit()).toMatchObject({ state: 'current', titles: [world.newest] })
      }),
      RUNS,
    )
    // Otherwise the generated events were too simple to test the fallback.
    expect(states.filter((state) => state === 'previous').length).toBeGreaterThan(RUNS.numRuns)
    expect(states).not.toContain('stale')
  }, 120_000)

  it('a visit reads records from more than one shard, so that a mixture would be detected', () => {
    for (const release of releases.values()) {
      const count = recordsOf(release).shards.length
      expect(new Set(VISITED.map((path) => shardOf(path, count))).size).toBeGreaterThan(1)
    }
  })
})

function expectWhole({ titles, release }: Seen): void {
  expect(titles).toHaveLength(1)
  expect(releases.get(titles[0] ?? '')?.root).toBe(release)
}
