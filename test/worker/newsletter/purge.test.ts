import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../src/newsletter/id.ts'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { audit } from '../../../src/newsletter/store/audit.ts'
import { changeStatus } from '../../../src/newsletter/store/change-status.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { forget, unsubscribe } from '../../../src/newsletter/store/end.ts'
import { JOURNAL_KINDS, note } from '../../../src/newsletter/store/journal.ts'
import { owe } from '../../../src/newsletter/store/owe.ts'
import { savePreferences } from '../../../src/newsletter/store/preferences.ts'
import { type Purged, purge } from '../../../src/newsletter/store/purge.ts'
import { subscriberByAddress, subscriberById } from '../../../src/newsletter/store/subscriber.ts'
import { suppress } from '../../../src/newsletter/store/suppression.ts'
import { drain } from './sender.ts'
import { db, emptyDatabase, everything, NOW, pseudonyms, rows, signUpAs, standing } from './support.ts'

beforeEach(emptyDatabase)

const DAY = 86_400_000
const NOTHING: Purged = {
  unconfirmed: 0,
  lapsed: 0,
  ended: 0,
  alertsConsent: 0,
  mails: 0,
  newAddresses: 0,
  causedMails: 0,
  countedForms: 0,
  suppressions: 0,
  beats: 0,
  journal: 0,
  audit: 0,
  deliveries: 0,
  issueTests: 0,
  issueLog: 0,
  tally: 0,
}
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

/** A subscriber enters a new address, and its mail is sent. */
async function askedForNewAddress(): Promise<void> {
  await confirm(db, await signedUpAndMailed(), newId(), NOW)
  const subscriber = await subscriberByAddress(db, EMAIL)
  if (!subscriber) throw new Error('nobody is subscribed')
  const wish = { email: 'jan@example.net', address: 'jan@example.net' }
  const mail = { id: newId(), subscriber, kind: 'change' as const, recipient: wish.email, wish, client: 'c', now: NOW }
  await owe(db, pseudonyms, mail)
  await drain(NOW)
}

/** A subscriber agrees to alerts, and withdraws that. */
async function alertsWithdrawn(): Promise<void> {
  await confirm(db, await signedUpAndMailed(), newId(), NOW)
  const id = await idOf()
  const choices = { locale: 'nl' as const, topics: ['projects' as const], municipalities: [] }
  const shown = { wording: 'test', page: '/nl' }
  for (const alerts of [true, false]) await savePreferences(db, id, { ...choices, alerts }, NOW, shown)
}

async function suppressed(reason: 'bounce' | 'complaint' | 'asked'): Promise<void> {
  await suppress(db, pseudonyms, { address: EMAIL, subscriber: undefined, reason, source: 'operator', now: NOW })
}

const count = async (table: string, where = 'true') =>
  (await rows<{ n: number }>(`select count(*) as n from ${table} where ${where}`))[0]?.n

/** What is purged, how the test creates it, and how long it is kept. */
const TERMS: [
  what: string,
  step: keyof Purged,
  before: () => Promise<unknown>,
  term: number,
  left: () => Promise<unknown>,
][] = [
  ['an unconfirmed sign-up', 'unconfirmed', signedUpAndMailed, LIMITS.unconfirmed, () => count('subscriber')],
  ['an ended subscription', 'ended', ended, LIMITS.ended, () => count('subscriber')],
  [
    'a consent to alerts that was withdrawn',
    'alertsConsent',
    alertsWithdrawn,
    LIMITS.ended,
    () => count('alerts_consent'),
  ],
  ['a mail that was sent', 'mails', ended, LIMITS.mail, () => count('outbox')],
  [
    'an unconfirmed new address',
    'newAddresses',
    askedForNewAddress,
    LIMITS.changeLink,
    () => count('outbox', 'recipient is not null'),
  ],
  ['the count of a mail', 'causedMails', signedUpAndMailed, LIMITS.causedMails, () => count('caused_mail')],
  [
    'the suppression of a bounce',
    'suppressions',
    () => suppressed('bounce'),
    LIMITS.bounced,
    () => count('suppression'),
  ],
  ['a beat', 'beats', () => note(db, 'beat', {}, NOW).run(), LIMITS.beats, () => count('journal', "kind = 'beat'")],
  ['an entry of the journal', 'journal', ended, LIMITS.journal, () => count('journal')],
  [
    'an entry of the audit trail',
    'audit',
    () => audit(db, { actor: 'jan@host', command: 'find', count: 1, now: NOW }).run(),
    LIMITS.audit,
    () => count('audit'),
  ],
]

