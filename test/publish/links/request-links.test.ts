import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outsideLinks } from '../../../src/publish/links/outside-links.ts'
import { deadLinks } from '../../../src/publish/links/problems.ts'
import { requestLinks } from '../../../src/publish/links/request-links.ts'

describe('the addresses of other sites', () => {
  const found = (text: string, path = 'about/nl.md') =>
    outsideLinks(new Map([[path, text]]), ['https://www.example.brussels']).map(
      ({ url, places }) => `${url} ${places.map(({ line, column }) => `${line}:${column}`).join(' ')}`,
    )

  it.each([
    ['See [x](https://a.be/b).', ['https://a.be/b 1:9']],
    ['https://a.be/b, https://a.be/b#c.', ['https://a.be/b 1:1 1:17']],
    ['[x](https://nl.wikipedia.org/wiki/Zenne_(rivier))', ['https://nl.wikipedia.org/wiki/Zenne_(rivier) 1:5']],
    ['a\nurl: "https://a.be/?q=1,2&b=%20"', ['https://a.be/?q=1,2&b=%20 2:7']],
    ['- { url: https://a.be/x, title: y }', ['https://a.be/x 1:10']],
    ['https://www.example.brussels/nl http://localhost:8787/ http://127.0.0.1/', []],
    ['**https://a.be**', ['https://a.be/ 1:3']],
  ])('in %j', (text, expected) => expect(found(text)).toEqual(expected))

  it('are not those in pictures and documents', () => {
    expect(found('{"text":"https://a.be"}', 'about/report.pdf')).toEqual([])
  })
})

describe('a request to another site', () => {
  let server: Server
  let origin: string
  const asked: string[] = []
  let [open, most] = [0, 0]

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      open++
      most = Math.max(most, open)
      const answer = (status: number, headers: Record<string, string> = {}) =>
        setTimeout(() => {
          open--
          response.writeHead(status, headers).end(request.method === 'GET' ? 'x'.repeat(100_000) : undefined)
        }, 5)
      if (request.url === '/moved') return answer(301, { Location: '/there' })
      if (request.url === '/loop') return answer(302, { Location: '/loop' })
      if (request.url === '/get-only') return answer(request.method === 'GET' ? 200 : 405)
      if (request.url === '/never') {
        open--
        return
      }
      answer(Number(/^\/(\d{3})$/.exec(request.url ?? '')?.[1] ?? 200))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const states = (paths: readonly string[]) => {
    const links = paths.map((path) => ({
      url: /^https?:/.test(path) ? path : `${origin}${path}`,
      places: [{ file: 'content/nl.md', line: 1, column: 1 }],
    }))
    return requestLinks(links, { pause: 1, deadline: 300 })
  }

  it.each([
    ['/there', 'open'],
    ['/moved', 'open'],
    ['/get-only', 'open'],
    ['/404', 'dead'],
    ['/410', 'dead'],
    ['/403', 'unknown'],
    ['/429', 'unknown'],
    ['/500', 'unknown'],
    ['/loop', 'unknown'],
    ['/never', 'unknown'],
  ])('%s is %s', async (path, state) => {
    expect(await states([path])).toMatchObject([{ state }])
  })

  it('is dead if the host does not answer', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    expect(await states([`http://127.0.0.1:${port}/`])).toMatchObject([
      { state: 'dead', reason: 'the host refuses connections' },
    ])
  })

  it('is made to one address of a host at a time, first without asking for the body', async () => {
    asked.length = 0
    most = 0
    await states(Array.from({ length: 20 }, (_, i) => `/there?${i}`))
    expect(most).toBe(1)
    expect(asked).toHaveLength(20)
    expect(asked.every((one) => one.startsWith('HEAD '))).toBe(true)
  })

  it('becomes a warning at each place that names a dead address', async () => {
    expect(deadLinks(await states(['/404', '/403', '/there']))).toMatchObject([
      { severity: 'warning', code: 'dead-outside-link', found: `${origin}/404 (404 Not Found)`, file: 'content/nl.md' },
    ])
  })
})
