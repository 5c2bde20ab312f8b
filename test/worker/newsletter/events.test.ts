import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../src/newsletter/id.ts'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { handleMailEvent } from '../../../src/newsletter/outbox/events.ts'
import { changeAddress } from '../../../src/newsletter/store/change-address.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { erase } from '../../../src/newsletter/store/erase.ts'
import { owe } from '../../../src/newsletter/store/owe.ts'
import { purge } from '../../../src/newsletter/store/purge.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { suppress } from '../../../src/newsletter/store/suppression.ts'
import { tallySince } from '../../../src/newsletter/store/tally.ts'
import { drain, messageOf } from './sender.ts'
import { db, emptyDatabase, everything, NOW, pseudonyms, rows, signUpAs, standing } from './support.ts'

beforeEach(emptyDatabase)

const DAY = 86_400_000

/** An event as Cloudflare's queue delivers it (Queues, "Event subscriptions", Email Sending). */
function event(what: string, mail: string, payload: object = {}) {
  return {
    type: `cf.email.sending.message.${what}`,
    source: { type: 'email.sending', zoneId: 'zone', domain: 'example.brussels' },
    payload: {
      eventId: newId(),
      messageId: messageOf(mail),
      recipient: 'jan@example.org',
      terminal: true,
      ...payload,
    },
    metadata: { accountId: 'account', eventSchemaVersion: 1, eventTimestamp: '2026-01-15T12:00:00Z' },
  }
}
const bounced = (mail: string, type = 'hard') => event('bounced', mail, { bounce: { type, reason: '550 5.1.1' } })
const listen = (message: unknown, now = NOW + 1) => handleMailEvent(db, pseudonyms, message, now)

/** Makes a confirmed subscriber whose mails were sent. */
async function subscribed(email = 'jan@example.org', client = 'client'): Promise<{ mail: string; id: string }> {
  const mail = await signUpAs(email, { client })
  await drain(NOW)
  await confirm(db, mail, newId(), NOW)
  await drain(NOW)
  return { mail, id: (await subscriberByAddress(db, email.toLowerCase()))?.id ?? '' }
}

/** Asks for a new address and sends its mail. @returns the mail */
async function askForNewAddress(): Promise<string> {
  const subscriber = await subscriberByAddress(db, 'jan@example.org')
  if (!subscriber) throw new Error('nobody is subscribed')
  const wish = { email: 'jan@example.net', address: 'jan@example.net' }
  const id = newId()
  await owe(db, pseudonyms, { id, subscriber, kind: 'change', recipient: wish.email, wish, client: 'client', now: NOW })
  await drain(NOW)
  return id
}

