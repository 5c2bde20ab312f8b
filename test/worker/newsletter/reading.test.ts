import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../src/newsletter/bytes.ts'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { tallyOf } from '../../../src/newsletter/outbox/watch.ts'
import { confirm, confirmationState } from '../../../src/newsletter/store/confirm.ts'
import { change, unsubscribe } from '../../../src/newsletter/store/end.ts'
import { owe } from '../../../src/newsletter/store/owe.ts'
import { exportOf, mailedLink } from '../../../src/newsletter/store/preferences.ts'
import { MAIL_KINDS } from '../../../src/newsletter/store/rows.ts'
import { subscriberByAddress, subscriberById } from '../../../src/newsletter/store/subscriber.ts'
import { readValue } from '../../../src/newsletter/store/values.ts'
import { drain } from './sender.ts'
import { db, emptyDatabase, everything, NOW, pseudonyms, rows, signUpAs } from './support.ts'

beforeEach(emptyDatabase)

const HOUR = 3_600_000

/** People in every standing, with mails of every kind, some of them sent. */
async function populated(): Promise<{ people: string[]; mails: string[] }> {
  for (const name of ['pending', 'confirmed', 'paused', 'unsubscribed']) {
    const mail = await signUpAs(`${name}@example.org`)
    if (name === 'pending') continue
    await confirm(db, mail, newId(), NOW)
    await drain(NOW)
    const subscriber = await subscriberByAddress(db, `${name}@example.org`)
    if (!subscriber) throw new Error('nobody')
    await owe(db, pseudonyms, { id: newId(), subscriber, kind: 'preferences', wish: {}, now: NOW })
    const wish = { email: `${name}@example.net`, address: `${name}@example.net` }
    await owe(db, pseudonyms, { id: newId(), subscriber, kind: 'change', recipient: wish.email, wish, now: NOW })
    if (name === 'paused') await change(db, 'pause', subscriber.id, NOW)
    if (name === 'unsubscribed') await unsubscribe(db, subscriber.id, NOW)
  }
  await signUpAs('confirmed@example.org')
  const people = await rows<{ id: string }>('select id from subscriber')
  const mails = await rows<{ id: string }>('select id from outbox')
  return { people: people.map(({ id }) => id), mails: mails.map(({ id }) => id) }
}

describe('looking', () => {
  test('changes nothing, at whatever and whenever', async () => {
    const { people, mails } = await populated()
    const before = await everything()
    for (const now of [NOW, NOW + 2 * HOUR, NOW + 73 * HOUR, NOW + 400 * 24 * HOUR]) {
      for (const mail of [...mails, newId()]) {
        await confirmationState(db, mail, now)
        await mailedLink(db, mail, MAIL_KINDS, LIMITS.preferencesLink, now)
      }
      for (const id of [...people, newId()]) {
        await subscriberById(db, id, now)
        await exportOf(db, id)
      }
      await tallyOf(db, now)
    }
    await subscriberByAddress(db, 'confirmed@example.org')
    await readValue(db, 'held')
    expect(await everything()).toBe(before)
  })
})

describe('how a confirmation link stands', () => {
  test('goes from asking over confirmed to nothing', async () => {
    const mail = await signUpAs('jan@example.org')
    const state = (now = NOW) => confirmationState(db, mail, now)
    // Not sent, or sent and not written down: the link works.
    expect(await state(NOW + 100 * HOUR)).toBe('ask')
    await drain(NOW)
    expect(await state(NOW + 72 * HOUR - 1)).toBe('ask')
    expect(await state(NOW + 72 * HOUR)).toBe('expired')
    await confirm(db, mail, newId(), NOW)
    expect(await state(NOW + 100 * HOUR)).toBe('already')
    const { id = '' } = (await subscriberByAddress(db, 'jan@example.org')) ?? {}
    await unsubscribe(db, id, NOW)
    expect(await state()).toBe('unknown')
  })

  test('is unknown of other mails and of none', async () => {
    await confirm(db, await signUpAs('jan@example.org'), 'w'.repeat(22), NOW)
    expect(await confirmationState(db, 'w'.repeat(22), NOW)).toBe('unknown')
    expect(await confirmationState(db, newId(), NOW)).toBe('unknown')
  })
})

describe('a mailed link', () => {
  test('works for its term from the moment it was sent, and for its kind only', async () => {
    await confirm(db, await signUpAs('jan@example.org'), newId(), NOW)
    const subscriber = await subscriberByAddress(db, 'jan@example.org')
    if (!subscriber) throw new Error('nobody')
    const mail = newId()
    await owe(db, pseudonyms, { id: mail, subscriber, kind: 'preferences', wish: {}, now: NOW })
    await drain(NOW + 10 * HOUR)
    const open = (kind: (typeof MAIL_KINDS)[number], now: number) =>
      mailedLink(db, mail, [kind], LIMITS.preferencesLink, now)
    expect(await open('preferences', NOW + 11 * HOUR - 1)).toMatchObject({ subscriber: { id: subscriber.id } })
    expect(await open('preferences', NOW + 11 * HOUR)).toBe('expired')
    for (const kind of ['confirm', 'already', 'welcome', 'change'] as const)
      expect(await open(kind, NOW)).toBeUndefined()
  })
})

describe('the export', () => {
  test('holds all that is kept of a person, and nothing of another', async () => {
    await populated()
    const { id = '' } = (await subscriberByAddress(db, 'confirmed@example.org')) ?? {}
    const exported = await exportOf(db, id)
    expect(exported).toMatchObject({
      subscriber: { id, email: 'confirmed@example.org' },
      consent: [{ wording: 'test', page: '/nl/nieuwsbrief', confirmed_at: NOW }],
    })
    expect(exported.mails).toEqual(await rows('select * from outbox where subscriber = ? order by created_at', id))
    expect(exported.consent).toEqual(await rows('select * from consent where subscriber = ?', id))
    for (const other of ['pending', 'paused', 'unsubscribed']) expect(JSON.stringify(exported)).not.toContain(other)
  })

  test('says so when there is nothing', async () => {
    expect(await exportOf(db, newId())).toEqual({ subscriber: null, consent: [], mails: [] })
  })
})
