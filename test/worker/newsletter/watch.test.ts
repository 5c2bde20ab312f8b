import { beforeEach, describe, expect, test, vi } from 'vitest'
import { BREAKER_DELAY } from '../../../src/newsletter/guard/breaker.ts'
import { handleMailEvent } from '../../../src/newsletter/outbox/events.ts'
import { watch } from '../../../src/newsletter/outbox/watch.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { tallySince } from '../../../src/newsletter/store/tally.ts'
import { readValue } from '../../../src/newsletter/store/values.ts'
import { drain, messageOf } from './sender.ts'
import { db, emptyDatabase, NOW, pseudonyms, signUpAs } from './support.ts'

// Some tests sign up hundreds of addresses.
vi.setConfig({ testTimeout: 300_000 })
beforeEach(emptyDatabase)

const DAY = 86_400_000

/** Signs up addresses at different domains, from the clients in turn, and sends the mails. @returns the mails */
async function signUps(count: number, clients: readonly string[], now = NOW): Promise<string[]> {
  const mails: string[] = []
  for (let i = 0; i < count; i++) {
    const client = clients[i % clients.length] ?? ''
    mails.push(await signUpAs(`person${i}@d${i}-${now}.example`, { client, now }))
  }
  await drain(now)
  return mails
}

async function fault(mail: string, what: 'bounced' | 'complained', now = NOW): Promise<void> {
  const payload = { messageId: messageOf(mail), bounce: { type: 'hard' } }
  await handleMailEvent(db, pseudonyms, { type: `cf.email.sending.message.${what}`, payload }, now)
}

const manyClients = (count: number) => Array.from({ length: count }, (_, i) => `client${i}`)

describe('the breaker', () => {
  test('stays closed when one client causes 200 unconfirmed sign-ups', async () => {
    await signUps(200, ['one'])
    expect(await watch(db, NOW)).toBeUndefined()
    expect(await readValue(db, 'breaker-delay')).toBeUndefined()
    expect((await tallySince(db, NOW)).all).toMatchObject({ asked: 200, confirmed: 0 })
  })

  test('stays closed when one client does so on two days, with two pseudonyms', async () => {
    for (const now of [NOW, NOW + DAY]) await signUps(200, [await pseudonyms.ofClient('192.0.2.1', now)], now)
    expect(await watch(db, NOW + DAY)).toBeUndefined()
  })

  test('opens when many clients cause 50 unconfirmed sign-ups, and returns the reason', async () => {
    await signUps(49, manyClients(49))
    expect(await watch(db, NOW)).toBeUndefined()
    await signUpAs('last@last.example', { client: 'last' })
    await drain(NOW)
    expect(await watch(db, NOW)).toBe('unconfirmed')
    expect(await readValue(db, 'breaker-delay')).toBe(String(BREAKER_DELAY))
  })

  test('closes again when the people confirm', async () => {
    const mails = await signUps(60, manyClients(60))
    expect(await watch(db, NOW)).toBe('unconfirmed')
    for (const [i, mail] of mails.slice(0, 30).entries()) await confirm(db, mail, `w${i}`.padEnd(22, 'w'), NOW)
    expect(await watch(db, NOW)).toBeUndefined()
    expect(await readValue(db, 'breaker-delay')).toBeUndefined()
  })

  test.each([
    ['bounced', 'bounces'],
    ['complained', 'complaints'],
  ] as const)('stays closed although all mails that one client causes are %s', async (what, count) => {
    const own = await signUps(100, ['one'])
    const others = await signUps(100, manyClients(100), NOW + 1)
    for (const [i, mail] of others.entries()) await confirm(db, mail, `w${i}`.padEnd(22, 'w'), NOW + 1)
    for (const mail of own) await fault(mail, what)
    expect(await watch(db, NOW + 1)).toBeUndefined()
    const { all, fair } = await tallySince(db, NOW + 1)
    expect([all[count], fair[count]]).toEqual([100, 1])
    // Bounces or complaints of two clients are not enough, those of three are.
    await fault(others[0] ?? '', what)
    expect(await watch(db, NOW + 1)).toBeUndefined()
    await fault(others[1] ?? '', what)
    expect(await watch(db, NOW + 1)).toBe(count)
  })

  test('opens when mails of three clients bounce among 50', async () => {
    const mails = await signUps(50, manyClients(50))
    for (const [i, mail] of mails.slice(0, 40).entries()) await confirm(db, mail, `w${i}`.padEnd(22, 'w'), NOW)
    for (const mail of mails.slice(40, 43)) await fault(mail, 'bounced')
    expect(await watch(db, NOW)).toBe('bounces')
  })

  test('counts today and yesterday', async () => {
    await signUps(60, manyClients(60))
    expect(await watch(db, NOW + DAY)).toBe('unconfirmed')
    expect(await watch(db, NOW + 2 * DAY)).toBeUndefined()
  })
})

test('tallySince counts ten mails and one bounce by client and day for the breaker', async () => {
  const mails = await signUps(25, ['one'])
  for (const mail of mails.slice(0, 15)) await confirm(db, mail, mail.toLowerCase().slice(0, 22), NOW)
  for (const mail of mails.slice(20, 23)) await fault(mail, 'bounced')
  expect(await tallySince(db, NOW)).toEqual({
    all: { sent: 25, asked: 25, confirmed: 15, bounces: 3, complaints: 0 },
    fair: { sent: 10, asked: 10, confirmed: 10, bounces: 1, complaints: 0 },
  })
})
