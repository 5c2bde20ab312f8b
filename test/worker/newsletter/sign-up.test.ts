import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { forget, unsubscribe } from '../../../src/newsletter/store/end.ts'
import { erase } from '../../../src/newsletter/store/erase.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { suppress } from '../../../src/newsletter/store/suppression.ts'
import { writeValue } from '../../../src/newsletter/store/values.ts'
import { db, emptyDatabase, everything, HISTORIES, NOW, pseudonyms, rows, signUpAs, standing } from './support.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const EMAIL = 'jan@example.org'

// Some tests sign up hundreds of addresses.
vi.setConfig({ testTimeout: 300_000 })
beforeEach(emptyDatabase)

const count = async (table: string) => (await rows<{ n: number }>(`select count(*) as n from ${table}`))[0]?.n
const idOf = async (address = EMAIL) => (await subscriberByAddress(db, address))?.id ?? ''

async function suppressed(reason: 'asked' | 'bounce' = 'asked', now = NOW): Promise<void> {
  const subscriber = (await subscriberByAddress(db, EMAIL))?.id
  await suppress(db, pseudonyms, { address: EMAIL, subscriber, reason, source: 'operator', now })
}

/** Makes a subscriber who confirmed and left. */
async function ended(now = NOW): Promise<void> {
  await confirm(db, await signUpAs(EMAIL, { now }), 'w'.repeat(22), now)
  await unsubscribe(db, await idOf(), now)
}

