import { beforeEach, describe, expect, test } from 'vitest'
import { readAddress } from '../../../src/newsletter/address.ts'
import { newId } from '../../../src/newsletter/id.ts'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { changeAddress } from '../../../src/newsletter/store/change-address.ts'
import { changeStatus } from '../../../src/newsletter/store/change-status.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { unsubscribe } from '../../../src/newsletter/store/end.ts'
import { isOwed, owe } from '../../../src/newsletter/store/owe.ts'
import type { SubscriberRow } from '../../../src/newsletter/store/rows.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { suppress } from '../../../src/newsletter/store/suppression.ts'
import { drain } from './sender.ts'
import { db, emptyDatabase, everything, NOW, pseudonyms, rows, signUpAs, standing } from './support.ts'

beforeEach(emptyDatabase)

const NEW = { email: 'Jan@example.net', address: 'jan@example.net', domain: 'example.net' }

async function subscribed(email = 'jan@example.org'): Promise<SubscriberRow> {
  await confirm(db, await signUpAs(email), newId(), NOW)
  await drain(NOW)
  const subscriber = await subscriberByAddress(db, email)
  if (!subscriber) throw new Error('nobody is subscribed')
  return subscriber
}

/** Asks for the new address and sends its mail. @returns the mail, and whether it was in the outbox */
async function ask(subscriber: SubscriberRow, now = NOW, to = NEW): Promise<{ mail: string; owed: boolean }> {
  const mail = newId()
  const wish = { email: to.email, address: to.address }
  await owe(db, pseudonyms, {
    id: mail,
    subscriber,
    kind: 'change',
    recipient: to.email,
    wish,
    client: newId(),
    now,
  })
  const owed = await isOwed(db, mail)
  await drain(now)
  return { mail, owed }
}

const move = (subscriber: SubscriberRow, mail: string, now = NOW + 1, to = NEW) =>
  changeAddress(db, pseudonyms, { subscriber, mail, to, entry: newId(now), now })

describe('a change of address', () => {
  test('waits for the new address and keeps everything else', async () => {
    const subscriber = await subscribed()
    const { mail } = await ask(subscriber)
    expect(await standing('jan@example.net')).toBe('unknown')
    expect(await move(subscriber, mail)).toEqual({ ok: true })
    const { domain: _domain, ...address } = NEW
    expect(await subscriberByAddress(db, 'jan@example.net')).toEqual({ ...subscriber, ...address, changed_at: NOW + 1 })
    expect(await rows('select domain from subscriber')).toEqual([{ domain: 'example.net' }])
  })

  test('changes nothing the second time', async () => {
    const subscriber = await subscribed()
    const { mail } = await ask(subscriber)
    await move(subscriber, mail)
    const before = await everything()
    await move(subscriber, mail, NOW + 2)
    expect(await everything()).toBe(before)
  })

  test('leaves a paused subscription paused', async () => {
    const subscriber = await subscribed()
    const { mail } = await ask(subscriber)
    await changeStatus(db, 'pause', subscriber.id, NOW + 1)
    expect(await move(subscriber, mail, NOW + 2)).toEqual({ ok: true })
    expect(await standing('jan@example.net')).toBe('paused')
  })

  test('writes a journal entry without the address', async () => {
    const subscriber = await subscribed()
    const { mail } = await ask(subscriber)
    await db.prepare('delete from journal').run()
    await move(subscriber, mail)
    expect(await rows('select kind, at, detail from journal')).toEqual([
      { kind: 'moved', at: NOW + 1, detail: JSON.stringify({ subscriber: subscriber.id }) },
    ])
  })

  test('deletes the mails to other new addresses, and no other mail', async () => {
    const subscriber = await subscribed()
    const other = { email: 'jan@example.com', address: 'jan@example.com', domain: 'example.com' }
    await ask(subscriber, NOW, other)
    const { mail } = await ask(subscriber)
    const kinds = 'select kind, recipient from outbox order by kind, recipient'
    expect(await rows(`${kinds}`)).toHaveLength(4)
    await move(subscriber, mail)
    expect(await rows(kinds)).toEqual([
      { kind: 'change', recipient: NEW.email },
      { kind: 'confirm', recipient: null },
      { kind: 'welcome', recipient: null },
    ])
  })

  test('is refused if the new address already has a subscription', async () => {
    const subscriber = await subscribed()
    await subscribed('jan@example.net')
    const { mail } = await ask(subscriber)
    const before = await everything()
    expect(await move(subscriber, mail)).toEqual({ ok: false, reason: 'taken' })
    expect(await everything()).toBe(before)
  })

  test('replaces an unconfirmed sign-up of the new address', async () => {
    const subscriber = await subscribed()
    const { mail } = await ask(subscriber)
    await signUpAs('jan@example.net')
    const stranger = (await subscriberByAddress(db, 'jan@example.net'))?.id
    expect(await move(subscriber, mail)).toEqual({ ok: true })
    expect(await rows('select id, address from subscriber')).toEqual([{ id: subscriber.id, address: NEW.address }])
    const noted = await rows<{ kind: string; detail: string }>('select kind, detail from journal order by id')
    expect(noted.map(({ kind, detail }) => [kind, JSON.parse(detail)])).toContainEqual([
      'erased',
      { subscriber: stranger },
    ])
  })

  test('deletes no sign-up if the subscription does not move', async () => {
    const subscriber = await subscribed()
    const { mail } = await ask(subscriber)
    await signUpAs('jan@example.net')
    await unsubscribe(db, subscriber.id, NOW + 1)
    expect(await move(subscriber, mail, NOW + 2)).toEqual({ ok: false, reason: 'taken' })
    expect(await standing('jan@example.net')).toBe('pending')
  })

  test('is refused if the new address is suppressed', async () => {
    const subscriber = await subscribed()
    const { mail } = await ask(subscriber)
    const { address } = NEW
    await suppress(db, pseudonyms, { address, subscriber: undefined, reason: 'asked', source: 'operator', now: NOW })
    const before = await everything()
    expect(await move(subscriber, mail)).toEqual({ ok: false, reason: 'taken' })
    expect(await everything()).toBe(before)
  })

  test('changes nothing if the subscriber has unsubscribed since', async () => {
    const subscriber = await subscribed()
    const { mail } = await ask(subscriber)
    await unsubscribe(db, subscriber.id, NOW + 1)
    const before = await everything()
    expect(await move(subscriber, mail, NOW + 2)).toEqual({ ok: false, reason: 'taken' })
    expect(await everything()).toBe(before)
  })

  test('changes nothing if the subscription has moved to another address since', async () => {
    const subscriber = await subscribed()
    const { mail } = await ask(subscriber)
    const elsewhere = { email: 'jan@example.com', address: 'jan@example.com', domain: 'example.com' }
    await move(subscriber, (await ask(subscriber, NOW, elsewhere)).mail, NOW + 1, elsewhere)
    const before = await everything()
    expect(await move(subscriber, mail, NOW + 2)).toEqual({ ok: false, reason: 'taken' })
    expect(await everything()).toBe(before)
  })
})

