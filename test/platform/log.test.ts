import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { knownLine, logLine, repeatedLine, requestLog } from '../../src/platform/log.ts'
import { allowMethods } from '../../src/platform/methods.ts'
import type { Arrival, PlatformEnv } from '../../src/platform/variables.ts'

describe('logLine', () => {
  it('returns one line of JSON', () => {
    expect(logLine({ level: 'info', status: 200 })).toBe('{"level":"info","status":200}')
  })

  it('escapes characters that end a line, control a terminal or are invisible, and keeps the value', () => {
    const value = 'a\nb\r\u0000\u001b[31m\u009b\u007f\u2028\u202e\u{e0001}é'
    const line = logLine({ value })
    expect(line).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}]*$/u)
    expect(line).toContain('é')
    expect(JSON.parse(line)).toEqual({ value })
  })
})

/** An app with more variables than the platform's, like the real one. */
type Env = { Bindings: Arrival & { NAME: string }; Variables: PlatformEnv['Variables'] & { release: string } }

const ARRIVAL: Arrival = { reference: 'REFERENCE0', at: 100 }

function site() {
  const lines: Record<string, unknown>[] = []
  const app = new Hono<Env>()
  app.use(requestLog({ sink: (line) => lines.push(JSON.parse(line)), now: () => 112.4 }))
  app.use('/nl/*', allowMethods({ app }))
  app.get('/nl/:token{[0-9]+}', (c) => c.text(''))
  app.get('/nl/*', (c) => {
    c.var.logFields.release = 'abc123'
    c.var.logFields.status = 999
    return c.req.path.includes('@') || c.req.path.endsWith('missing') ? c.notFound() : c.text('')
  })
  app.get('/preview/:secret/*', (c) => c.text(''))
  app.get('/throws', () => {
    throw new Error('no')
  })
  app.get('/throws/:what', () => {
    throw 'no error object'
  })
  app.onError((_, c) => c.text('', 500))
  return { app, lines }
}

async function lineOf(path: string, init?: RequestInit) {
  const { app, lines } = site()
  await app.request(path, init, ARRIVAL)
  expect(lines).toHaveLength(1)
  return lines[0] ?? {}
}

describe('requestLog', () => {
  it('writes one line with all fields', async () => {
    expect(await lineOf('/nl/over-ons')).toEqual({
      level: 'info',
      reference: 'REFERENCE0',
      method: 'GET',
      route: '/nl/over-ons',
      status: 200,
      milliseconds: 12,
      release: 'abc123',
    })
  })

  it('writes no data of the reader', async () => {
    const headers = {
      'User-Agent': 'secret-a',
      Cookie: 'a=secret-b',
      'CF-Connecting-IP': 'secret-c',
      Referer: 'secret-d',
    }
    expect(JSON.stringify(await lineOf('/nl/over-ons?q=secret-e', { headers }))).not.toContain('secret')
  })

  it('logs a route with a parameter as its pattern', async () => {
    expect(await lineOf('/preview/5ecret/nl/over-ons')).toMatchObject({ route: '/preview/:secret/*' })
  })

  it('logs only the first segment of a path that was not found', async () => {
    expect(await lineOf('/nl/jan.peeters@example.org')).toMatchObject({ status: 404, route: '/nl/*' })
    expect(await lineOf('/jan%40example.org')).toMatchObject({ status: 404, route: '/*' })
  })

  it('logs a refused request as info and a failed one as error', async () => {
    expect(await lineOf('/nl/over-ons', { method: 'POST' })).toMatchObject({
      level: 'info',
      method: 'POST',
      status: 405,
    })
    expect(await lineOf('/throws')).toMatchObject({ level: 'error', status: 500, route: '/throws' })
  })

  it('writes a line even when the thrown value is not an Error', async () => {
    const { app, lines } = site()
    await expect(app.request('/throws/1', {}, ARRIVAL)).rejects.toBe('no error object')
    expect(lines).toMatchObject([{ level: 'error', status: 500, route: '/throws/:what' }])
  })

  it('does not add the fields of one request to the next', async () => {
    const { app, lines } = site()
    await app.request('/nl/a', {}, ARRIVAL)
    await app.request('/preview/x/y', {}, ARRIVAL)
    expect(lines[1]).not.toHaveProperty('release')
  })

  it('logs the route that the option `route` returns', async () => {
    const lines: string[] = []
    const app = new Hono().use(requestLog({ sink: (line) => lines.push(line), route: () => 'somewhere' }))
    await app.request('/', {}, ARRIVAL)
    expect(lines[0]).toContain('"route":"somewhere"')
  })
})

describe('repeatedLine', () => {
  it.each([{}, { release: 'abc123', state: 'current' }, { odd: 'a"b\n\u202e' }])(
    'is the line of a new answer with the fields %j, in the same order',
    async (logFields) => {
      const lines: string[] = []
      const app = new Hono<Env>()
      app.use(requestLog({ sink: (line) => lines.push(line), now: () => 103.6 }))
      app.get('/new', (c) => {
        c.set('logFields', logFields)
        return c.text('', 404)
      })
      await app.request('/new', {}, ARRIVAL)
      expect(repeatedLine(knownLine('/new', 404, logFields), ARRIVAL, 'GET', 103.6)).toBe(lines[0])
    },
  )
})