describe('signing up', () => {
  test('writes the subscriber and the mail with its agreement', async () => {
    const mail = await signUpAs('Jan@Example.org', { attempt: 'a key', client: 'c' })
    expect(await rows('select email, address, domain, status from subscriber')).toEqual([
      { email: 'Jan@example.org', address: EMAIL, domain: 'example.org', status: 'pending' },
    ])
    expect(
      await rows(
        'select id, attempt, kind, state, locale, wish, wording, page, client, created_at, owed_at, due_at from outbox',
      ),
    ).toEqual([
      {
        id: mail,
        attempt: 'a key',
        kind: 'confirm',
        state: 'due',
        locale: 'nl',
        wish: '{"locale":"nl","topics":["projects"],"municipalities":[]}',
        wording: 'test',
        page: '/nl/nieuwsbrief',
        client: 'c',
        created_at: NOW,
        owed_at: NOW,
        due_at: NOW,
      },
    ])
    expect(await rows('select mail, owed_at from caused_mail')).toEqual([{ mail, owed_at: NOW }])
  })

  test('changes nothing when the same attempt arrives again with the same address', async () => {
    await signUpAs(EMAIL, { attempt: 'again' })
    const before = await everything()
    await signUpAs('JAN@example.org', { attempt: 'again', now: NOW + 1000 })
    expect(await everything()).toBe(before)
  })

  test('does not restart an ended subscription when its attempt arrives late', async () => {
    const mail = await signUpAs(EMAIL, { attempt: 'late' })
    await confirm(db, mail, 'w'.repeat(22), NOW)
    await db.prepare(`update outbox set state = 'sent', sent_at = ?1`).bind(NOW).run()
    await unsubscribe(db, await idOf(), NOW + 1)
    const before = await everything()
    await signUpAs(EMAIL, { attempt: 'late', now: NOW + 2 })
    expect(await everything()).toBe(before)
  })

  test('treats the same attempt with another address as another sign-up', async () => {
    const first = await signUpAs(EMAIL, { attempt: 'same' })
    const second = await signUpAs('piet@example.org', { attempt: 'same', now: NOW + 1 })
    expect(
      await rows('select s.address, o.id from outbox o join subscriber s on s.id = o.subscriber order by 1'),
    ).toEqual([
      { address: EMAIL, id: first },
      { address: 'piet@example.org', id: second },
    ])
  })

  test('treats forms without an attempt as separate sign-ups', async () => {
    await signUpAs(EMAIL)
    await signUpAs(EMAIL)
    expect(await count('outbox')).toBe(2)
  })

  test('causes one subscriber and at most three mails for many attempts at one mailbox', async () => {
    const forms = ['jan@bücher.example', 'JAN@bücher.example', 'Jan@BÜCHER.example', 'jan@xn--bcher-kva.example']
    const typed = (i: number) => forms[i % forms.length] ?? ''
    await Promise.all(Array.from({ length: 200 }, (_, i) => signUpAs(typed(i))))
    expect(await count('subscriber')).toBe(1)
    expect(await count('outbox')).toBe(3)
  })

  test('counts plus tags and the dots of Gmail as one mailbox, and stores no address that gets no mail', async () => {
    for (const tag of ['a', 'b', 'c', 'd', 'e']) await signUpAs(`jan.peeters+${tag}@gmail.com`)
    expect(await rows('select address from subscriber order by address')).toEqual(
      ['a', 'b', 'c'].map((tag) => ({ address: `jan.peeters+${tag}@gmail.com` })),
    )
    expect(await count('outbox')).toBe(3)
    const before = await everything()
    await signUpAs('janpeeters@googlemail.com')
    expect(await everything()).toBe(before)
  })

  test('allows mails to a mailbox again a day later', async () => {
    for (let i = 0; i < 5; i++) await signUpAs(EMAIL)
    await signUpAs(EMAIL, { now: NOW + LIMITS.day - 1 })
    expect(await count('outbox')).toBe(3)
    await signUpAs(EMAIL, { now: NOW + LIMITS.day })
    expect(await count('outbox')).toBe(4)
  })

  test('also counts mails of subscribers who withdrew or were erased, so that this resets no limit', async () => {
    for (let i = 0; i < 5; i++) {
      await signUpAs(EMAIL, { now: NOW + i })
      await (i % 2 === 0 ? forget(db, await idOf(), NOW + i) : erase(db, await idOf(), NOW + i))
    }
    await signUpAs(EMAIL, { now: NOW + 5 })
    for (const table of ['outbox', 'subscriber']) expect(await count(table), table).toBe(0)
    expect(await count('caused_mail')).toBe(LIMITS.mailsADay)
  })

  test('does not change a confirmed subscriber, but mails them', async () => {
    await confirm(db, await signUpAs(EMAIL), 'w'.repeat(22), NOW)
    await signUpAs(EMAIL, { preferences: { locale: 'fr', topics: ['plans'], municipalities: [] }, now: NOW + HOUR })
    expect(await subscriberByAddress(db, EMAIL)).toMatchObject({ status: 'confirmed', locale: 'nl', changed_at: NOW })
    const mails = await rows("select kind, wish ->> '$.locale' as locale from outbox order by created_at, kind")
    expect(mails).toContainEqual({ kind: 'already', locale: 'fr' })
  })

  test('restarts an ended subscription with new consent', async () => {
    await ended()
    const again = await signUpAs(EMAIL, {
      now: NOW + 2 * HOUR,
      preferences: { locale: 'fr', topics: ['plans'], municipalities: ['1080'] },
    })
    expect(await standing(EMAIL)).toBe('pending')
    expect(await confirm(db, again, 'x'.repeat(22), NOW + 3 * HOUR)).toBe(true)
    expect(await subscriberByAddress(db, EMAIL)).toMatchObject({
      locale: 'fr',
      topics: ['plans'],
      municipalities: ['1080'],
      ended_at: null,
    })
    expect(await count('consent')).toBe(2)
  })

  test.each<[string, () => Promise<void>]>([
    ['a suppressed address', suppressed],
    ['a suppressed address that was subscribed', () => ended().then(() => suppressed())],
    [
      'an ended subscription whose mailbox has reached its daily limit',
      async () => {
        await ended()
        for (const tag of ['a', 'b']) await signUpAs(`jan+${tag}@example.org`)
      },
    ],
  ])('changes nothing for %s', async (_what, before) => {
    await before()
    const state = await everything()
    await signUpAs('JAN@example.org', { now: NOW + MINUTE })
    expect(await everything()).toBe(state)
  })

  test('mails an address again when the suppression of its bounce is over', async () => {
    await suppressed('bounce')
    await signUpAs(EMAIL, { now: NOW + LIMITS.bounced - 1 })
    expect(await standing(EMAIL)).toBe('unknown')
    await signUpAs(EMAIL, { now: NOW + LIMITS.bounced })
    expect(await standing(EMAIL)).toBe('pending')
    expect(await count('outbox')).toBe(1)
  })

  test('delays the mail while the breaker is open', async () => {
    await writeValue(db, 'breaker-delay', '600000')
    await signUpAs(EMAIL)
    expect(await rows('select created_at, owed_at, due_at from outbox')).toEqual([
      { created_at: NOW, owed_at: NOW + 600_000, due_at: NOW + 600_000 },
    ])
  })
})

