import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../src/newsletter/id.ts'
import type { SubscriberStatus } from '../../../src/newsletter/model.ts'
import { confirm, confirmationState } from '../../../src/newsletter/store/confirm.ts'
import { unsubscribe } from '../../../src/newsletter/store/end.ts'
import { erase } from '../../../src/newsletter/store/erase.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { drain } from './sender.ts'
import { db, emptyDatabase, everything, NOW, rows, signUpAs, standing } from './support.ts'

beforeEach(emptyDatabase)

const EMAIL = 'jan@example.org'
const press = (mail: string, now: number) => confirm(db, mail, newId(), now)
const idOf = async () => (await subscriberByAddress(db, EMAIL))?.id ?? ''

describe('a confirmation', () => {
  test('changes nothing the second time', async () => {
    const mail = await signUpAs(EMAIL)
    await drain(NOW)
    expect(await press(mail, NOW + 1)).toBe(true)
    const before = await everything()
    for (const now of [NOW + 1, NOW + 2]) expect(await press(mail, now)).toBe(false)
    expect(await everything()).toBe(before)
  })

  test('stores the consent of its own mail only', async () => {
    const [first, second] = [await signUpAs(EMAIL), await signUpAs(EMAIL, { now: NOW + 1 })]
    await drain(NOW + 1)
    await press(second, NOW + 2)
    await press(first, NOW + 3)
    expect(await rows('select mail, requested_at, confirmed_at from consent')).toEqual([
      { mail: second, requested_at: NOW + 1, confirmed_at: NOW + 2 },
    ])
  })

  test('applies the preferences of the mail whose link is pressed first', async () => {
    await signUpAs(EMAIL)
    const preferences = { locale: 'en' as const, topics: ['statistics' as const], municipalities: ['1080' as const] }
    const second = await signUpAs(EMAIL, { now: NOW + 1, preferences })
    await drain(NOW + 1)
    await press(second, NOW + 2)
    expect(await subscriberByAddress(db, EMAIL)).toMatchObject(preferences)
  })

  test('changes nothing if the subscriber has left or was erased, nor in a later subscription', async () => {
    const mail = await signUpAs(EMAIL)
    await drain(NOW)
    await press(mail, NOW + 1)
    await unsubscribe(db, await idOf(), NOW + 2)
    const before = await everything()
    expect(await press(mail, NOW + 3)).toBe(false)
    expect(await everything()).toBe(before)
    await erase(db, await idOf(), NOW + 4)
    await signUpAs(EMAIL, { now: NOW + 4 })
    expect(await press(mail, NOW + 5)).toBe(false)
    expect(await standing(EMAIL)).toBe('pending')
  })

  test('needs the id of a confirmation mail', async () => {
    await press(await signUpAs(EMAIL), NOW)
    await unsubscribe(db, await idOf(), NOW)
    await signUpAs(EMAIL, { now: NOW + 1 })
    await db.prepare(`update outbox set kind = 'already'`).run()
    const mails = await rows<{ id: string }>('select id from outbox')
    const before = await everything()
    for (const id of [...mails.map((mail) => mail.id), newId(), '']) expect(await press(id, NOW + 2)).toBe(false)
    expect(await everything()).toBe(before)
  })

  test.each([
    ['one after another', 1],
    ['in the same millisecond', 0],
  ])('pressed a hundred times %s confirms once and owes one welcome', async (_when, step) => {
    const mail = await signUpAs(EMAIL)
    await drain(NOW)
    const outcomes = await Promise.all(Array.from({ length: 100 }, (_, i) => press(mail, NOW + 1 + i * step)))
    expect(outcomes.filter(Boolean)).toHaveLength(1)
    expect(await rows("select count(*) as n from outbox where kind = 'welcome'")).toEqual([{ n: 1 }])
    expect(await rows("select count from tally where event = 'confirmed'")).toEqual([{ count: 1 }])
  })
})

describe('confirmationState', () => {
  test.each<[SubscriberStatus, string, string]>([
    ['pending', 'ask', 'expired'],
    ['confirmed', 'already', 'already'],
    ['paused', 'already', 'already'],
    ['unsubscribed', 'unknown', 'unknown'],
  ])('of a subscriber who is %s is %s, and %s when the link is too old', (status, fresh, old) => {
    expect(confirmationState({ status }, false)).toBe(fresh)
    expect(confirmationState({ status }, true)).toBe(old)
  })
})
