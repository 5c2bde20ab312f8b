import { Hono } from 'hono'
import { expect, test, vi } from 'vitest'
import { ReleaseReader } from '../../../src/content/reader/reader.ts'
import { Answers } from '../../../src/pages/answers/answers.ts'
import { receive } from '../../../src/pages/answers/receive.ts'
import type { PagesEnv } from '../../../src/pages/context.ts'
import { requestLog } from '../../../src/platform/log.ts'
import { MemoryKv } from '../../support/memory-site.ts'
import { releaseOf } from '../../support/releases.ts'

const release = await releaseOf()
const URL_OF_PAGE = 'https://site.test/nl/page'

/** A site with one page. It counts the requests that are routed. */
function open({ isClosed = false } = {}) {
  const kv = new MemoryKv()
  kv.upload(release)
  kv.point(release)
  const reader = new ReleaseReader({
    kv,
    backup: { get: async () => undefined, put: async () => {} },
    report: () => {},
  })
  const answers = new Answers({ queryOf: () => '' })
  const lines: Record<string, unknown>[] = []
  const sink = (line: string) => lines.push(JSON.parse(line))
  const app = new Hono<PagesEnv>()
  let routed = 0
  app.use(requestLog({ sink }), answers.store())
  app.get('/nl/page', (c) => {
    routed++
    const cacheable = { query: '', ignoresQuery: true, isLasting: false, among: undefined, isInvented: false }
    c.set('cacheable', { ...cacheable, release: release.root })
    return c.text('text', 200, { ETag: '"1"' })
  })
  app.post('/nl/page', (c) => c.text('posted'))
  const fetch = receive({ reader, answers: isClosed ? undefined : answers, route: app.fetch, now: Date.now, sink })
  return {
    kv,
    answers,
    lines,
    ask: (init?: RequestInit) => fetch(new Request(URL_OF_PAGE, init)),
    routed: () => routed,
  }
}

test('a finished answer is sent without routing, with a line of its own in the log', async () => {
  const { ask, lines, routed } = open()
  for (const init of [{}, {}, { method: 'HEAD' }, { headers: { 'If-None-Match': '"1"' } }]) await ask(init)
  expect(routed()).toBe(1)
  expect(lines.map(({ method, route, status }) => [method, route, status])).toEqual([
    ['GET', '/nl/page', 200],
    ['GET', '/nl/page', 200],
    ['HEAD', '/nl/page', 200],
    ['GET', '/nl/page', 304],
  ])
  expect(new Set(lines.map(({ reference }) => reference)).size).toBe(4)
})

test('another method is routed, and reads no pointer', async () => {
  const { ask, kv } = open()
  await ask()
  kv.reads = []
  expect(await (await ask({ method: 'POST' })).text()).toBe('posted')
  expect(kv.reads).toEqual([])
})

test('every request to a closed site is routed', async () => {
  const { ask, routed } = open({ isClosed: true })
  for (let i = 0; i < 3; i++) await ask()
  expect(routed()).toBe(3)
})

test('if the memory fails, the request is routed, and the fault is logged with its reference', async () => {
  const { ask, answers, lines, routed } = open()
  await ask()
  vi.spyOn(answers, 'find').mockImplementation(() => {
    throw new RangeError('no memory')
  })
  expect(await (await ask()).text()).toBe('text')
  expect(routed()).toBe(2)
  const [, fault, line] = lines
  expect(fault).toMatchObject({ level: 'error', name: 'RangeError', reference: line?.reference })
})