describe('mails to one domain', () => {
  const DOMAIN = 'catch-all.example'
  const times = async (where = 'true') =>
    (await rows<{ owed_at: number }>(`select owed_at from caused_mail where ${where} order by owed_at`)).map(
      ({ owed_at }) => owed_at,
    )

  /** Sign-ups spread evenly over an hour, from the clients in turn. */
  async function flood(signUps: number, clients: readonly string[], domain = DOMAIN): Promise<void> {
    for (let i = 0; i < signUps; i++) {
      const client = clients[i % clients.length] ?? ''
      await signUpAs(`person${i}@${domain}`, { client, now: NOW + Math.floor((i * HOUR) / signUps) })
    }
  }

  /** The maximum of mails to send in any hour, wherever it starts. */
  function mostInAnHour(owed: readonly number[]): number {
    return Math.max(...owed.map((start) => owed.filter((at) => at >= start && at < start + HOUR).length))
  }

  test.each([
    { clients: 3, signUps: 120 },
    { clients: 60, signUps: 300 },
  ])(
    'are at most 30 in any hour when $clients clients send $signUps sign-ups in an hour; all within the limit of a client are in the outbox',
    async ({ clients, signUps }) => {
      const names = Array.from({ length: clients }, (_, i) => `client${i}`)
      await flood(signUps, names)
      const owed = await times()
      const allowed = Math.min(signUps, clients * LIMITS.formsADomainByClient)
      expect(owed).toHaveLength(allowed)
      expect(mostInAnHour(owed)).toBe(LIMITS.mailsADomain)
      expect(await rows('select count(*) as n from outbox where due_at <> owed_at or owed_at < created_at')).toEqual([
        { n: 0 },
      ])
      // They are as close together as the limit allows.
      expect((owed.at(-1) ?? 0) - NOW).toBeLessThanOrEqual(Math.ceil(allowed / LIMITS.mailsADomain) * HOUR)
    },
  )

  test('are put into the outbox for 20 forms of one client in an hour; further forms are refused and write nothing', async () => {
    await flood(300, ['one'])
    expect(await times()).toHaveLength(LIMITS.formsADomainByClient)
    expect(await rows('select count(*) as n from subscriber')).toEqual([{ n: LIMITS.formsADomainByClient }])
  })

  test.each(['suppressed', 'over the limit of the mailbox', 'confirmed'])(
    'count for the client also when the address is %s, so that a refusal reveals nothing about it',
    async (state) => {
      const target = `victim@${DOMAIN}`
      if (state === 'suppressed')
        await suppress(db, pseudonyms, {
          address: target,
          subscriber: undefined,
          reason: 'asked',
          source: 'operator',
          now: NOW,
        })
      if (state === 'confirmed') await confirm(db, await signUpAs(target), 'w'.repeat(22), NOW)
      for (let i = 0; i < 25; i++) await signUpAs(target, { client: 'one', now: NOW + i })
      expect(await rows("select count(*) as n from counted_form where actor = 'one'")).toEqual([
        { n: LIMITS.formsADomainByClient },
      ])
    },
  )

  test('by another client are not delayed while one client floods the domain', async () => {
    for (let i = 0; i < 300; i++) await signUpAs(`person${i}@${DOMAIN}`, { client: 'flood', now: NOW + i * MINUTE })
    for (const minutes of [1, 60, 75, 119, 120, 121, 299]) {
      const now = NOW + minutes * MINUTE
      const mail = await signUpAs(`visitor${minutes}@${DOMAIN}`, { client: `visitor${minutes}`, now })
      expect(await rows('select owed_at from outbox where id = ?', mail), `after ${minutes} minutes`).toEqual([
        { owed_at: now },
      ])
    }
  })

  test('keep to the limit in every order, also while the breaker opens and closes', async () => {
    const step = fc.record({ client: fc.nat(5), minutes: fc.nat(4), breaker: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 120, size: 'max' }), async (steps) => {
        await emptyDatabase()
        let now = NOW
        for (const [i, { client, minutes, breaker }] of steps.entries()) {
          now += minutes * MINUTE
          await writeValue(db, 'breaker-delay', breaker ? String(10 * MINUTE) : '0')
          await signUpAs(`person${i}@${DOMAIN}`, { client: `client${client}`, now })
        }
        expect(mostInAnHour(await times())).toBeLessThanOrEqual(LIMITS.mailsADomain)
      }),
      { ...HISTORIES, numRuns: Math.ceil(HISTORIES.numRuns / 2) },
    )
  })

  test('are not delayed at a domain with a confirmed subscriber', async () => {
    await confirm(db, await signUpAs(`someone@${DOMAIN}`, { now: NOW - HOUR }), 'w'.repeat(22), NOW - HOUR)
    await flood(100, ['one'])
    const late = await rows('select id from outbox where owed_at > created_at')
    expect(late).toEqual([])
  })

  test('are not delayed at Gmail, whichever client causes them', async () => {
    await flood(300, ['one'], 'gmail.com')
    expect(await count('outbox')).toBe(300)
    expect(await rows('select id from outbox where owed_at > created_at')).toEqual([])
    expect(await rows('select count(*) as n from caused_mail where domain is not null')).toEqual([{ n: 0 }])
  })

  test('do not delay mails to other domains', async () => {
    await flood(100, ['one'])
    const mail = await signUpAs(EMAIL, { client: 'one', now: NOW + HOUR })
    expect(await rows('select owed_at from outbox where id = ?', mail)).toEqual([{ owed_at: NOW + HOUR }])
  })

  test('still count after they are erased', async () => {
    for (let i = 0; i < LIMITS.mailsADomain; i++) {
      await signUpAs(`person${i}@${DOMAIN}`)
      await erase(db, await idOf(`person${i}@${DOMAIN}`), NOW)
    }
    const mail = await signUpAs(`next@${DOMAIN}`, { now: NOW + 1 })
    expect(await rows('select owed_at from outbox where id = ?', mail)).toEqual([{ owed_at: NOW + HOUR }])
  })
})

describe('confirming', () => {
  test('causes one welcome mail, even if the button is pressed several times', async () => {
    const mail = await signUpAs(EMAIL, { client: 'c' })
    expect(await confirm(db, mail, 'w'.repeat(22), NOW + 1)).toBe(true)
    expect(await confirm(db, mail, 'x'.repeat(22), NOW + 2)).toBe(false)
    expect(await rows("select id, owed_at, due_at from outbox where kind = 'welcome'")).toEqual([
      { id: 'w'.repeat(22), owed_at: NOW + 1, due_at: NOW + 1 },
    ])
    expect(await rows('select event, client, count from tally')).toEqual([
      { event: 'confirmed', client: 'c', count: 1 },
    ])
  })

  test('does not reactivate a subscriber who has unsubscribed since', async () => {
    const mail = await signUpAs(EMAIL)
    await confirm(db, mail, 'w'.repeat(22), NOW)
    await unsubscribe(db, await idOf(), NOW + 1)
    const before = await everything()
    expect(await confirm(db, mail, 'x'.repeat(22), NOW + 2)).toBe(false)
    expect(await everything()).toBe(before)
    expect(await standing(EMAIL)).toBe('unsubscribed')
  })
})
