import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { expect, test } from 'vitest'
import { load } from './load.ts'

/** The statuses of five answers to `/page`. */
async function statusesOf(answer: RequestListener): Promise<Map<number, number>> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  try {
    return await load(port, [{ path: '/page', headers: {} }], 5)
  } finally {
    server.close()
  }
}

test('counts answers with a length', async () => {
  expect(await statusesOf((_, response) => response.setHeader('Content-Length', 2).end('ok'))).toEqual(
    new Map([[200, 5]]),
  )
})

test('counts answers in chunks, which have no length', async () => {
  const statuses = await statusesOf((_, response) => {
    response.statusCode = 404
    response.write('one')
    setImmediate(() => response.end('two'))
  })
  expect(statuses).toEqual(new Map([[404, 5]]))
})
