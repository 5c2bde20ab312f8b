import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claimState, portOf, releaseState, serverOf } from '../../src/wrangler/server-lock.ts'

let state: string
beforeEach(async () => {
  state = await mkdtemp(join(tmpdir(), 'lock-'))
})
afterEach(() => rm(state, { recursive: true }))

const mark = (text: string) => writeFile(join(state, 'server.json'), text)
/** The id of a process that has ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await new Promise((resolve) => child.on('close', resolve))
  return child.pid ?? 0
}

describe('the mark of the server of a local state', () => {
  it('is taken by the first server, known to the second, and free again when the first ends', async () => {
    expect(await claimState(state, 8787)).toBeUndefined()
    expect(await claimState(state, 8788)).toMatchObject({ pid: process.pid, port: 8787 })
    releaseState(state)
    expect(await serverOf(state)).toBeUndefined()
    expect(await claimState(state, 8788)).toBeUndefined()
  })

  it('gives commands the port, while its process is alive', async () => {
    expect(portOf(state)).toBeUndefined()
    await claimState(state, 9190)
    expect(portOf(state)).toBe(9190)
    releaseState(state)
    expect(portOf(state)).toBeUndefined()
    await mark(JSON.stringify({ pid: await endedProcess(), port: 9190, since: Date.now() }))
    expect(portOf(state)).toBeUndefined()
    await mark('not JSON')
    expect(portOf(state)).toBeUndefined()
  })

  it('is replaced if its server was killed', async () => {
    await mark(JSON.stringify({ pid: await endedProcess(), port: 8787, since: Date.now() }))
    expect(await serverOf(state)).toBeUndefined()
    expect(await claimState(state, 8787)).toBeUndefined()
  })

  it('is replaced if another program has the process id by now, and nothing listens at the port', async () => {
    await mark(JSON.stringify({ pid: process.pid, port: 1, since: Date.now() - 600_000 }))
    expect(await claimState(state, 8787)).toBeUndefined()
  })

  it('counts for as long as its server listens', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await mark(JSON.stringify({ pid: process.pid, port, since: 0 }))
    expect(await claimState(state, 8787)).toMatchObject({ port })
    server.close()
  })

  it.each(['', '{', '[]', '{"pid":-1,"port":1,"since":0}', '{"pid":"x"}'])(
    'is replaced if it is damaged: %j',
    async (text) => {
      await mark(text)
      expect(await claimState(state, 8787)).toBeUndefined()
      expect(JSON.parse(await readFile(join(state, 'server.json'), 'utf8'))).toMatchObject({ pid: process.pid })
    },
  )

  it('is not removed by another process', async () => {
    await mark(JSON.stringify({ pid: process.ppid, port: 1, since: Date.now() }))
    releaseState(state)
    expect(await serverOf(state)).toMatchObject({ pid: process.ppid })
  })

  it('is taken by one of several servers that start at once', async () => {
    for (const stale of [false, true]) {
      await (stale ? mark('{') : rm(join(state, 'server.json'), { force: true }))
      const results = await Promise.all(Array.from({ length: 30 }, (_, i) => claimState(state, 9000 + i)))
      expect(results.filter((one) => one === undefined)).toHaveLength(1)
      expect(await readdir(state)).toEqual(['server.json'])
    }
  })
})
