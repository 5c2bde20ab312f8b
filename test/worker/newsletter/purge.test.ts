import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../src/newsletter/bytes.ts'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { change, erase, forget, unsubscribe } from '../../../src/newsletter/store/end.ts'
import { purge } from '../../../src/newsletter/store/purge.ts'
import { subscriberByAddress, subscriberById } from '../../../src/newsletter/store/subscriber.ts'
import { suppress } from '../../../src/newsletter/store/suppression.ts'
import { drain } from './sender.ts'
import { db, emptyDatabase, everything, NOW, pseudonyms, rows, signUpAs, standing } from './support.ts'

beforeEach(emptyDatabase)

const DAY = 86_400_000
const NOTHING = { lapsed: 0, unconfirmed: 0, ended: 0, mails: 0, counted: 0, counters: 0, suppressed: 0 }
const EMAIL = 'jan@example.org'
const idOf = async () => (await subscriberByAddress(db, EMAIL))?.id ?? ''

async function signedUpAndMailed(now = NOW): Promise<string> {
  const mail = await signUpAs(EMAIL, { now })
  await drain(now)
  return mail
}

async function ended(): Promise<void> {
  await confirm(db, await signedUpAndMailed(), newId(), NOW)
  await drain(NOW)
  await unsubscribe(db, await idOf(), NOW)
}

async function signedUpAndErased(): Promise<void> {
  await signedUpAndMailed()
  await erase(db, await idOf())
}

const counted = async (table: string) => (await rows<{ n: number }>(`select count(mailbox) as n from ${table}`))[0]?.n

const count = async (table: string) => (await rows<{ n: number }>(`select count(*) as n from ${table}`))[0]?.n

/** What goes, what makes it, and how long it stays. */
const TERMS: [
  what: string,
  step: keyof typeof NOTHING,
  before: () => Promise<unknown>,
  term: number,
  left: () => Promise<unknown>,
][] = [
  ['an unconfirmed sign-up', 'unconfirmed', signedUpAndMailed, LIMITS.unconfirmed, () => count('subscriber')],
  ['an ended subscription', 'ended', ended, LIMITS.ended, () => count('subscriber')],
  ['a mail that was sent', 'mails', ended, LIMITS.mail, () => count('outbox')],
  ['what a mail is counted by', 'counted', signedUpAndMailed, LIMITS.counters, () => counted('outbox')],
  ['the count of mails to who is gone', 'counters', signedUpAndErased, LIMITS.counters, () => counted('erased_mail')],
  [
    'an address that bounced',
    'suppressed',
    () => suppress(db, pseudonyms, EMAIL, 'bounce', NOW),
    LIMITS.suppressed,
    () => count('suppression'),
  ],
]

describe.each(TERMS)('%s', (_what, step, before, term, left) => {
  test('stays until its term is over, and is gone then', async () => {
    await before()
    expect((await purge(db, NOW + term - 1))[step]).toBe(0)
    expect(await left()).toBeGreaterThan(0)
    expect((await purge(db, NOW + term))[step]).toBeGreaterThan(0)
    expect(await left()).toBe(0)
  })
})