describe('handleMailEvent', () => {
  test('a hard bounce suppresses the address and ends its subscription', async () => {
    const { mail } = await subscribed('Jan@example.org')
    expect(await listen(bounced(mail))).toBe('bounce')
    expect(await standing('jan@example.org')).toBe('unsubscribed')
    const [address_hash] = await pseudonyms.hashAddress('jan@example.org')
    expect(await rows('select * from suppression')).toEqual([
      { address_hash, reason: 'bounce', source: 'mail-service', at: NOW + 1, until: NOW + 1 + LIMITS.bounced },
    ])
    await signUpAs('JAN@example.org', { now: NOW + DAY })
    expect(await standing('jan@example.org')).toBe('unsubscribed')
    expect(await rows("select count(*) as n from outbox where state = 'due'")).toEqual([{ n: 0 }])
  })

  test('a complaint does the same', async () => {
    const { mail } = await subscribed()
    expect(await listen(event('complained', mail, { complaint: { type: 'abuse' } }))).toBe('complaint')
    expect(await standing('jan@example.org')).toBe('unsubscribed')
    expect(await rows('select reason, until from suppression')).toEqual([{ reason: 'complaint', until: null }])
  })

  test('a complaint after a bounce makes the suppression last until somebody lifts it', async () => {
    const { mail } = await subscribed()
    await listen(bounced(mail), NOW + 1)
    expect(await listen(event('complained', mail), NOW + 2)).toBe('complaint')
    expect(await rows('select reason, at, until from suppression')).toEqual([
      { reason: 'complaint', at: NOW + 2, until: null },
    ])
  })

  test('a bounce after a complaint leaves the suppression as it is', async () => {
    const { mail } = await subscribed()
    await listen(event('complained', mail), NOW + 1)
    const before = await everything()
    await listen(bounced(mail), NOW + 2)
    expect(await everything()).toBe(before)
  })

  test('a bounce writes a journal entry with the address hash', async () => {
    const { mail, id } = await subscribed()
    await db.prepare('delete from journal').run()
    await listen(bounced(mail))
    const entries = await rows<{ kind: string; detail: string }>('select kind, detail from journal')
    const [addressHash] = await pseudonyms.hashAddress('jan@example.org')
    expect(entries.map(({ kind, detail }) => [kind, JSON.parse(detail)])).toEqual([
      [
        'suppressed',
        { addressHash, reason: 'bounce', source: 'mail-service', until: NOW + 1 + LIMITS.bounced, subscriber: id },
      ],
    ])
  })

  test('a hard bounce of a confirmation mail leaves only the hash of its address', async () => {
    const mail = await signUpAs('typo@example.org')
    await drain(NOW)
    expect(await listen(bounced(mail))).toBe('bounce')
    expect(await standing('typo@example.org')).toBe('unknown')
    expect(await rows('select id from outbox')).toEqual([])
    expect(await rows('select reason from suppression')).toEqual([{ reason: 'bounce' }])
  })

  test('a bounce of one address does not change another', async () => {
    const { mail } = await subscribed('jan@example.org')
    await subscribed('piet@example.org')
    await listen(bounced(mail))
    expect(await standing('piet@example.org')).toBe('confirmed')
  })

  test('a bounce at a new address does not change the subscription at the old address', async () => {
    await subscribed()
    const mail = await askForNewAddress()
    expect(await listen(bounced(mail))).toBe('bounce')
    expect(await standing('jan@example.org')).toBe('confirmed')
    const [address_hash] = await pseudonyms.hashAddress('jan@example.net')
    expect(await rows('select address_hash from suppression')).toEqual([{ address_hash }])
  })

  test('a late bounce at a former address does not end the subscription at the new address', async () => {
    const { mail: old } = await subscribed()
    const subscriber = await subscriberByAddress(db, 'jan@example.org')
    if (!subscriber) throw new Error('nobody is subscribed')
    const mail = await askForNewAddress()
    const to = { email: 'jan@example.net', address: 'jan@example.net', domain: 'example.net' }
    const moved = await changeAddress(db, pseudonyms, { subscriber, mail, to, entry: newId(), now: NOW + 1 })
    expect(moved).toEqual({ ok: true })
    await listen(bounced(old), NOW + 2)
    expect(await standing('jan@example.net')).toBe('confirmed')
    expect(await rows('select address_hash from suppression')).toEqual([])
    // The next mail goes to the new address, and its bounce counts.
    const next = await signUpAs('jan@example.net', { now: NOW + 3 })
    await drain(NOW + 3)
    await listen(bounced(next), NOW + 4)
    expect(await standing('jan@example.net')).toBe('unsubscribed')
  })
})

