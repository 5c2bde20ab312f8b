import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../src/newsletter/bytes.ts'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { unsubscribe } from '../../../src/newsletter/store/end.ts'
import { owe } from '../../../src/newsletter/store/owe.ts'
import { changeAddress } from '../../../src/newsletter/store/preferences.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { suppress } from '../../../src/newsletter/store/suppression.ts'
import { drain } from './sender.ts'
import { db, emptyDatabase, everything, NOW, pseudonyms, rows, signUpAs, standing } from './support.ts'

beforeEach(emptyDatabase)

const NEW = { email: 'Jan@example.net', address: 'jan@example.net' }

async function subscribed(email = 'jan@example.org') {
  await confirm(db, await signUpAs(email), newId(), NOW)
  await drain(NOW)
  const subscriber = await subscriberByAddress(db, email)
  if (!subscriber) throw new Error('nobody is subscribed')
  return subscriber
}

/** Asks for the new address and mails it. */
async function asked(subscriber: Awaited<ReturnType<typeof subscribed>>, now = NOW): Promise<string> {
  const id = newId()
  await owe(db, pseudonyms, { id, subscriber, kind: 'change', recipient: NEW.email, wish: NEW, now })
  await drain(now)
  return id
}

describe('a change of address', () => {
  test('waits for the new address, keeps everything else, and is the same the second time', async () => {
    const subscriber = await subscribed()
    const mail = await asked(subscriber)
    expect(await standing('jan@example.net')).toBe('unknown')
    expect(await changeAddress(db, mail, NOW + 1)).toBe('changed')
    const moved = await subscriberByAddress(db, 'jan@example.net')
    expect(moved).toEqual({ ...subscriber, ...NEW, changed_at: NOW + 1 })
    await changeAddress(db, mail, NOW + 1)
    expect(await rows('select count(*) as n from subscriber')).toEqual([{ n: 1 }])
  })

  test('is refused for an address that has a subscription already, and changes nothing', async () => {
    const subscriber = await subscribed()
    await subscribed('jan@example.net')
    const mail = await asked(subscriber)
    const before = await everything()
    expect(await changeAddress(db, mail, NOW + 1)).toBe('taken')
    expect(await everything()).toBe(before)
  })

  test('is over after 72 hours', async () => {
    const mail = await asked(await subscribed())
    const before = await everything()
    expect(await changeAddress(db, mail, NOW + LIMITS.changeLink)).toBe('taken')
    expect(await everything()).toBe(before)
    expect(await changeAddress(db, mail, NOW + LIMITS.changeLink - 1)).toBe('changed')
  })

  test('does nothing for who has unsubscribed since', async () => {
    const subscriber = await subscribed()
    const mail = await asked(subscriber)
    await unsubscribe(db, subscriber.id, NOW + 1)
    const before = await everything()
    await changeAddress(db, mail, NOW + 2)
    expect(await everything()).toBe(before)
  })

  test('cannot be made with a mail of another kind, or with none', async () => {
    const first = await signUpAs('jan@example.org')
    await confirm(db, first, newId(), NOW)
    const before = await everything()
    for (const mail of [first, newId(), '']) await changeAddress(db, mail, NOW + 1)
    expect(await everything()).toBe(before)
  })
})

describe('a mail that somebody asked for', () => {
  test('is owed within the share of the mailbox it goes to', async () => {
    const subscriber = await subscribed()
    for (let i = 0; i < 6; i++) await asked(subscriber, NOW + i)
    expect(await rows("select count(*) as n from outbox where kind = 'change'")).toEqual([{ n: LIMITS.mailsADay }])
    await asked(subscriber, NOW + LIMITS.day)
    expect(await rows("select count(*) as n from outbox where kind = 'change'")).toEqual([{ n: LIMITS.mailsADay + 1 }])
  })

  test('is not owed to an address that must not be mailed', async () => {
    const subscriber = await subscribed()
    await suppress(db, pseudonyms, NEW.address, 'asked', NOW)
    await asked(subscriber)
    expect(await rows("select count(*) as n from outbox where kind = 'change'")).toEqual([{ n: 0 }])
  })
})