describe.each(TERMS)('%s', (_what, step, before, term, left) => {
  test('is kept until its term is over, then deleted', async () => {
    await before()
    expect((await purge(db, NOW + term - 1))[step]).toBe(0)
    expect(await left()).toBeGreaterThan(0)
    expect((await purge(db, NOW + term))[step]).toBeGreaterThan(0)
    expect(await left()).toBe(0)
  })
})

describe('purging', () => {
  test('keeps the counts of a day for three days more', async () => {
    await signedUpAndMailed()
    const midnight = Date.UTC(2026, 0, 19)
    expect((await purge(db, midnight - 1)).tally).toBe(0)
    expect(await count('tally')).toBe(2)
    expect((await purge(db, midnight)).tally).toBe(2)
    expect(await count('tally')).toBe(0)
  })

  test('keeps the count of a delayed mail until a day after its time of sending', async () => {
    for (let i = 0; i < 240; i++) await signUpAs(`person${i}@example.org`)
    const [{ at = 0 } = {}] = await rows<{ at: number }>('select max(owed_at) as at from caused_mail')
    expect(at).toBe(NOW + 7 * 3_600_000)
    await db
      .prepare('update caused_mail set owed_at = owed_at + ?1')
      .bind(5 * DAY)
      .run()
    await purge(db, at + 6 * DAY - 1)
    expect(await count('caused_mail')).toBe(30)
    await purge(db, at + 6 * DAY)
    expect(await count('caused_mail')).toBe(0)
  })

  test('covers every kind of journal entry', async () => {
    for (const kind of JOURNAL_KINDS) await note(db, kind, {}, NOW).run()
    await purge(db, NOW + LIMITS.journal)
    expect(await count('journal')).toBe(0)
  })

  test('deletes consent and mails with their subscriber', async () => {
    await ended()
    await purge(db, NOW + LIMITS.ended)
    for (const table of ['subscriber', 'consent', 'outbox']) expect(await count(table), table).toBe(0)
  })

  test('never deletes a confirmed or paused subscriber', async () => {
    await confirm(db, await signedUpAndMailed(), newId(), NOW)
    await drain(NOW)
    await purge(db, NOW + 10 * 365 * DAY)
    expect(await standing(EMAIL)).toBe('confirmed')
    await changeStatus(db, 'pause', await idOf(), NOW)
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

  test.each(['complaint', 'asked'] as const)('keeps a suppression without an end (%s)', async (reason) => {
    await suppressed(reason)
    await purge(db, NOW + 50 * 365 * DAY)
    expect(await count('suppression')).toBe(1)
  })

  test('keeps a sign-up while its mail is due, and its link for 72 hours after sending', async () => {
    const mail = await signUpAs(EMAIL)
    await purge(db, NOW + 20 * DAY)
    expect(await standing(EMAIL)).toBe('pending')
    await drain(NOW + 20 * DAY)
    await purge(db, NOW + 20 * DAY + LIMITS.confirmLink - 1)
    expect(await standing(EMAIL)).toBe('pending')
    expect(await confirm(db, mail, newId(), NOW + 20 * DAY + LIMITS.confirmLink - 1)).toBe(true)
  })

  test('deletes a sign-up 72 hours after its late mail', async () => {
    await signUpAs(EMAIL)
    await drain(NOW + 20 * DAY)
    await purge(db, NOW + 20 * DAY + LIMITS.confirmLink)
    expect(await standing(EMAIL)).toBe('unknown')
  })

  test('keeps the link of a mail that was sent late', async () => {
    const mail = await signUpAs(EMAIL)
    await drain(NOW + LIMITS.mail - DAY)
    await purge(db, NOW + LIMITS.mail + DAY)
    expect(await confirm(db, mail, newId(), NOW + LIMITS.mail + DAY)).toBe(true)
  })

  test('ends a subscription with its former date if a new sign-up was not confirmed', async () => {
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
    ['was withdrawn', async (again) => forget(db, await idOf(), again)],
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

  test('also keeps a restarted subscription while its mail is due', async () => {
    await ended()
    const mail = await signUpAs(EMAIL, { now: NOW + DAY })
    await purge(db, NOW + 20 * DAY)
    await drain(NOW + 20 * DAY)
    await purge(db, NOW + 20 * DAY + 1)
    expect(await confirm(db, mail, newId(), NOW + 21 * DAY)).toBe(true)
  })
})

describe('the link at the foot of a mail', () => {
  test('works as long as the subscription, and 30 days after', async () => {
    await ended()
    const id = await idOf()
    expect(await subscriberById(db, id, NOW + LIMITS.manageAfterEnd - 1)).toMatchObject({ status: 'unsubscribed' })
    expect(await subscriberById(db, id, NOW + LIMITS.manageAfterEnd)).toBeUndefined()
    await changeStatus(db, 'undo', id, NOW + 1)
    expect(await subscriberById(db, id, NOW + 10 * 365 * DAY)).toMatchObject({ status: 'confirmed' })
  })
})

describe('a step of the purge', () => {
  /** Adds that many rows of each kind whose term is over. */
  async function fill(n: number): Promise<void> {
    const many = `with recursive i (n) as (select 1 union all select n + 1 from i where n < ${n})`
    const person = (status: string, confirmed: string) => `insert into subscriber
      (id, email, address, domain, status, locale, topics, municipalities, created_at, changed_at, confirmed_at, ended_at)
      ${many} select '${status}' || n, n || '@${status}', n || '@${status}', 'example.org', '${status}', 'nl', '[]', '[]',
        0, 0, ${confirmed}, iif('${status}' = 'unsubscribed', 0, null) from i`
    await db.batch([
      db.prepare(person('pending', 'null')),
      db.prepare(person('unsubscribed', '0')),
      db.prepare(person('confirmed', '0')),
      db.prepare(`insert into alerts_consent (subscriber, given_at, wording, withdrawn_at)
        ${many} select 'confirmed' || n, 0, 'w', 0 from i`),
      db.prepare(`insert into outbox (id, subscriber, kind, locale, wish, state, created_at, owed_at, due_at)
        ${many} select 'm' || n, 'confirmed' || n, 'welcome', 'nl', '{}', 'sent', 0, 0, 0 from i`),
      db.prepare(`insert into outbox (id, subscriber, kind, recipient, locale, wish, state, created_at, owed_at, due_at, sent_at)
        ${many} select 'n' || n, 'confirmed' || n, 'change', 'new@example.net', 'nl', '{}', 'sent', ${NOW}, 0, 0, 0 from i`),
      db.prepare(`insert into caused_mail ${many} select 'c' || n, 0, 0, 'm' || n, 'd' from i`),
      db.prepare(`insert into counted_form ${many} select 'f' || n, 0, 'a', 't' from i`),
      db.prepare(`insert into suppression ${many} select 's' || n, 'bounce', 'mail-service', 0, 1 from i`),
      db.prepare(`insert into journal ${many} select 'b' || n, 'beat', 0, '{}', 1 from i`),
      db.prepare(`insert into journal ${many} select 'e' || n, 'erased', 0, '{}', 1 from i`),
      db.prepare(`insert into audit ${many} select 'a' || n, 0, 'jan@host', 'find', 1 from i`),
      db.prepare(`insert into issue (id, kind, hash, state, prepared_by, prepared_at)
        values ('2020-01', 'letter', 'hash', 'sent', 'jan@host', 0)`),
      db.prepare(`insert into delivery (issue, subscriber, place, locale, state, ended_at)
        ${many} select '2020-01', 's' || n, n, 'nl', 'sent', 0 from i`),
      db.prepare(`insert into issue_test (id, issue, hash, locale, address, asked_by, asked_at)
        ${many} select 't' || n, '2020-01', 'hash', 'nl', 'team@example.org', 'jan@host', 0 from i`),
      db.prepare(`insert into issue_log (id, issue, at, actor, what)
        ${many} select 'l' || n, '2020-01', 0, 'jan@host', 'sent' from i`),
    ])
  }

  test('is limited for each kind of row, and repeated steps delete all', async () => {
    await fill(1_200)
    const steps = [await purge(db, NOW), await purge(db, NOW), await purge(db, NOW)]
    const { tally: _tally, lapsed: _lapsed, ...bounded } = NOTHING
    for (const kind of Object.keys(bounded) as (keyof typeof bounded)[]) {
      expect(
        steps.map((step) => step[kind]),
        kind,
      ).toEqual([500, 500, 200])
    }
    expect(await purge(db, NOW)).toEqual(NOTHING)
    expect(await count('subscriber')).toBe(1_200)
  })
})
