import { beforeEach, describe, expect, test } from 'vitest'
import { healthOf } from '../../../src/newsletter/health.ts'
import { newId } from '../../../src/newsletter/id.ts'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { changeAddress } from '../../../src/newsletter/store/change-address.ts'
import { changeStatus } from '../../../src/newsletter/store/change-status.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { unsubscribe } from '../../../src/newsletter/store/end.ts'
import { erase } from '../../../src/newsletter/store/erase.ts'
import { openMailLink, openSubscriberLink, subscriberToken } from '../../../src/newsletter/store/mailed-link.ts'
import { owe } from '../../../src/newsletter/store/owe.ts'
import { exportPersonalData } from '../../../src/newsletter/store/personal-data.ts'
import type { SubscriberRow } from '../../../src/newsletter/store/rows.ts'
import { subscriberByAddress, subscriberById } from '../../../src/newsletter/store/subscriber.ts'
import { isSuppressed } from '../../../src/newsletter/store/suppression.ts'
import { tallySince } from '../../../src/newsletter/store/tally.ts'
import { readValue } from '../../../src/newsletter/store/values.ts'
import { FakeMemory } from './backup.ts'
import { drain } from './sender.ts'
import { db, emptyDatabase, everything, NOW, pseudonyms, rows, signUpAs, tokens } from './support.ts'

beforeEach(emptyDatabase)

const HOUR = 3_600_000
const EMAIL = 'jan@example.org'
const MAIL_PURPOSES = ['confirm', 'preferences', 'change'] as const
const SUBSCRIBER_PURPOSES = ['manage', 'one-click'] as const
const OPEN = { ok: true }
const UNKNOWN = { ok: false, reason: 'unknown' }

async function subscriberOf(address = EMAIL): Promise<SubscriberRow> {
  const subscriber = await subscriberByAddress(db, address)
  if (!subscriber) throw new Error('nobody has that address')
  return subscriber
}

async function subscribed(address = EMAIL): Promise<SubscriberRow> {
  await confirm(db, await signUpAs(address), newId(), NOW)
  return subscriberOf(address)
}

async function oweTo(subscriber: SubscriberRow, kind: 'preferences' | 'change', to?: string): Promise<string> {
  const id = newId()
  const rest = to === undefined ? { wish: {} } : { recipient: to, wish: { email: to, address: to } }
  await owe(db, pseudonyms, { id, subscriber, kind, client: newId(), now: NOW, ...rest })
  return id
}

/** Creates subscribers in every state, with mails of every kind, some sent. @returns them, and the tokens of all links */
async function populate() {
  for (const name of ['pending', 'confirmed', 'paused', 'unsubscribed']) {
    if (name === 'pending') {
      await signUpAs(`${name}@example.org`)
      continue
    }
    const subscriber = await subscribed(`${name}@example.org`)
    await drain(NOW)
    await oweTo(subscriber, 'preferences')
    await oweTo(subscriber, 'change', `${name}@example.net`)
    await drain(NOW)
    if (name === 'paused') await changeStatus(db, 'pause', subscriber.id, NOW)
    if (name === 'unsubscribed') await unsubscribe(db, subscriber.id, NOW)
  }
  await signUpAs('confirmed@example.org')
  const people = await rows<{ id: string; address: string }>('select id, address from subscriber')
  const mails = await rows<{ id: string; subscriber: string; mailbox: string }>(
    'select o.id, o.subscriber, coalesce(o.recipient, s.address) as mailbox from outbox o join subscriber s on s.id = o.subscriber',
  )
  return { people, mails }
}

describe('reading', () => {
  test('changes nothing, whatever is read at any time', async () => {
    const { people, mails } = await populate()
    const before = await everything()
    for (const now of [NOW, NOW + 2 * HOUR, NOW + 73 * HOUR, NOW + 400 * 24 * HOUR]) {
      for (const { id: row, subscriber, mailbox } of [...mails, { id: newId(), subscriber: 's', mailbox: 'm' }])
        for (const purpose of MAIL_PURPOSES)
          await openMailLink(db, tokens, purpose, await tokens.derive(purpose, { row, subscriber, mailbox }), now)
      for (const person of [...people, { id: newId(), address: 'a' }]) {
        for (const purpose of SUBSCRIBER_PURPOSES)
          await openSubscriberLink(db, tokens, purpose, await subscriberToken(tokens, purpose, person), now)
        await subscriberById(db, person.id, now)
        await exportPersonalData(db, person.id)
        await isSuppressed(db, pseudonyms, person.address, now)
      }
      await tallySince(db, now)
      await healthOf(db, new FakeMemory(), now)
    }
    await subscriberByAddress(db, 'confirmed@example.org')
    await readValue(db, 'held')
    expect(await everything()).toBe(before)
  })
})

