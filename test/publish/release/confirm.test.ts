import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { confirm } from '../../../src/publish/release/confirm.ts'

let server: Server | undefined
let asked: (string | undefined)[] = []

afterEach(async () => {
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)))
  server = undefined
  asked = []
})

/** A site that serves one release after another, then always the last one. Undefined: a response without a release. */
async function site(...served: (string | undefined)[]): Promise<string> {
  return siteWithStatus(200, ...served)
}

async function siteWithStatus(status: number, ...served: (string | undefined)[]): Promise<string> {
  server = createServer((request, response) => {
    const release = served[Math.min(asked.length, served.length - 1)]
    asked.push(request.url)
    response.writeHead(release ? status : 503, { connection: 'close', ...(release && { 'X-Release': release }) }).end()
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const quickly = { tries: 4, pause: 0, triesUnanswered: 2 }

describe('confirm', () => {
  it('requests the release of the site, once if it is the right one', async () => {
    expect(await confirm(await site('new'), 'new', quickly)).toBe('confirmed')
    expect(asked).toEqual(['/healthz'])
  })

  it('accepts a site whose newsletter is closed', async () => {
    expect(await confirm(await siteWithStatus(503, 'new'), 'new', quickly)).toBe('confirmed')
  })

  it('tries again while the site serves an older release', async () => {
    expect(await confirm(await site('old', 'old', 'new'), 'new', quickly)).toBe('confirmed')
    expect(asked).toHaveLength(3)
  })

  it('gives up after the maximum number of tries', async () => {
    expect(await confirm(await site('old'), 'new', quickly)).toBe('not-yet')
    expect(asked).toHaveLength(4)
  })

  it('waits for a site that has no release yet', async () => {
    expect(await confirm(await site(undefined, undefined, undefined, 'new'), 'new', quickly)).toBe('confirmed')
  })

  it('gives up early if the site does not respond', async () => {
    const origin = await site('new')
    await new Promise((resolve) => server?.close(resolve))
    expect(await confirm(origin, 'new', { ...quickly, tries: 1_000_000 })).toBe('no-answer')
  })
})
