import { describe, expect, it, vi } from 'vitest'
import { AnswerMemory, type KeptAnswer } from '../../../src/pages/answers/answer-memory.ts'
import type { Compiled } from '../../../src/publish/compile/compile.ts'
import { compilerOf, inquirySite } from '../../support/inquiry-site.ts'
import { MemoryKv, openIsolate, received } from '../../support/memory-site.ts'
import { releaseOf } from '../../support/releases.ts'

const release = await releaseOf({ pages: { '/news': {}, '/report': { en: false } } })
const changed = await releaseOf({ pages: { '/news': { nl: { title: 'Anders' } }, '/report': { en: false } } })

const NOON = Date.UTC(2026, 10, 28, 12)
/** In milliseconds. */
const DAY = 86_400_000

function open(first: Compiled = release, memory?: AnswerMemory) {
  const kv = new MemoryKv()
  kv.upload(release, changed)
  kv.point(first)
  const clock = { time: NOON }
  return { kv, clock, ...openIsolate({ kv, now: () => clock.time, ...(memory && { memory }) }) }
}

describe('one answer is kept', () => {
  it.each([
    [
      'whatever parameters a page does not read',
      ['/nl/about-nl', '/nl/about-nl?utm_source=a', '/nl/about-nl?b=c&a', '/nl/about-nl?'],
    ],
    ['whatever parameters an unknown page does not read', ['/nl/nergens?a=1', '/nl/nergens', '/nl/nergens?b=2']],
    [
      'for the order of parameters, unknown parameters and default values',
      [
        '/nl/zoeken?q=about&exact=1',
        '/nl/zoeken?exact=1&page=1&q=about',
        '/nl/zoeken?q=about&x=y&exact=1&section=nonsense',
      ],
    ],
    [
      'for spaces and invisible characters of a search',
      ['/nl/zoeken?q=about+team', '/nl/zoeken?q=++about%20%20team', '/nl/zoeken?q=ab%C2%ADout%0Ateam'],
    ],
  ])('%s', async (_, addresses) => {
    const { ask, memory } = open()
    const [first = ''] = addresses
    const expected = await received(await ask(first))
    for (const address of addresses) expect(await received(await ask(address)), address).toBe(expected)
    expect(memory.size).toBe(1)
  })

  it.each(['/NL/?utm=1', '/nl/about-fr?utm=1', '/?utm=1', '/about-nl?a=b'])(
    'never of a redirect or a choice that repeats the query: %s',
    async (address) => {
      const { ask, memory } = open()
      await ask(address)
      await ask(address)
      expect(memory.size).toBe(0)
    },
  )
})

describe('an answer that is sent again', () => {
  it('reads nothing from KV while the pointer is fresh, and is not rendered again after the record has left memory', async () => {
    const { ask, kv } = open()
    for (const address of ['/nl/about-nl', '/nl/zoeken?q=about', '/nl/nergens', '/sitemap.xml', '/']) await ask(address)
    kv.reads = []
    for (const address of ['/nl/about-nl', '/nl/zoeken?q=about', '/nl/nergens', '/sitemap.xml', '/']) await ask(address)
    expect(kv.reads).toEqual([])
  })

  it.each([
    '/nl/about-nl',
    '/nl/',
    '/en/report-en',
    '/nl/zoeken?q=about',
    '/nl/nergens',
    '/sitemap.xml',
    '/favicon.svg',
  ])('needs no random bytes and no digest: %s', async (address) => {
    const { ask, memory } = open()
    await ask(address)
    expect(memory.size).toBeGreaterThan(0)
    const random = vi.spyOn(crypto, 'getRandomValues')
    const digest = vi.spyOn(crypto.subtle, 'digest')
    try {
      await ask(address)
      expect([random.mock.calls, digest.mock.calls]).toEqual([[], []])
    } finally {
      random.mockRestore()
      digest.mockRestore()
    }
  })

  it('is of the release in force, also after a rollback', async () => {
    const { ask, kv, clock } = open()
    const before = await received(await ask('/nl/news-nl'))
    kv.point(changed)
    clock.time += 40_000
    expect(await received(await ask('/nl/news-nl'))).toContain('Anders')
    kv.point(release)
    clock.time += 40_000
    expect(await received(await ask('/nl/news-nl'))).toBe(before)
  })

  it('is of the scheduled release from its instant, and says before how long it is valid', async () => {
    const { ask, kv, clock } = open()
    const instant = NOON + 100_000
    kv.point(release, [{ from: new Date(instant).toISOString(), root: changed.root }])
    const seen: unknown[] = []
    for (const seconds of [0, 39, 40, 41, 70, 97, 99, 100, 130]) {
      clock.time = NOON + seconds * 1000
      const { headers } = await ask('/nl/news-nl')
      const shared = /max-age=(\d+)/.exec(headers.get('Cloudflare-CDN-Cache-Control') ?? '')?.[1]
      seen.push([seconds, headers.get('Cache-Control'), Number(shared), headers.get('X-Release') === changed.root])
    }
    expect(seen).toEqual([
      [0, 'public, max-age=15', 60, false],
      [39, 'public, max-age=15', 60, false],
      [40, 'public, max-age=15', 60, false],
      [41, 'public, max-age=15', 59, false],
      [70, 'public, max-age=15', 30, false],
      [97, 'public, max-age=5', 5, false],
      [99, 'public, max-age=5', 5, false],
      [100, 'public, max-age=15', 60, true],
      [130, 'public, max-age=15', 60, true],
    ])
  })

  it('made shortly before a scheduled change, has its usual lifetime when the schedule is withdrawn', async () => {
    const { ask, kv, clock } = open()
    kv.point(release, [{ from: new Date(NOON + 10_000).toISOString(), root: changed.root }])
    expect((await ask('/nl/news-nl')).headers.get('Cache-Control')).toBe('public, max-age=10')
    kv.point(release)
    clock.time += 40_000
    expect((await ask('/nl/news-nl')).headers.get('Cache-Control')).toBe('public, max-age=15')
  })

  it.each(['2026-11-28T23:00:00Z', '2026-07-11T22:00:00Z'])(
    'counts the days of the new day from midnight in Brussels: %s',
    async (midnight) => {
      const instant = Date.parse(midnight)
      const [first = '', last = ''] = [-20, 9].map((days) => new Date(instant + days * DAY).toISOString().slice(0, 10))
      const open = await compilerOf(inquirySite({ text: 'Text', first, last }))(instant - 2 * 3_600_000)
      const kv = new MemoryKv()
      kv.upload(open)
      kv.point(open)
      const clock = { time: instant - 2 * 3_600_000 }
      const keeping = openIsolate({ kv, now: () => clock.time })
      const daysAt = async (time: number) => {
        clock.time = time
        return /poster-days"><b>(\d+)/.exec(await (await keeping.ask('/nl/inquiries-nl/west-nl')).text())?.[1]
      }
      expect(await daysAt(instant - 2 * 3_600_000)).toBe('9')
      expect(await daysAt(instant - 1_000)).toBe('9')
      expect(await daysAt(instant)).toBe('8')
    },
  )

  it('is not kept by caches while KV fails, and says so', async () => {
    const { ask, kv, clock, lines } = open()
    const before = await (await ask('/nl/about-nl')).text()
    kv.isFailing = true
    clock.time += 40_000
    const during = await ask('/nl/about-nl')
    expect(await during.text()).toBe(before)
    expect(Object.fromEntries(during.headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'x-release-state': 'stale',
    })
    expect(during.headers.has('Cloudflare-CDN-Cache-Control')).toBe(false)
    expect(during.headers.has('Cache-Tag')).toBe(false)
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ status: 200, route: '/nl/about-nl', state: 'stale' })
    kv.isFailing = false
    clock.time += 40_000
    expect((await ask('/nl/about-nl')).headers.get('X-Release-State')).toBe('current')
  })

  it('reads the pointer once for a request that is not in memory, also while KV fails', async () => {
    const { ask, kv, clock } = open()
    await ask('/nl/about-nl')
    kv.isFailing = true
    clock.time += 40_000
    kv.reads = []
    await ask('/nl/report-nl')
    expect(kv.reads.filter((key) => key === 'pointer')).toHaveLength(1)
  })
})