describe('a link that names a mail', () => {
  const token = async (purpose: (typeof MAIL_PURPOSES)[number], row: string, mailbox = EMAIL) =>
    tokens.derive(purpose, { row, subscriber: (await subscriberOf()).id, mailbox })

  test.each([
    ['confirm', LIMITS.confirmLink],
    ['preferences', LIMITS.preferencesLink],
    ['change', LIMITS.changeLink],
  ] as const)('works for its term from the moment its mail was sent: %s', async (purpose, term) => {
    const mailbox = purpose === 'change' ? 'jan@example.net' : EMAIL
    const mail = await (async () => {
      if (purpose === 'confirm') return signUpAs(EMAIL)
      const subscriber = await subscribed()
      return oweTo(subscriber, purpose, purpose === 'change' ? mailbox : undefined)
    })()
    const link = await token(purpose, mail, mailbox)
    const open = (now: number) => openMailLink(db, tokens, purpose, link, now)
    // A mail that was sent without a saved outcome: its term starts two days after `owed_at`.
    expect(await open(NOW + 48 * HOUR + term - 1)).toMatchObject({ ok: true, link: { mail, kind: purpose } })
    expect(await open(NOW + 48 * HOUR + term)).toMatchObject({
      ok: false,
      reason: 'expired',
      link: { mail, kind: purpose },
    })
    const SENT = NOW + 10 * HOUR
    await drain(SENT)
    expect(await open(SENT + term - 1)).toMatchObject({ ok: true, link: { mail } })
    expect(await open(SENT + term)).toMatchObject({ ok: false, reason: 'expired', link: { mail } })
  })

  test('returns the agreement that it asks for', async () => {
    const mail = await signUpAs(EMAIL)
    expect(await openMailLink(db, tokens, 'confirm', await token('confirm', mail), NOW)).toMatchObject({
      link: {
        agreement: { wording: 'test', page: '/nl/nieuwsbrief' },
        wish: { locale: 'nl', topics: ['projects'] },
        subscriber: { address: EMAIL, status: 'pending' },
      },
    })
  })

  test('opens mails of its own kinds only', async () => {
    const subscriber = await subscribed()
    await signUpAs(EMAIL)
    await oweTo(subscriber, 'preferences')
    await oweTo(subscriber, 'change', 'jan@example.net')
    const mails = await rows<{ id: string; kind: string; recipient: string | null }>(
      'select id, kind, recipient from outbox',
    )
    const opened: string[] = []
    // The confirmation link was used, so it is expired.
    for (const { id, kind, recipient } of mails)
      for (const purpose of MAIL_PURPOSES)
        if ('link' in (await openMailLink(db, tokens, purpose, await token(purpose, id, recipient ?? EMAIL), NOW)))
          opened.push(`${purpose} opens ${kind}`)
    expect(opened.sort()).toEqual([
      'change opens change',
      'confirm opens confirm',
      'preferences opens already',
      'preferences opens preferences',
    ])
  })

  test('opens nothing when it was mailed to another mailbox, belongs to another subscriber, or names no mail', async () => {
    const subscriber = await subscribed()
    const other = await subscribed('piet@example.org')
    const mail = await oweTo(subscriber, 'preferences')
    const bindings = [
      { row: mail, subscriber: subscriber.id, mailbox: 'piet@example.org' },
      { row: mail, subscriber: other.id, mailbox: EMAIL },
      { row: mail, subscriber: other.id, mailbox: 'piet@example.org' },
      { row: newId(), subscriber: subscriber.id, mailbox: EMAIL },
    ]
    for (const binding of bindings)
      expect(await openMailLink(db, tokens, 'preferences', await tokens.derive('preferences', binding), NOW)).toEqual(
        UNKNOWN,
      )
    expect(await openMailLink(db, tokens, 'preferences', await token('preferences', mail), NOW)).toMatchObject(OPEN)
  })

  test('opens nothing after the subscription has moved to another mailbox', async () => {
    const subscriber = await subscribed()
    const link = await token('preferences', await oweTo(subscriber, 'preferences'))
    const mail = await oweTo(subscriber, 'change', 'jan@example.net')
    const to = { email: 'jan@example.net', address: 'jan@example.net', domain: 'example.net' }
    expect(await openMailLink(db, tokens, 'preferences', link, NOW)).toMatchObject(OPEN)
    await changeAddress(db, pseudonyms, { subscriber, mail, to, entry: newId(), now: NOW })
    expect(await openMailLink(db, tokens, 'preferences', link, NOW)).toEqual(UNKNOWN)
    // The link in the new mailbox still shows its result.
    const moved = await tokens.derive('change', { row: mail, subscriber: subscriber.id, mailbox: to.address })
    expect(await openMailLink(db, tokens, 'change', moved, NOW)).toMatchObject({
      link: { subscriber: { address: to.address } },
    })
  })

  test('opens nothing of a deleted subscriber', async () => {
    const subscriber = await subscribed()
    const link = await token('preferences', await oweTo(subscriber, 'preferences'))
    await erase(db, subscriber.id, NOW)
    expect(await openMailLink(db, tokens, 'preferences', link, NOW)).toEqual(UNKNOWN)
  })
})

