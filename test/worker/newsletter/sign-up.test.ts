import { beforeEach, describe, expect, test } from 'vitest'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { erase, forget, unsubscribe } from '../../../src/newsletter/store/end.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { suppress } from '../../../src/newsletter/store/suppression.ts'
import { db, emptyDatabase, NOW, pseudonyms, rows, signUpAs, standing } from './support.ts'

const HOUR = 3_600_000

beforeEach(emptyDatabase)

describe('signing up', () => {
  test('writes subscriber, mail, and what is agreed to together', async () => {
    const attempt = await signUpAs('Jan@Example.org')
    expect(await rows('select email, address, status from subscriber')).toEqual([
      { email: 'Jan@example.org', address: 'jan@example.org', status: 'pending' },
    ])
    expect(await rows('select id, kind, state, locale, wish, wording, page, created_at from outbox')).toEqual([
      {
        id: attempt,
        kind: 'confirm',
        state: 'due',
        locale: 'nl',
        wish: '{"locale":"nl","topics":["projects"],"municipalities":[]}',
        wording: 'test',
        page: '/nl/nieuwsbrief',
        created_at: NOW,
      },
    ])
  })

  test('changes nothing twice when the same attempt comes again', async () => {
    const attempt = await signUpAs('jan@example.org')
    await signUpAs('jan@example.org', { attempt, now: NOW + 1000 })
    expect(await rows('select count(*) as n from outbox')).toEqual([{ n: 1 }])
  })

  test('gives one subscriber and at most three mails for many attempts at one mailbox', async () => {
    const forms = ['jan@bücher.example', 'JAN@bücher.example', 'Jan@BÜCHER.example', 'jan@xn--bcher-kva.example']
    const typed = (i: number) => forms[i % forms.length] ?? ''
    await Promise.all(Array.from({ length: 200 }, (_, i) => signUpAs(typed(i))))
    expect(await rows('select count(*) as n from subscriber')).toEqual([{ n: 1 }])
    expect(await rows('select count(*) as n from outbox')).toEqual([{ n: 3 }])
  })

  test('counts plus tags and the dots of Gmail as one mailbox, and keeps the addresses apart', async () => {
    for (const tag of ['a', 'b', 'c', 'd', 'e']) await signUpAs(`jan.peeters+${tag}@gmail.com`)
    expect(await rows('select count(*) as n from subscriber')).toEqual([{ n: 5 }])
    expect(await rows('select count(*) as n from outbox')).toEqual([{ n: 3 }])
    await signUpAs('janpeeters@googlemail.com')
    expect(await rows('select count(*) as n from outbox')).toEqual([{ n: 3 }])
  })

  test('lets a mailbox have mails again a day later', async () => {
    for (let i = 0; i < 5; i++) await signUpAs('jan@example.org')
    await signUpAs('jan@example.org', { now: NOW + 25 * HOUR })
    expect(await rows('select count(*) as n from outbox')).toEqual([{ n: 4 }])
  })

  test('counts the mails of who was forgotten or erased in between: that undoes no limit', async () => {
    for (let i = 0; i < 5; i++) {
      await signUpAs('jan@example.org', { now: NOW + i })
      const { id = '' } = (await subscriberByAddress(db, 'jan@example.org')) ?? {}
      await (i % 2 === 0 ? forget(db, id, NOW + i) : erase(db, id))
    }
    await signUpAs('jan@example.org', { now: NOW + 5 })
    expect(await rows('select count(*) as n from outbox')).toEqual([{ n: 0 }])
    expect(await rows('select count(*) as n from erased_mail')).toEqual([{ n: LIMITS.mailsADay }])
  })

  test('delays mails to one domain that come by the hundred, and drops none', async () => {
    for (let i = 0; i < 400; i++) await signUpAs(`person${i}@example.org`)
    expect(await rows('select count(*) as n from subscriber')).toEqual([{ n: 400 }])
    expect(await rows('select count(*) as n, max(due_at) - ?1 as latest from outbox', NOW)).toEqual([
      { n: 400, latest: 99_000 },
    ])
  })

  test('is asked the same of the database and does nothing for a client over its limit', async () => {
    await signUpAs('jan@example.org', { allowed: false })
    expect(await standing('jan@example.org')).toBe('unknown')
    expect(await rows('select count(*) as n from outbox')).toEqual([{ n: 0 }])
  })

  test('does not touch a subscriber, but tells them by mail', async () => {
    const attempt = await signUpAs('jan@example.org')
    await confirm(db, attempt, 'w'.repeat(22), NOW)
    await signUpAs('jan@example.org', {
      wish: { locale: 'fr', topics: ['plans'], municipalities: [] },
      now: NOW + HOUR,
    })
    expect((await subscriberByAddress(db, 'jan@example.org'))?.locale).toBe('nl')
    const mails = await rows("select kind, wish ->> '$.locale' as locale from outbox order by created_at, kind")
    expect(mails).toContainEqual({ kind: 'already', locale: 'fr' })
  })

  test('begins an ended subscription again with new consent', async () => {
    const first = await signUpAs('jan@example.org')
    await confirm(db, first, 'w'.repeat(22), NOW)
    const { id = '' } = (await subscriberByAddress(db, 'jan@example.org')) ?? {}
    await unsubscribe(db, id, NOW + HOUR)
    const again = await signUpAs('jan@example.org', {
      now: NOW + 2 * HOUR,
      wish: { locale: 'fr', topics: ['plans'], municipalities: ['1080'] },
    })
    expect(await standing('jan@example.org')).toBe('pending')
    expect(await confirm(db, again, 'x'.repeat(22), NOW + 3 * HOUR)).toBe('confirmed')
    expect(await subscriberByAddress(db, 'jan@example.org')).toMatchObject({
      locale: 'fr',
      topics: ['plans'],
      municipalities: ['1080'],
      ended_at: null,
    })
    expect(await rows('select count(*) as n from consent where confirmed_at is not null')).toEqual([{ n: 2 }])
  })

  test('mails nobody who is suppressed', async () => {
    await suppress(db, pseudonyms, 'jan@example.org', 'asked', NOW)
    await signUpAs('JAN@example.org')
    expect(await standing('jan@example.org')).toBe('unknown')
    expect(await rows('select count(*) as n from outbox')).toEqual([{ n: 0 }])
  })
})

