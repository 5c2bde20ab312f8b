import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../src/newsletter/bytes.ts'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { erase, unsubscribe } from '../../../src/newsletter/store/end.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { drain } from './sender.ts'
import { db, emptyDatabase, everything, NOW, rows, signUpAs, standing } from './support.ts'

beforeEach(emptyDatabase)

const EMAIL = 'jan@example.org'
const press = (mail: string, now: number) => confirm(db, mail, newId(), now)
const idOf = async () => (await subscriberByAddress(db, EMAIL))?.id ?? ''

describe('a confirmation link', () => {
  test('that is too old changes nothing, consent and counters included', async () => {
    const mail = await signUpAs(EMAIL)
    await drain(NOW)
    const before = await everything()
    expect(await press(mail, NOW + LIMITS.confirmLink)).toBe('expired')
    expect(await everything()).toBe(before)
    expect(await press(mail, NOW + LIMITS.confirmLink - 1)).toBe('confirmed')
  })

  test('that is pressed a second time changes nothing, also when it is too old by then', async () => {
    const mail = await signUpAs(EMAIL)
    await drain(NOW)
    await press(mail, NOW + 1)
    const before = await everything()
    for (const now of [NOW + 2, NOW + 2 * LIMITS.confirmLink]) expect(await press(mail, now)).toBe('already')
    expect(await everything()).toBe(before)
  })

  test('makes the consent count that was given with it, and no other', async () => {
    const [first, second] = [await signUpAs(EMAIL), await signUpAs(EMAIL, { now: NOW + 1 })]
    await drain(NOW + 1)
    await press(second, NOW + 2)
    await press(first, NOW + 3)
    expect(await rows('select mail, confirmed_at from consent order by requested_at')).toEqual([
      { mail: second, confirmed_at: NOW + 2 },
    ])
  })

  test('of two fulfils the wish of the one that is pressed first', async () => {
    await signUpAs(EMAIL)
    const wish = { locale: 'en' as const, topics: ['statistics' as const], municipalities: ['1080' as const] }
    const second = await signUpAs(EMAIL, { now: NOW + 1, wish })
    await drain(NOW + 1)
    await press(second, NOW + 2)
    expect(await subscriberByAddress(db, EMAIL)).toMatchObject(wish)
  })

  test('does not bring back who has unsubscribed or was erased, nor open their next subscription', async () => {
    const mail = await signUpAs(EMAIL)
    await drain(NOW)
    await press(mail, NOW + 1)
    await unsubscribe(db, await idOf(), NOW + 2)
    const before = await everything()
    expect(await press(mail, NOW + 3)).toBe('unknown')
    expect(await everything()).toBe(before)
    await erase(db, await idOf())
    await signUpAs(EMAIL, { now: NOW + 4 })
    expect(await press(mail, NOW + 5)).toBe('unknown')
    expect(await standing(EMAIL)).toBe('pending')
  })

  test.each([
    ['one after another', 1],
    ['in the same millisecond', 0],
  ])('pressed a hundred times %s confirms once and owes one welcome', async (_when, step) => {
    const mail = await signUpAs(EMAIL)
    await drain(NOW)
    const outcomes = await Promise.all(Array.from({ length: 100 }, (_, i) => press(mail, NOW + 1 + i * step)))
    expect(outcomes.filter((outcome) => outcome === 'confirmed')).toHaveLength(1)
    expect(await rows("select count(*) as n from outbox where kind = 'welcome'")).toEqual([{ n: 1 }])
    expect(await rows("select count from tally where event = 'confirmed'")).toEqual([{ count: 1 }])
  })
})