describe('a requested mail', () => {
  const changes = () => rows("select count(*) as n from outbox where kind = 'change'")

  test('is put into the outbox within the daily limit of its mailbox', async () => {
    const subscriber = await subscribed()
    const owed: boolean[] = []
    for (let i = 0; i < 6; i++) owed.push((await ask(subscriber, NOW + i)).owed)
    expect(owed).toEqual([true, true, true, false, false, false])
    expect(await changes()).toEqual([{ n: LIMITS.mailsADay }])
    expect((await ask(subscriber, NOW + LIMITS.day)).owed).toBe(true)
    expect(await changes()).toEqual([{ n: LIMITS.mailsADay + 1 }])
  })

  test('counts for the domain of the new address, not for that of the subscriber', async () => {
    const subscriber = await subscribed()
    const { mail } = await ask(subscriber)
    const read = readAddress(NEW.email)
    if (!read.ok) throw new Error(read.reason)
    const { domain } = await pseudonyms.of(read.address)
    expect(await rows('select domain from caused_mail where mail = ?', mail)).toEqual([{ domain }])
  })

  test('is delayed at a domain without a confirmed subscriber, even if the own domain has one', async () => {
    const subscriber = await subscribed()
    const owed: number[] = []
    for (let i = 0; i <= LIMITS.mailsADomain; i++) {
      const [email, id] = [`person${i}@example.net`, newId()]
      const wish = { email, address: email }
      await owe(db, pseudonyms, { id, subscriber, kind: 'change', recipient: email, wish, client: 'one', now: NOW })
      owed.push((await rows<{ at: number }>('select owed_at as at from outbox where id = ?', id))[0]?.at ?? 0)
    }
    expect(owed).toEqual([...Array(LIMITS.mailsADomain).fill(NOW), NOW + LIMITS.domainWindow])
  })

  test('is not put into the outbox for a suppressed address', async () => {
    const subscriber = await subscribed()
    const { address } = NEW
    await suppress(db, pseudonyms, { address, subscriber: undefined, reason: 'asked', source: 'operator', now: NOW })
    expect((await ask(subscriber)).owed).toBe(false)
    expect(await changes()).toEqual([{ n: 0 }])
  })
})