/** Whether an answer needs no digest: its tag is known. */
async function isFromMemory(ask: (path: string) => Promise<Response>, path: string): Promise<boolean> {
  const digest = vi.spyOn(crypto.subtle, 'digest')
  try {
    await ask(path)
    return digest.mock.calls.length === 0
  } finally {
    digest.mockRestore()
  }
}

describe('the memory', () => {
  it('is as large after 40,000 addresses as after 10,000, half of which do not exist', () => {
    const memory = new AnswerMemory()
    const answer = (bytes: number): KeptAnswer => ({
      ...{
        status: 200,
        headers: new Headers(),
        etag: undefined,
        ignoresQuery: true,
        isLasting: true,
        release: undefined,
      },
      ...{ line: { start: '', end: '' }, unmodifiedLine: { start: '', end: '' } },
      body: new Uint8Array(bytes),
    })
    const bodies = [answer(8_000), answer(14_000), answer(5_000)]
    const ask = (from: number, to: number) => {
      for (let i = from; i < to; i++) {
        memory.set(`/nl/page-${i}`, bodies[i % 2] ?? answer(0), false)
        memory.set(`/nl/nothing-${i}`, bodies[2] ?? answer(0), true)
      }
      return { bytes: memory.bytes, size: memory.size }
    }
    const [some, many] = [ask(0, 5_000), ask(5_000, 20_000)]
    expect(many.bytes).toBeLessThanOrEqual(24 * 1024 * 1024)
    expect(many.bytes / some.bytes).toBeCloseTo(1, 2)
    expect(many.size / some.size).toBeCloseTo(1, 1)
  })

  it('keeps the pages when somebody asks for a file in any number of spellings', async () => {
    const { ask } = open(release, new AnswerMemory(300_000))
    await ask('/nl/about-nl')
    const spelt = (i: number) =>
      [...'favicon.svg']
        .map((letter, at) => ((i >> at) & 1 ? `%${letter.charCodeAt(0).toString(16)}` : letter))
        .join('')
    for (let i = 0; i < 400; i++) expect((await ask(`/${spelt(i)}`)).status).toBe(200)
    expect(await isFromMemory(ask, '/nl/about-nl')).toBe(true)
  })

  it('stays within its limit for any number of addresses, and pages are never pushed out by made-up addresses', async () => {
    const memory = new AnswerMemory(600_000)
    const { ask } = open(release, memory)
    await ask('/nl/about-nl')
    let most = 0
    for (let i = 0; i < 300; i++) {
      await ask(`/nl/nergens-${i}`)
      await ask(`/nl/zoeken?q=about${i}`)
      most = Math.max(most, memory.bytes)
    }
    expect(most).toBeLessThanOrEqual(600_000)
    expect(most).toBeGreaterThan(150_000)
    expect(await isFromMemory(ask, '/nl/about-nl')).toBe(true)
  })
})