describe('confirming', () => {
  test('owes a welcome mail once, however often the button is pressed', async () => {
    const attempt = await signUpAs('jan@example.org')
    expect(await confirm(db, attempt, 'w'.repeat(22), NOW + 1)).toBe('confirmed')
    expect(await confirm(db, attempt, 'x'.repeat(22), NOW + 2)).toBe('already')
    expect(await rows("select id from outbox where kind = 'welcome'")).toEqual([{ id: 'w'.repeat(22) }])
    expect(await rows('select event, count from tally')).toEqual([{ event: 'confirmed', count: 1 }])
  })

  test('refuses a link that was sent more than 72 hours ago, and waits for one that was not sent yet', async () => {
    const attempt = await signUpAs('jan@example.org')
    await db.prepare('update outbox set sent_at = ?1').bind(NOW).run()
    expect(await confirm(db, attempt, 'w'.repeat(22), NOW + 73 * HOUR)).toBe('expired')
    await db.prepare('update outbox set sent_at = null').run()
    expect(await confirm(db, attempt, 'w'.repeat(22), NOW + 73 * HOUR)).toBe('confirmed')
  })

  test('does not bring back who has unsubscribed since', async () => {
    const attempt = await signUpAs('jan@example.org')
    await confirm(db, attempt, 'w'.repeat(22), NOW)
    const { id = '' } = (await subscriberByAddress(db, 'jan@example.org')) ?? {}
    await unsubscribe(db, id, NOW + 1)
    expect(await confirm(db, attempt, 'x'.repeat(22), NOW + 2)).toBe('unknown')
    expect(await standing('jan@example.org')).toBe('unsubscribed')
  })
})
