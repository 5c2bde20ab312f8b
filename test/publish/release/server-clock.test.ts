import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { clockFor } from '../../../src/publish/release/server-clock.ts'

const SITE = Date.parse('2026-12-01T08:00:00Z')

/** A site whose answers have this Date, or none if it is empty. */
async function siteAt(date: string): Promise<string> {
  const server = createServer((_, response) => {
    response.sendDate = false
    response.writeHead(200, { connection: 'close', ...(date !== '' && { Date: date }) }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => void server.close(() => resolve())))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** What a command takes as the time, in seconds after that of the site, and what it prints. */
async function clockOf(own: number, { local = false, date = new Date(SITE).toUTCString() } = {}) {
  const origin = await siteAt(date)
  const lines: string[] = []
  const clock = await clockFor({ local, origin }, { line: (text = '') => void lines.push(text) }, () => own)
  return { after: Math.round((clock().getTime() - SITE) / 1000), lines, origin }
}

describe('the clock of a command', () => {
  it.each([-119, -30, 0, 30, 119])('is that of this computer if it differs by %s seconds', async (seconds) => {
    expect(await clockOf(SITE + seconds * 1000)).toMatchObject({ after: seconds, lines: [] })
  })

  it.each([
    [-7_500, '125 minutes behind'],
    [-130, '2 minutes behind'],
    [130, '2 minutes ahead of'],
    [86_400, '1440 minutes ahead of'],
  ])('is that of the site if this computer differs by %s seconds, and says so', async (seconds, words) => {
    const { after, lines, origin } = await clockOf(SITE + seconds * 1000)
    expect(Math.abs(after)).toBeLessThanOrEqual(1)
    expect(lines).toEqual([
      `The clock of this computer is ${words} that of ${origin}. The time of the site counts: 2026-12-01 09:00 in Brussels. Set the clock of this computer.`,
    ])
  })

  it('is that of this computer on this machine, and if the site does not say the time', async () => {
    expect(await clockOf(SITE + 7_200_000, { local: true })).toMatchObject({ after: 7_200, lines: [] })
    expect(await clockOf(SITE + 7_200_000, { date: '' })).toMatchObject({ after: 7_200, lines: [] })
    const none = await clockFor({ local: false, origin: 'http://127.0.0.1:1' }, { line: () => undefined }, () => SITE)
    expect(none().getTime()).toBe(SITE)
  })
})