describe('purging', () => {
  test('takes consent and mails with the subscriber they belong to', async () => {
    await ended()
    await purge(db, NOW + LIMITS.ended)
    for (const table of ['subscriber', 'consent', 'outbox']) expect(await count(table), table).toBe(0)
  })

  test('touches nobody who is subscribed or has paused, ever', async () => {
    await confirm(db, await signedUpAndMailed(), newId(), NOW)
    await drain(NOW)
    await purge(db, NOW + 10 * 365 * DAY)
    expect(await standing(EMAIL)).toBe('confirmed')
    await change(db, 'pause', await idOf(), NOW)
    await purge(db, NOW + 10 * 365 * DAY)
    expect(await standing(EMAIL)).toBe('paused')
    expect(await count('consent')).toBe(1)
  })

  test('changes nothing the second time', async () => {
    await ended()
    await purge(db, NOW + 40 * DAY)
    const before = await everything()
    expect(await purge(db, NOW + 40 * DAY)).toEqual(NOTHING)
    expect(await everything()).toBe(before)
  })

  test('changes nothing in an empty database', async () => {
    expect(await purge(db, NOW)).toEqual(NOTHING)
  })

  test.each(['complaint', 'asked'] as const)(
    'keeps for good that an address must not be mailed (%s)',
    async (reason) => {
      await suppress(db, pseudonyms, EMAIL, reason, NOW)
      await purge(db, NOW + 50 * 365 * DAY)
      expect(await count('suppression')).toBe(1)
    },
  )

  test('keeps a sign-up whose mail is still owed, and its link for 72 hours after it was sent', async () => {
    const mail = await signUpAs(EMAIL)
    await purge(db, NOW + 20 * DAY)
    expect(await standing(EMAIL)).toBe('pending')
    await drain(NOW + 20 * DAY)
    await purge(db, NOW + 20 * DAY + LIMITS.confirmLink - 1)
    expect(await standing(EMAIL)).toBe('pending')
    expect(await confirm(db, mail, newId(), NOW + 20 * DAY + LIMITS.confirmLink - 1)).toBe('confirmed')
  })

  test('forgets a sign-up 72 hours after its late mail', async () => {
    await signUpAs(EMAIL)
    await drain(NOW + 20 * DAY)
    await purge(db, NOW + 20 * DAY + LIMITS.confirmLink)
    expect(await standing(EMAIL)).toBe('unknown')
  })

  test('keeps the link of a mail that was sent long after it was owed', async () => {
    const mail = await signUpAs(EMAIL)
    await drain(NOW + LIMITS.mail - DAY)
    await purge(db, NOW + LIMITS.mail + DAY)
    expect(await confirm(db, mail, newId(), NOW + LIMITS.mail + DAY)).toBe('confirmed')
  })

  test('lets a subscription that did not begin again be ended as it was', async () => {
    await ended()
    const again = NOW + 10 * DAY
    await signedUpAndMailed(again)
    expect(await purge(db, again + LIMITS.unconfirmed - 1)).toMatchObject({ lapsed: 0 })
    expect(await purge(db, again + LIMITS.unconfirmed)).toMatchObject({ lapsed: 1, unconfirmed: 0 })
    expect(await standing(EMAIL)).toBe('unsubscribed')
    expect(await rows('select ended_at from subscriber')).toEqual([{ ended_at: NOW }])
  })

  test.each<[string, (again: number) => Promise<unknown>]>([
    ['lapsed', (again) => purge(db, again + LIMITS.unconfirmed)],
    ['was taken back', async (again) => forget(db, await idOf(), again)],
    ['was ended by one click', async (again) => unsubscribe(db, await idOf(), again)],
  ])('counts the year from the end, although a stranger began again what %s', async (_what, over) => {
    await ended()
    const again = NOW + LIMITS.ended - 10 * DAY
    await signedUpAndMailed(again)
    await over(again)
    await purge(db, NOW + LIMITS.ended - 1)
    expect(await standing(EMAIL)).toBe('unsubscribed')
    await purge(db, NOW + LIMITS.ended)
    expect(await standing(EMAIL)).toBe('unknown')
  })

  test('waits for the owed mail of somebody who begins again, too', async () => {
    await ended()
    const mail = await signUpAs(EMAIL, { now: NOW + DAY })
    await purge(db, NOW + 20 * DAY)
    await drain(NOW + 20 * DAY)
    await purge(db, NOW + 20 * DAY + 1)
    expect(await confirm(db, mail, newId(), NOW + 21 * DAY)).toBe('confirmed')
  })
})

describe('the link at the foot of a mail', () => {
  test('works as long as the subscription, and 30 days after', async () => {
    await ended()
    const id = await idOf()
    expect(await subscriberById(db, id, NOW + LIMITS.manageAfterEnd - 1)).toMatchObject({ status: 'unsubscribed' })
    expect(await subscriberById(db, id, NOW + LIMITS.manageAfterEnd)).toBeUndefined()
    await change(db, 'undo', id, NOW + 1)
    expect(await subscriberById(db, id, NOW + 10 * 365 * DAY)).toMatchObject({ status: 'confirmed' })
  })
})

describe('a step of the purge', () => {
  /** So many rows of each kind whose term is over. */
  async function fill(n: number): Promise<void> {
    const many = `with recursive i (n) as (select 1 union all select n + 1 from i where n < ${n})`
    const person = (status: string, confirmed: string) => `insert into subscriber
      ${many} select '${status}' || n, n || '@${status}', n || '@${status}', '${status}', 'nl', '[]', '[]', 0, 0, ${confirmed}, null from i`
    await db.batch([
      db.prepare(person('pending', 'null')),
      db.prepare(person('unsubscribed', '0')),
      db.prepare(person('confirmed', '0')),
      db.prepare(`insert into outbox (id, subscriber, kind, locale, wish, state, due_at, created_at)
        ${many} select 'm' || n, 'confirmed' || n, 'welcome', 'nl', '{}', 'sent', 0, 0 from i`),
      db.prepare(`insert into outbox (id, subscriber, kind, locale, wish, state, due_at, created_at, mailbox, domain)
        ${many} select 'p' || n, 'confirmed' || n, 'preferences', 'nl', '{}', 'due', 0, 0, 'm' || n, 'd' from i`),
      db.prepare(`insert into erased_mail ${many} select 0, n, 'm' || n, 'd' from i`),
      db.prepare(`insert into suppression ${many} select 's' || n, 'bounce', 0 from i`),
    ])
  }

  test('is bounded for each kind of row, and steps come to an end', async () => {
    await fill(1_200)
    const steps = [await purge(db, NOW), await purge(db, NOW), await purge(db, NOW)]
    for (const kind of ['unconfirmed', 'ended', 'mails', 'counted', 'counters', 'suppressed'] as const) {
      expect(
        steps.map((step) => step[kind]),
        kind,
      ).toEqual([500, 500, 200])
    }
    expect(await purge(db, NOW)).toEqual(NOTHING)
    expect(await count('subscriber')).toBe(1_200)
  })
})
