import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { frontOf } from '../../src/wrangler/front.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** @returns the port */
function open(server: Server): Promise<number> {
  servers.push(server)
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))
}

/** Opens a front before a server that stands for wrangler. @returns the port of the front */
const openFront = async (wrangler: RequestListener) => open(frontOf(await open(createServer(wrangler))))

/** A server that counts the requests it gets, and sends their body back with what the answer tells about them. */
function echo() {
  const seen = { begun: 0, brokenOff: 0 }
  const listener: RequestListener = async (request, response) => {
    seen.begun++
    request.once('error', () => seen.brokenOff++)
    const body = await buffer(request).catch(() => undefined)
    if (!body) return
    response.setHeader('Set-Cookie', ['a=1', 'b=2'])
    response.setHeader('X-Request', `${request.method} ${request.url} ${request.headers.host}`)
    response.writeHead(303, { Location: '/there' }).end(body)
  }
  return { seen, listener }
}

/** Sends the beginning of a request, and breaks off. */
function breakOff(port: number, start: string, end: 'destroy' | 'resetAndDestroy' | 'end'): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(start)
      setTimeout(() => socket[end](), 5)
    })
    socket.on('error', () => {}).on('close', () => resolve())
    socket.resume()
  })
}

test('forwards method, path, host, body and answer as they are', async () => {
  const port = await openFront(echo().listener)
  const response = await fetch(`http://127.0.0.1:${port}/nl/%C3%A9?q=a%20b`, {
    method: 'POST',
    body: Uint8Array.of(0, 255, 195),
    redirect: 'manual',
  })
  expect(response.status).toBe(303)
  expect(response.headers.get('Location')).toBe('/there')
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(response.headers.get('X-Request')).toBe(`POST /nl/%C3%A9?q=a%20b 127.0.0.1:${port}`)
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 195])
})

test('forwards a body without a known length', async () => {
  const port = await openFront(echo().listener)
  const body = new Blob(['a', 'b']).stream()
  const response = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    body,
    duplex: 'half',
    redirect: 'manual',
  } as RequestInit)
  expect(await response.text()).toBe('ab')
})

test.each([
  ['a body with a length', 'Content-Length: 1000\r\n\r\n0123456789'],
  ['a body in parts', 'Transfer-Encoding: chunked\r\n\r\n3e8\r\n0123456789'],
])('never forwards a request whose client breaks off %s', async (_, rest) => {
  const { seen, listener } = echo()
  const port = await openFront(listener)
  for (const end of ['destroy', 'resetAndDestroy', 'end'] as const)
    await Promise.all(
      Array.from({ length: 50 }, () => breakOff(port, `POST /nl/nieuwsbrief HTTP/1.1\r\nHost: a\r\n${rest}`, end)),
    )
  expect(seen).toEqual({ begun: 0, brokenOff: 0 })
  expect((await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' })).status).toBe(303)
})

test('answers the next request after clients that leave before, or in the middle of, an answer', async () => {
  const port = await openFront((request, response) => {
    response.write('a'.repeat(100_000))
    setTimeout(() => response.end(request.url), 10)
  })
  await Promise.all(
    Array.from({ length: 50 }, () => breakOff(port, 'GET /long HTTP/1.1\r\nHost: a\r\n\r\n', 'resetAndDestroy')),
  )
  expect(await (await fetch(`http://127.0.0.1:${port}/next`)).text()).toMatch(/a\/next$/)
})

test('answers 502 while wrangler does not listen', async () => {
  const stopped = createServer()
  const nowhere = await open(stopped)
  await new Promise((resolve) => stopped.close(resolve))
  const port = await open(frontOf(nowhere))
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(502)
})

test('answers some paths itself, which wrangler and caches never see', async () => {
  const { seen, listener } = echo()
  const wrangler = await open(createServer(listener))
  const local = { '/_dev/x': async (url: URL) => ({ type: 'text/plain', body: url.searchParams.get('q') ?? '' }) }
  const port = await open(frontOf(wrangler, local))
  const response = await fetch(`http://127.0.0.1:${port}/_dev/x?q=%C3%A9`)
  expect([await response.text(), response.headers.get('Cache-Control'), seen.begun]).toEqual(['é', 'no-store', 0])
  for (const path of ['/_dev/x/y', '/constructor', '/__proto__'])
    await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' })
  await fetch(`http://127.0.0.1:${port}/_dev/x`, { method: 'POST', redirect: 'manual' })
  expect(seen.begun).toBe(4)
})
