import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lifetimes } from '../../../src/pages/lifetimes.ts'
import { releaseTag } from '../../../src/pages/respond.ts'
import { MemoryKv, openIsolate, received } from '../../support/memory-site.ts'
import { releaseOf } from '../../support/releases.ts'
import { ORIGIN } from '../../support/serve.ts'
import { WorkersCache } from '../../support/workers-cache.ts'

const before = await releaseOf({ pages: { '/news': { nl: { title: 'Vroeger' } }, '/report': { en: false } } })
const after = await releaseOf({ pages: { '/news': { nl: { title: 'Later' } }, '/report': { en: false } } })
const NOON = Date.UTC(2026, 10, 28, 12)

function open() {
  const kv = new MemoryKv()
  kv.upload(before, after)
  kv.point(before)
  const clock = { time: NOON }
  const now = () => clock.time
  const isolate = openIsolate({ kv, now })
  const worker = ({ url, method, headers }: Request) =>
    isolate.ask(url.slice(ORIGIN.length), Object.fromEntries(headers), method)
  const cache = new WorkersCache({ worker, now })
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    cache.fetch(new Request(`${ORIGIN}${path}`, { method, headers }))
  return { kv, clock, cache, ask }
}

describe('behind a cache whose key has neither cookies nor languages', () => {
  it('no reader gets the answer of another', async () => {
    const paths = [
      '/',
      '/news-nl',
      '/nowhere',
      '/nl/nergens',
      '/nl/news-nl',
      '/en/report',
      '/NL/news-nl',
      '/language/fr.svg',
      '/language/fr/news-fr',
      '/healthz',
      '/nl/%ff',
      '/nl/zoeken?q=later',
    ]
    const reader = fc.record(
      {
        'Accept-Language': fc.constantFrom('nl', 'fr', 'en', 'de', 'fr;q=0.1,nl'),
        Cookie: fc.constantFrom('perspective-language=nl', 'perspective-language=fr', 'a=b'),
        Authorization: fc.constant('Bearer x'),
        'Sec-Purpose': fc.constant('prefetch'),
      },
      { requiredKeys: [] },
    )
    const visit = fc.record({
      path: fc.constantFrom(...paths),
      headers: reader,
      method: fc.constantFrom('GET', 'GET', 'HEAD', 'POST'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { minLength: 2, maxLength: 30 }), async (visits) => {
        const shared = open()
        for (const { path, headers, method } of visits) {
          const found = await received(await shared.ask(path, headers, method))
          // The same request, alone in the world.
          expect(found).toBe(await received(await open().ask(path, headers, method)))
        }
      }),
      { numRuns: 20 },
    )
  }, 120_000)
})

describe('an old page is seen', () => {
  /** Seconds after an event until the last old page, if a reader asks each second. */
  async function lastOld(
    { ask, clock }: ReturnType<typeof open>,
    each?: (second: number) => Promise<void>,
  ): Promise<number> {
    const start = clock.time
    let last = -1
    for (let second = 0; second < 240; second++) {
      clock.time = start + second * 1000
      await each?.(second)
      if ((await (await ask('/nl/news-nl')).text()).includes('Vroeger')) last = second
    }
    return last
  }

  it.each([0, 7, 29, 59])(
    'at most 100 seconds after a publish, without a purge, if a copy is %i seconds old',
    async (age) => {
      const site = open()
      await site.ask('/nl/news-nl')
      site.clock.time += age * 1000
      site.kv.point(after)
      expect(await lastOld(site)).toBeLessThanOrEqual(100)
    },
  )

  it('at most a minute and the age of a pointer after a publish, if cron purges each minute', async () => {
    const site = open()
    await site.ask('/nl/news-nl')
    site.kv.point(after)
    const purge = async (second: number) => {
      if (second % 60 === 59) await site.cache.purge([releaseTag(before.root)])
    }
    expect(await lastOld(site, purge)).toBeLessThanOrEqual(60 + 30)
  })

  it.each([1, 4, 20, 61, 100])(
    'at most five seconds after a scheduled instant that is %i seconds ahead',
    async (ahead) => {
      const site = open()
      const instant = NOON + ahead * 1000
      site.kv.point(before, [{ from: new Date(instant).toISOString(), root: after.root }])
      await site.ask('/nl/news-nl')
      expect(await lastOld(site)).toBeLessThan(ahead + 5)
    },
  )

  it('while the Worker fails, from a copy of the day before at most', async () => {
    let fails = false
    const clock = { time: NOON }
    const { ask } = openIsolate({ kv: open().kv, now: () => clock.time })
    const worker = async ({ url }: Request) =>
      fails
        ? new Response(null, { status: 503, headers: { 'Cache-Control': 'no-store' } })
        : ask(url.slice(ORIGIN.length))
    const cache = new WorkersCache({ worker, now: () => clock.time })
    const status = async () => (await cache.fetch(new Request(`${ORIGIN}/nl/news-nl`))).status
    expect(await status()).toBe(200)
    fails = true
    clock.time += 3_600_000
    expect(await status()).toBe(200)
    clock.time += 86_400_000
    expect(await status()).toBe(503)
  })
})

/** Pseudo-random numbers from 0 to 1, the same in each run. */
function randomNumbers(): () => number {
  let seed = 20_261_128
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 2 ** 32
  }
}

it.each([
  { perSecond: 100, most: 0.4 },
  { perSecond: 1_000, most: 0.15 },
])(
  'at $perSecond requests a second, a share of at most $most reaches the Worker',
  async ({ perSecond, most }) => {
    const clock = { time: 0 }
    const control = new Headers(lifetimes(0, undefined))
    const worker = async () => new Response(null, { headers: control })
    const cache = new WorkersCache({ worker, now: () => clock.time })
    const random = randomNumbers()
    // Zipf over 10,000 pages: of rank k, with a probability of 1/k. Inverse of the sum, which is about ln k.
    const page = () => `/nl/pagina-${Math.floor(10_000 ** random())}`
    const path = () => {
      const kind = random()
      if (kind < 0.94) return page()
      // Robots ask for each page alike. Campaigns add parameters, a few of them; readers search for a few hundred things.
      if (kind < 0.96) return `/nl/pagina-${Math.floor(random() * 10_000)}`
      if (kind < 0.98) return `${page()}?utm_source=letter-${Math.floor(random() * 3)}`
      return `/nl/zoeken?q=${Math.floor(300 ** random())}`
    }
    // Two minutes: in the second, copies expire as often as they are made.
    const total = 120 * perSecond
    const warm = total / 2
    let missesBefore = 0
    for (let i = 0; i < total; i++) {
      clock.time = (i * 1000) / perSecond
      if (i === warm) missesBefore = cache.misses
      await cache.fetch(new Request(ORIGIN + path()))
    }
    const share = (cache.misses - missesBefore) / (total - warm)
    console.log(`${perSecond} requests a second: ${(100 * share).toFixed(1)} % reach the Worker`)
    expect(share).toBeLessThanOrEqual(most)
  },
  60_000,
)