describe('nothing changes after', () => {
  test.each(['delivered', 'deferred', 'failed', 'rejected', 'opened', ''])('an event of type "%s"', async (what) => {
    const { mail } = await subscribed()
    const before = await everything()
    expect(await listen(event(what, mail))).toBe('ignored')
    expect(await everything()).toBe(before)
  })

  test.each(['soft', 'undetermined', ''])('a bounce that is "%s"', async (type) => {
    const { mail } = await subscribed()
    const before = await everything()
    expect(await listen(bounced(mail, type))).toBe('ignored')
    expect(await listen(event('bounced', mail))).toBe('ignored')
    expect(await everything()).toBe(before)
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', 'bounced'],
    ['a list', []],
    ['an event without payload', { type: 'cf.email.sending.message.bounced' }],
    ['an event without message', { type: 'cf.email.sending.message.bounced', payload: { bounce: { type: 'hard' } } }],
    [
      'a message that is a number',
      { type: 'cf.email.sending.message.bounced', payload: { messageId: 1, bounce: { type: 'hard' } } },
    ],
    [
      'a bounce that is text',
      { type: 'cf.email.sending.message.bounced', payload: { messageId: 'm', bounce: 'hard' } },
    ],
    ['a type that is a number', { type: 7, payload: { messageId: 'm' } }],
  ])('%s instead of an event', async (_what, message) => {
    await subscribed()
    const before = await everything()
    expect(await listen(message)).toBe('not-understood')
    expect(await everything()).toBe(before)
  })

  test.each(['a mail of somebody else', "' or 1=1 --", '', '%'])(
    'a bounce of an unknown message: "%s"',
    async (messageId) => {
      await subscribed()
      const before = await everything()
      expect(await listen(event('bounced', '', { messageId, bounce: { type: 'hard' } }))).toBe('ignored')
      expect(await everything()).toBe(before)
    },
  )

  test('a bounce of an erased subscriber', async () => {
    const { mail, id } = await subscribed()
    await erase(db, id, NOW)
    const before = await everything()
    expect(await listen(bounced(mail))).toBe('ignored')
    expect(await everything()).toBe(before)
  })

  test('a bounce of a mail so old that it was purged', async () => {
    const { mail } = await subscribed()
    await purge(db, NOW + 31 * DAY)
    const before = await everything()
    expect(await listen(bounced(mail), NOW + 31 * DAY)).toBe('ignored')
    expect(await everything()).toBe(before)
  })
})

describe('an event that is delivered again', () => {
  test.each([1, 2, DAY])('changes nothing more, %i ms later', async (later) => {
    const { mail } = await subscribed()
    await listen(bounced(mail), NOW + 1)
    const before = await everything()
    expect(await listen(bounced(mail), NOW + later)).toBe('bounce')
    expect(await everything()).toBe(before)
  })

  test('is counted once for the breaker', async () => {
    const { mail } = await subscribed()
    for (const now of [1, 1, 2, 3]) await listen(bounced(mail), NOW + now)
    expect((await tallySince(db, NOW + 5)).all).toMatchObject({ bounces: 1, complaints: 0 })
  })
})

describe('a bounce or a complaint', () => {
  test('is counted for the client that caused the mail', async () => {
    const [first, second] = [await subscribed('jan@example.org', 'a'), await subscribed('piet@example.org', 'b')]
    await listen(bounced(first.mail))
    await listen(event('complained', second.mail))
    expect(
      await rows("select event, client, count from tally where event in ('bounce', 'complaint') order by 1"),
    ).toEqual([
      { event: 'bounce', client: 'a', count: 1 },
      { event: 'complaint', client: 'b', count: 1 },
    ])
  })

  test('is counted by day', async () => {
    const { mail } = await subscribed()
    await listen(bounced(mail), NOW + 1)
    expect((await tallySince(db, NOW + DAY)).all.bounces).toBe(1)
    expect((await tallySince(db, NOW + 2 * DAY)).all.bounces).toBe(0)
  })

  test('is the only suppression that is counted', async () => {
    await subscribed()
    const before = await tallySince(db, NOW)
    expect(before.all).toEqual({ sent: 2, asked: 1, confirmed: 1, bounces: 0, complaints: 0 })
    const address = 'piet@example.org'
    await suppress(db, pseudonyms, {
      address,
      subscriber: undefined,
      reason: 'asked',
      source: 'operator',
      now: NOW + 1,
    })
    expect(await tallySince(db, NOW + 1)).toEqual(before)
  })
})