describe.each(SUBSCRIBER_PURPOSES)('a link that names a subscriber (%s)', (purpose) => {
  test('opens its subscriber, and no other', async () => {
    const subscriber = await subscribed()
    await subscribed('piet@example.org')
    const link = await subscriberToken(tokens, purpose, subscriber)
    expect(await openSubscriberLink(db, tokens, purpose, link, NOW)).toMatchObject({ subscriber: { address: EMAIL } })
  })

  test('is recognized but opens nothing if the subscriber has moved, is deleted, or ended too long ago', async () => {
    const subscriber = await subscribed()
    const link = await subscriberToken(tokens, purpose, subscriber)
    const elsewhere = await subscriberToken(tokens, purpose, { ...subscriber, address: 'jan@example.net' })
    const open = (text: string, now = NOW) => openSubscriberLink(db, tokens, purpose, text, now)
    const gone = { ok: false, reason: 'gone' }
    expect(await open(elsewhere)).toEqual(gone)
    await unsubscribe(db, subscriber.id, NOW)
    expect(await open(link, NOW + LIMITS.manageAfterEnd - 1)).toMatchObject(OPEN)
    expect(await open(link, NOW + LIMITS.manageAfterEnd)).toEqual(gone)
    await erase(db, subscriber.id, NOW)
    expect(await open(link)).toEqual(gone)
  })

  test('is not recognized if it has another purpose or secret', async () => {
    const subscriber = await subscribed()
    const other = purpose === 'manage' ? 'one-click' : 'manage'
    for (const text of [await subscriberToken(tokens, other, subscriber), `${subscriber.id}.${'A'.repeat(43)}`, ''])
      expect(await openSubscriberLink(db, tokens, purpose, text, NOW)).toEqual(UNKNOWN)
  })
})

describe('the export', () => {
  test('contains all data of a subscriber, and nothing of another', async () => {
    await populate()
    const { id } = await subscriberOf('confirmed@example.org')
    const exported = await exportPersonalData(db, id)
    expect(exported).toMatchObject({
      subscriber: { id, email: 'confirmed@example.org' },
      consent: [{ wording: 'test', page: '/nl/nieuwsbrief', confirmed_at: NOW }],
    })
    // Without mails to a new address: they would reveal data about the owner of that address.
    const columns = 'kind, locale, wish, wording, page, state, attempts, created_at, sent_at, message, error'
    const own = `select ${columns} from outbox where subscriber = ? and recipient is null order by created_at`
    expect(exported.mails).toEqual(await rows(own, id))
    expect(JSON.stringify(exported)).not.toContain('example.net')
    expect(exported.consent).toEqual(await rows('select * from consent where subscriber = ?', id))
    for (const other of ['pending', 'paused', 'unsubscribed']) expect(JSON.stringify(exported)).not.toContain(other)
  })

  test('is empty if nothing is stored', async () => {
    expect(await exportPersonalData(db, newId())).toEqual({
      subscriber: null,
      consent: [],
      alertsConsent: [],
      mails: [],
      issues: [],
    })
  })
})
