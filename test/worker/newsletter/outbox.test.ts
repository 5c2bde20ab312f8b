import { beforeEach, describe, expect, test, vi } from 'vitest'
import { newId } from '../../../src/newsletter/id.ts'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import type { Mailer } from '../../../src/newsletter/mail/mailer.ts'
import { MAX_ATTEMPTS, MAX_COPIES, MAX_WAITS } from '../../../src/newsletter/outbox/failures.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { unsubscribe } from '../../../src/newsletter/store/end.ts'
import { erase } from '../../../src/newsletter/store/erase.ts'
import { openMailLink } from '../../../src/newsletter/store/mailed-link.ts'
import { claim, LEASE, mark } from '../../../src/newsletter/store/outbox.ts'
import { owe } from '../../../src/newsletter/store/owe.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { suppress } from '../../../src/newsletter/store/suppression.ts'
import { clearValue, readValue, writeValue } from '../../../src/newsletter/store/values.ts'
import { killedBeforeMark } from './database.ts'
import { compose, drain, mailService, messageOf, sendAt } from './sender.ts'
import { db, emptyDatabase, NOW, pseudonyms, rows, signUpAs, standing, tokens } from './support.ts'

// Some tests simulate hours or days minute by minute.
vi.setConfig({ testTimeout: 300_000 })
beforeEach(emptyDatabase)

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Signs up that many people, a second apart. @returns the ids of their mails, oldest first */
async function signUps(count: number): Promise<string[]> {
  const mails: string[] = []
  for (let i = 0; i < count; i++) mails.push(await signUpAs(`person${i}@d${i}.example`, { now: NOW + i * 1_000 }))
  return mails
}

const idOf = async (address: string) => (await subscriberByAddress(db, address))?.id ?? ''
const sentAs = (id: string) => ({ id, state: 'sent', message: 'm', kind: 'confirm', client: null }) as const

async function suppressed(address: string, reason: 'asked' | 'bounce' = 'asked'): Promise<void> {
  const subscriber = (await subscriberByAddress(db, address))?.id
  await suppress(db, pseudonyms, { address, subscriber, reason, source: 'operator', now: NOW })
}

/** Runs the sender each minute between two times, as cron does. */
async function eachMinute(from: number, to: number, mailer: Mailer, minutes = 1): Promise<void> {
  for (let now = from; now <= to; now += minutes * MINUTE) await drain(now, { mailer })
}

const states = () =>
  rows<{ state: string; n: number }>('select state, count(*) as n from outbox group by state order by state')

describe('claiming', () => {
  const claimed = async (lease: string, now: number, limit = 50) =>
    (await claim(db, lease, now, limit)).mails.map(({ id }) => id)

  test('takes the oldest due mail first', async () => {
    const mails = await signUps(12)
    expect(await claimed('lease', NOW + HOUR, 5)).toEqual(mails.slice(0, 5))
    expect(await claimed('other', NOW + HOUR)).toEqual(mails.slice(5))
  })

  test('takes no mail before it is due', async () => {
    const mail = await signUpAs('jan@example.org', { now: NOW })
    expect(await claimed('lease', NOW - 1)).toEqual([])
    expect(await claimed('lease', NOW)).toEqual([mail])
  })

  test('does not take a claimed mail before its lease is over', async () => {
    const mail = await signUpAs('jan@example.org')
    await claim(db, 'first', NOW, 50)
    expect(await claimed('second', NOW + LEASE - 1)).toEqual([])
    expect(await claimed('second', NOW + LEASE)).toEqual([mail])
  })

  test('saves no outcome for a mail that another sender has claimed', async () => {
    const mail = await signUpAs('jan@example.org')
    await claim(db, 'first', NOW, 50)
    await claim(db, 'second', NOW + LEASE, 50)
    await mark(db, 'first', [{ id: mail, state: 'dead', error: 'late' }], NOW + LEASE)
    await mark(db, 'first', [{ id: mail, state: 'dropped' }], NOW + LEASE)
    expect(await states()).toEqual([{ state: 'due', n: 1 }])
    await mark(db, 'second', [sentAs(mail)], NOW + LEASE)
    expect(await states()).toEqual([{ state: 'sent', n: 1 }])
  })

  test.each<[string, () => Promise<void>, () => Promise<void>]>([
    ['mails are held', () => writeValue(db, 'held', 'why'), () => clearValue(db, 'held')],
    [
      'the service has stopped the sender',
      () => writeValue(db, 'stopped-until', String(NOW + MINUTE + 1)),
      () => writeValue(db, 'stopped-until', String(NOW + MINUTE)),
    ],
  ])('takes nothing while %s, and loses nothing by it', async (_why, stop, go) => {
    const mail = await signUpAs('jan@example.org')
    await stop()
    expect(await claim(db, 'lease', NOW + MINUTE, 50)).toEqual({ mails: [], unreadable: [] })
    expect(await rows('select state, attempts, copies, lease from outbox')).toEqual([
      { state: 'due', attempts: 0, copies: 0, lease: null },
    ])
    await go()
    expect(await claimed('lease', NOW + MINUTE)).toEqual([mail])
  })
})

describe('sending', () => {
  test('sends each mail once, oldest first, and saves the outcome', async () => {
    const mails = await signUps(75)
    const { mailer, accepted } = mailService()
    await drain(NOW + HOUR, { mailer })
    expect(accepted).toEqual(mails)
    await drain(NOW + 2 * HOUR, { mailer })
    expect(accepted).toHaveLength(75)
    expect(await states()).toEqual([{ state: 'sent', n: 75 }])
    expect(await rows('select distinct sent_at, lease, attempts, copies, error from outbox')).toEqual([
      { sent_at: NOW + HOUR, lease: null, attempts: 1, copies: 1, error: null },
    ])
    expect(await rows('select message from outbox where id = ?', mails[0])).toEqual([
      { message: messageOf(mails[0] ?? '') },
    ])
    expect(await rows('select event, sum(count) as count from tally group by event order by event')).toEqual([
      { event: 'asked', count: 75 },
      { event: 'sent', count: 75 },
    ])
  })

  test('counts sent mails by the client that caused them', async () => {
    for (const client of ['a', 'a', 'b']) await signUpAs(`${newId()}@example.org`, { client })
    await drain(NOW)
    expect(await rows("select client, count from tally where event = 'sent' order by client")).toEqual([
      { client: 'a', count: 2 },
      { client: 'b', count: 1 },
    ])
  })

  test('reports counts, and whether more mails may be due', async () => {
    await signUps(51)
    expect(await sendAt(NOW + HOUR)).toEqual({ sent: 50, failed: 0, more: true })
    expect(await sendAt(NOW + HOUR)).toEqual({ sent: 1, failed: 0, more: false })
    expect(await sendAt(NOW + HOUR)).toEqual({ sent: 0, failed: 0, more: false })
  })

  test('sends no mail twice when many senders run at once', async () => {
    const mails = await signUps(120)
    const { mailer, accepted } = mailService()
    await Promise.all(Array.from({ length: 8 }, () => drain(NOW + HOUR, { mailer })))
    expect([...accepted].sort()).toEqual([...mails].sort())
  })

  test('sends 200 mails to one domain within its limit, all of them eventually', async () => {
    const mails = new Set<string>()
    for (let i = 0; i < 200; i++) mails.add(await signUpAs(`person${i}@example.org`))
    expect(await rows("select count(*) as n from subscriber where status = 'pending'")).toEqual([{ n: 200 }])
    const { mailer, accepted } = mailService()
    await drain(NOW, { mailer })
    expect(accepted).toHaveLength(LIMITS.mailsADomain)
    await drain(NOW + LIMITS.domainWindow, { mailer })
    expect(accepted).toHaveLength(2 * LIMITS.mailsADomain)
    await drain(NOW + 40 * LIMITS.domainWindow, { mailer })
    expect(new Set(accepted)).toEqual(mails)
    expect(accepted).toHaveLength(200)
  })

  test('sends nothing to an erased subscriber', async () => {
    await signUpAs('jan@example.org')
    await signUpAs('piet@example.org')
    await erase(db, await idOf('jan@example.org'), NOW)
    const { mailer, accepted } = mailService()
    await drain(NOW, { mailer })
    expect(accepted).toHaveLength(1)
    expect(await rows('select count(*) as n from outbox')).toEqual([{ n: 1 }])
  })

  test('saves nothing about a subscriber who was erased while their mail was being sent', async () => {
    const mail = await signUpAs('jan@example.org')
    await claim(db, 'lease', NOW, 50)
    await erase(db, await idOf('jan@example.org'), NOW)
    await mark(db, 'lease', [sentAs(mail)], NOW)
    expect(await rows('select id from outbox')).toEqual([])
  })

  test('deletes a claimed mail when its subscriber leaves, so that it is never sent', async () => {
    const mail = await signUpAs('jan@example.org')
    await confirm(db, mail, newId(), NOW)
    await claim(db, 'lease', NOW, 50)
    await unsubscribe(db, await idOf('jan@example.org'), NOW)
    expect(await rows('select id from outbox')).toEqual([])
    await mark(db, 'lease', [{ id: mail, state: 'due', dueAt: NOW, error: 'E', unknown: false }], NOW)
    const { mailer, accepted } = mailService()
    await drain(NOW + HOUR, { mailer })
    expect(accepted).toEqual([])
  })

  test('drops a mail to an address that was suppressed after the mail was put into the outbox', async () => {
    const mail = await signUpAs('jan@example.org')
    await confirm(db, mail, newId(), NOW)
    await drain(NOW)
    const subscriber = await subscriberByAddress(db, 'jan@example.org')
    if (!subscriber) throw new Error('nobody is subscribed')
    const [wish, client] = [{ email: 'Piet@example.net', address: 'piet@example.net' }, 'client']
    const change = { id: newId(), subscriber, kind: 'change' as const, recipient: wish.email, wish, client, now: NOW }
    await owe(db, pseudonyms, change)
    const other = await signUpAs('an@example.org')
    await suppressed('piet@example.net')
    const { mailer, accepted } = mailService()
    expect(await sendAt(NOW, { mailer })).toEqual({ sent: 1, failed: 0, more: false })
    expect(accepted).toEqual([other])
    expect(await rows('select id from outbox where id = ?', change.id)).toEqual([])
    expect(await standing('jan@example.org')).toBe('confirmed')
  })
})

describe('a sender that is killed after the service accepted the mails', () => {
  test('causes one more copy of each mail after its lease, and none before', async () => {
    const mails = await signUps(5)
    const { mailer, accepted } = mailService()
    await expect(sendAt(NOW + HOUR, { mailer, db: killedBeforeMark() })).rejects.toThrow('killed')
    expect([...accepted].sort()).toEqual([...mails].sort())
    await drain(NOW + HOUR + LEASE - 1, { mailer })
    expect(accepted).toHaveLength(5)
    await drain(NOW + HOUR + LEASE, { mailer })
    await drain(NOW + 3 * HOUR, { mailer })
    expect([...accepted].sort()).toEqual([...mails, ...mails].sort())
    expect(await states()).toEqual([{ state: 'sent', n: 5 }])
  })

  test('causes a second copy of no more than the ten mails of its round', async () => {
    await signUps(50)
    const { mailer, accepted } = mailService()
    await expect(sendAt(NOW + HOUR, { mailer, db: killedBeforeMark() })).rejects.toThrow('killed')
    await drain(NOW + 2 * HOUR, { mailer })
    expect(accepted).toHaveLength(60)
    expect(new Set(accepted).size).toBe(50)
  })
})

describe('a service that', () => {
  test('refuses a mail for now gets it again later, once', async () => {
    const [mail = ''] = await signUps(1)
    const { mailer, accepted, attempts } = mailService((_, attempt) =>
      attempt <= 3 ? 'E_INTERNAL_SERVER_ERROR' : 'accept',
    )
    for (let minutes = 0; minutes < 30; minutes++) await drain(NOW + minutes * MINUTE, { mailer })
    expect(accepted).toEqual([mail])
    expect(attempts.get(mail)).toBe(4)
    expect(await rows('select state, attempts, error from outbox')).toEqual([
      { state: 'sent', attempts: 4, error: null },
    ])
  })

  test('refuses a mail for now gets nothing until that mail is due again', async () => {
    await signUps(1)
    const { mailer, attempts } = mailService(() => 'E_RATE_LIMIT_EXCEEDED')
    await sendAt(NOW, { mailer, random: () => 1 })
    await sendAt(NOW + 29_999, { mailer })
    expect([...attempts.values()]).toEqual([1])
    await sendAt(NOW + 30_000, { mailer })
    expect([...attempts.values()]).toEqual([2])
  })

  test('refuses a mail for good makes it a dead letter, which is not sent', async () => {
    await signUps(1)
    const { mailer, accepted } = mailService((_, attempt) => (attempt === 1 ? 'E_CONTENT_TOO_LARGE' : 'accept'))
    for (let hours = 0; hours < 5; hours++) await drain(NOW + hours * HOUR, { mailer })
    expect(accepted).toEqual([])
    expect(await rows('select state, attempts, error from outbox')).toEqual([
      { state: 'dead', attempts: 1, error: 'E_CONTENT_TOO_LARGE' },
    ])
    expect(await standing('person0@d0.example')).toBe('pending')
  })

  test('refuses one recipient for now causes no end, no suppression and no delay of other mails', async () => {
    const [refused = '', other = ''] = await signUps(2)
    const { mailer, accepted, attempts } = mailService((mail, attempt) =>
      mail === refused && attempt < 3 ? 'E_RECIPIENT_SUPPRESSED' : 'accept',
    )
    const START = NOW + HOUR
    await drain(START, { mailer })
    expect(accepted).toEqual([other])
    expect(await rows('select state, error, copies from outbox where id = ?', refused)).toEqual([
      { state: 'due', error: 'E_RECIPIENT_SUPPRESSED', copies: 0 },
    ])
    expect(await standing('person0@d0.example')).toBe('pending')
    expect(await rows('select * from suppression')).toEqual([])
    await eachMinute(START, START + DAY - MINUTE, mailer, 30)
    expect(attempts.get(refused)).toBe(1)
    await eachMinute(START + DAY, START + 3 * DAY, mailer, 30)
    expect(accepted).toEqual([other, refused])
    expect(await states()).toEqual([{ state: 'sent', n: 2 }])
  })

  test('refuses one recipient for more than a week causes a dead letter, and the subscription stays', async () => {
    const [mail = ''] = await signUps(1)
    const { mailer, attempts } = mailService(() => 'E_RECIPIENT_SUPPRESSED')
    await eachMinute(NOW, NOW + 8 * DAY, mailer, 60)
    expect((await states())[0]?.state).toBe('due')
    await eachMinute(NOW + 8 * DAY, NOW + 12 * DAY, mailer, 60)
    expect(attempts.get(mail)).toBe(MAX_WAITS)
    expect(await rows('select state, error from outbox')).toEqual([{ state: 'dead', error: 'E_RECIPIENT_SUPPRESSED' }])
    expect(await standing('person0@d0.example')).toBe('pending')
    expect(await rows('select * from suppression')).toEqual([])
  })

  test('accepts mails but loses its answers gets a copy for each lost answer, at most three', async () => {
    const mails = await signUps(40)
    const lost = new Map(mails.map((mail, i) => [mail, i % 5]))
    const { mailer, accepted } = mailService((mail, attempt) =>
      attempt <= (lost.get(mail) ?? 0) ? 'accept-silently' : 'accept',
    )
    await eachMinute(NOW + HOUR, NOW + 7 * HOUR, mailer)
    for (const mail of mails) {
      const copies = Math.min(1 + (lost.get(mail) ?? 0), MAX_COPIES)
      expect(accepted.filter((one) => one === mail)).toHaveLength(copies)
    }
    expect(await rows('select state, error, count(*) as n from outbox group by 1, 2 order by 1')).toEqual([
      { state: 'dead', error: 'Error', n: 16 },
      { state: 'sent', error: null, n: 24 },
    ])
    await eachMinute(NOW + 2 * DAY, NOW + 3 * DAY, mailer, 60)
    expect(accepted.length).toBe(mails.reduce((n, mail) => n + Math.min(1 + (lost.get(mail) ?? 0), MAX_COPIES), 0))
  })

  test('loses its answers gets the copies 15 minutes and four hours apart', async () => {
    const [mail = '', ...others] = await signUps(10)
    const { mailer } = mailService((one) => (one === mail ? 'accept-silently' : 'accept'))
    const times: number[] = []
    for (let now = NOW + HOUR; now <= NOW + 8 * HOUR; now += MINUTE) {
      const before = (await rows<{ attempts: number }>('select attempts from outbox where id = ?', mail))[0]?.attempts
      await drain(now, { mailer })
      const after = (await rows<{ attempts: number }>('select attempts from outbox where id = ?', mail))[0]?.attempts
      if (after !== before) times.push(now - NOW - HOUR)
    }
    expect(times).toEqual([0, 16 * MINUTE, 16 * MINUTE + 4 * HOUR + MINUTE])
    expect(await rows("select count(*) as n from outbox where state = 'sent'")).toEqual([{ n: others.length }])
  })

  test('does not answer is given up after ten seconds', async () => {
    const [mail = ''] = await signUps(1)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      let asked: () => void = () => undefined
      const begun = new Promise<void>((resolve) => {
        asked = resolve
      })
      const send = () => {
        asked()
        return new Promise<never>(() => undefined)
      }
      const sent = sendAt(NOW, { mailer: { send } })
      await begun
      await vi.advanceTimersByTimeAsync(10_001)
      expect(await sent).toEqual({ sent: 0, failed: 1, more: false })
    } finally {
      vi.useRealTimers()
    }
    expect(await rows('select id, state, error, copies from outbox')).toEqual([
      { id: mail, state: 'due', error: 'DeadlineExceeded', copies: 1 },
    ])
  })

  test('refuses each attempt causes a dead letter after the last attempt, not before', async () => {
    await signUps(1)
    const { mailer, attempts } = mailService(() => 'E_DELIVERY_FAILED')
    const state = async () => (await rows<{ state: string }>('select state from outbox'))[0]?.state
    for (let i = 1; i < MAX_ATTEMPTS; i++) await sendAt(NOW + i * HOUR, { mailer })
    expect([...attempts.values()]).toEqual([MAX_ATTEMPTS - 1])
    expect(await state()).toBe('due')
    await sendAt(NOW + MAX_ATTEMPTS * HOUR, { mailer })
    expect(await state()).toBe('dead')
    await sendAt(NOW + 2 * MAX_ATTEMPTS * HOUR, { mailer })
    expect([...attempts.values()]).toEqual([MAX_ATTEMPTS])
  })
})

describe('a sender that is killed each time', () => {
  test('sends at most three copies, and leaves a dead letter', async () => {
    await signUps(1)
    const { mailer, accepted } = mailService()
    for (let i = 0; i < 5; i++)
      await expect(sendAt(NOW + i * LEASE, { mailer, db: killedBeforeMark() })).rejects.toThrow('killed')
    expect(accepted).toHaveLength(MAX_COPIES)
    await drain(NOW + HOUR, { mailer })
    expect(accepted).toHaveLength(MAX_COPIES)
    expect(await rows('select state, error, died_at from outbox')).toEqual([
      { state: 'dead', error: 'OUTCOME_UNKNOWN', died_at: NOW + HOUR },
    ])
  })

  test('also leaves a dead letter after the last attempt', async () => {
    await signUps(1)
    await db.prepare('update outbox set attempts = ?1').bind(MAX_ATTEMPTS).run()
    const { mailer, accepted } = mailService()
    await sendAt(NOW, { mailer })
    expect(accepted).toEqual([])
    expect(await rows('select state, error from outbox')).toEqual([{ state: 'dead', error: 'NO_SENDER_CAME_BACK' }])
  })
})

describe('a mail that cannot be rendered', () => {
  test('does not delay other mails and is tried again', async () => {
    const [broken, ...others] = await signUps(5)
    const { mailer, accepted } = mailService()
    let fault = true
    const composing = async (mail: Parameters<typeof compose>[0]) => {
      if (fault && mail.id === broken) throw new TypeError('a fault of a template')
      return compose(mail)
    }
    await drain(NOW + HOUR, { mailer, compose: composing })
    expect(accepted).toEqual(others)
    // No mail was handed over, so it does not count as a copy.
    expect(await rows('select state, copies, error from outbox where id = ?', broken)).toEqual([
      { state: 'due', copies: 0, error: 'TypeError' },
    ])
    fault = false
    await drain(NOW + 2 * HOUR, { mailer, compose: composing })
    expect(accepted).toEqual([...others, broken])
  })
})

describe('a row that this version cannot read', () => {
  test.each([
    ['wish', `update outbox set wish = '{"topics":7}' where id = ?1`],
    ['JSON', `update outbox set wish = '{' where id = ?1`],
    ['locale', `update outbox set locale = 'de' where id = ?1`],
  ])('becomes a dead letter that names the fault (%s), and the others go', async (column, change) => {
    const [broken, ...others] = await signUps(5)
    await db.prepare(change).bind(broken).run()
    const { mailer, accepted } = mailService()
    const reported: unknown[] = []
    const report = (event: string, fields: Record<string, string | number>) => void reported.push([event, fields])
    expect(await sendAt(NOW + HOUR, { mailer, report })).toEqual({ sent: 4, failed: 1, more: false })
    expect(accepted).toEqual(others)
    const error = `unreadable: ${column}`
    expect(await rows('select state, error, died_at, lease from outbox where id = ?', broken)).toEqual([
      { state: 'dead', error, died_at: NOW + HOUR, lease: null },
    ])
    expect(reported).toEqual([['mail-failed', { mail: broken, code: error, verdict: 'give-up' }]])
  })
})

test('a removed topic prevents no mail and no unsubscription', async () => {
  const [first = '', second = ''] = await signUps(2)
  const wish = '{"locale":"nl","topics":["gone","plans"],"municipalities":["0000"]}'
  await db.prepare('update outbox set wish = ?1 where id = ?2').bind(wish, first).run()
  const { mailer, accepted } = mailService()
  await drain(NOW + HOUR, { mailer })
  expect(accepted).toEqual([first, second])
  await confirm(db, first, newId(), NOW + HOUR)
  expect(await subscriberByAddress(db, 'person0@d0.example')).toMatchObject({ topics: ['plans'], municipalities: [] })
})

describe('a service that refuses all mails', () => {
  const STOP = 'E_DAILY_LIMIT_EXCEEDED'

  test('gets only the ten mails of the round, and the others are released', async () => {
    await signUps(60)
    const { mailer, attempts } = mailService(() => STOP)
    expect(await sendAt(NOW + HOUR, { mailer })).toMatchObject({ sent: 0, more: false })
    expect(attempts.size).toBe(10)
    expect(await rows('select count(*) as n from outbox where lease is not null')).toEqual([{ n: 0 }])
    expect(await states()).toEqual([{ state: 'due', n: 60 }])
  })

  test('gets nothing from any sender until the pause is over', async () => {
    await signUps(20)
    const { mailer, attempts } = mailService(() => STOP)
    await drain(NOW + HOUR, { mailer })
    const until = Number(await readValue(db, 'stopped-until'))
    expect(until).toBe(NOW + HOUR + 15 * MINUTE)
    expect(await readValue(db, 'stopped-by')).toBe(STOP)
    const later = mailService()
    await drain(until - 1, { mailer: later.mailer })
    expect(later.accepted).toEqual([])
    await drain(until, { mailer: later.mailer })
    expect(later.accepted).toHaveLength(20)
    expect(attempts.size).toBe(10)
    expect(await readValue(db, 'stopped-by')).toBeUndefined()
    expect(await readValue(db, 'stopped-until')).toBeUndefined()
  })

  test('is tested with one mail after each pause, while it still refuses', async () => {
    await signUps(20)
    const { mailer, attempts } = mailService(() => STOP)
    await drain(NOW + HOUR, { mailer })
    expect(attempts.size).toBe(10)
    await drain(NOW + HOUR + 15 * MINUTE, { mailer })
    expect([...attempts.values()].reduce((a, b) => a + b)).toBe(11)
    expect(await readValue(db, 'stopped-until')).toBe(String(NOW + HOUR + 30 * MINUTE))
    expect(await rows('select max(attempts) as attempts, max(copies) as copies from outbox')).toEqual([
      { attempts: 0, copies: 0 },
    ])
  })

  test('reports the code once', async () => {
    await signUps(2)
    const reported: string[] = []
    const report = (event: string, { code }: Record<string, string | number>) => void reported.push(`${event} ${code}`)
    await drain(NOW + HOUR, { mailer: mailService(() => STOP).mailer, report })
    expect(reported.filter((line) => line.startsWith('mails-stopped'))).toEqual([`mails-stopped ${STOP}`])
  })

  test('causes no loss of mail, and gets the mails first that it has not refused', async () => {
    const mails = await signUps(70)
    await drain(NOW + HOUR, { mailer: mailService(() => STOP).mailer })
    const { mailer, accepted } = mailService()
    await drain(NOW + 2 * HOUR, { mailer })
    expect(accepted).toEqual([...mails.slice(10), ...mails.slice(0, 10)])
  })

  test('because of one mail only does not stop the others for ever', async () => {
    const [refused = '', ...others] = await signUps(6)
    const { mailer, accepted } = mailService((mail) => (mail === refused ? STOP : 'accept'))
    for (let minutes = 0; minutes < 60; minutes++) await drain(NOW + HOUR + minutes * MINUTE, { mailer })
    expect(accepted.toSorted()).toEqual(others.toSorted())
  })

  test('for three days causes no dead letter: mails stay due', async () => {
    const mails = await signUps(60)
    const stopping = mailService(() => STOP)
    for (let minutes = 0; minutes < 72 * 60; minutes += 60)
      await drain(NOW + HOUR + minutes * MINUTE, { mailer: stopping.mailer })
    expect(await states()).toEqual([{ state: 'due', n: 60 }])
    const { mailer, accepted } = mailService()
    await drain(NOW + 74 * HOUR, { mailer })
    expect(accepted.toSorted()).toEqual(mails.toSorted())
  })

  test('keeps the outcomes of the mails of that round that it accepted', async () => {
    const mails = await signUps(10)
    const { mailer, accepted } = mailService((mail) => (mails.indexOf(mail) < 4 ? 'accept' : STOP))
    await drain(NOW + HOUR, { mailer })
    expect(accepted).toEqual(mails.slice(0, 4))
    expect(await states()).toEqual([
      { state: 'due', n: 6 },
      { state: 'sent', n: 4 },
    ])
  })
})

describe('a service that does not answer', () => {
  const silent = () => mailService(() => 'accept-silently')

  test('gets the ten mails of one round, and nothing for five minutes', async () => {
    await signUps(30)
    const { mailer, accepted } = silent()
    expect(await sendAt(NOW + HOUR, { mailer })).toEqual({ sent: 0, failed: 10, more: false })
    expect(accepted).toHaveLength(10)
    expect(await readValue(db, 'stopped-by')).toBe('NO_ANSWER')
    expect(await readValue(db, 'stopped-until')).toBe(String(NOW + HOUR + 5 * MINUTE))
    await drain(NOW + HOUR + 5 * MINUTE - 1, { mailer })
    expect(accepted).toHaveLength(10)
    // After that, one mail tests whether it answers.
    await drain(NOW + HOUR + 5 * MINUTE, { mailer })
    expect(accepted).toHaveLength(11)
  })

  test('to one mail only causes no stop: the others are sent at once', async () => {
    const [silent = '', ...others] = await signUps(4)
    const { mailer, accepted } = mailService((mail) => (mail === silent ? 'accept-silently' : 'accept'))
    await sendAt(NOW + HOUR, { mailer, limit: 1 })
    expect(await readValue(db, 'stopped-by')).toBeUndefined()
    await drain(NOW + HOUR + 1, { mailer })
    expect(accepted).toEqual([silent, ...others])
  })

  test('to some mails of a round only causes no stop', async () => {
    const mails = await signUps(30)
    const { mailer, accepted } = mailService((mail) => (mails.indexOf(mail) % 2 === 0 ? 'accept-silently' : 'accept'))
    await drain(NOW + HOUR, { mailer })
    expect(accepted).toHaveLength(30)
    expect(await readValue(db, 'stopped-by')).toBeUndefined()
  })

  test('also causes a stop if its mails become dead letters', async () => {
    await signUps(30)
    await db.prepare('update outbox set attempts = 2, copies = 2').run()
    const { mailer, accepted } = silent()
    await drain(NOW + HOUR, { mailer })
    expect(accepted).toHaveLength(10)
    expect(await readValue(db, 'stopped-by')).toBe('NO_ANSWER')
  })

  test('for a day gets at most three copies of a mail, and each mail is a dead letter or still due', async () => {
    const mails = await signUps(40)
    const { mailer, attempts } = silent()
    await eachMinute(NOW + HOUR, NOW + HOUR + DAY, mailer, 5)
    expect(Math.max(...attempts.values())).toBeLessThanOrEqual(MAX_COPIES)
    const [total] = await rows<{ n: number }>("select count(*) as n from outbox where state in ('due', 'dead')")
    expect(total?.n).toBe(mails.length)
  })
})

describe('after a day without the mail service', () => {
  test('120 mails arrive in the order in which they are due, with links that work 72 hours from then', async () => {
    const mails = await signUps(120)
    const down = mailService(() => 'E_INTERNAL_SERVER_ERROR')
    let chance = 0
    const random = () => {
      chance = (chance + 0.618) % 1
      return chance
    }
    for (let minutes = 0; minutes < 24 * 60; minutes += 10) {
      await drain(NOW + minutes * MINUTE, { mailer: down.mailer, random })
    }
    expect(await states()).toEqual([{ state: 'due', n: 120 }])

    const { mailer, accepted } = mailService()
    const due: number[] = []
    const noting = async (mail: Parameters<typeof compose>[0]) => {
      due.push(mail.due_at)
      return compose(mail)
    }
    const BACK = NOW + 26 * HOUR
    await drain(BACK, { mailer, compose: noting })
    expect([...accepted].sort()).toEqual([...mails].sort())
    expect(due).toEqual([...due].sort((a, b) => a - b))

    const [mail = ''] = mails
    const [{ subscriber = '' } = {}] = await rows<{ subscriber: string }>(
      'select subscriber from outbox where id = ?',
      mail,
    )
    const token = await tokens.derive('confirm', { row: mail, subscriber, mailbox: 'person0@d0.example' })
    const open = (now: number) => openMailLink(db, tokens, 'confirm', token, now)
    expect(await open(BACK + 72 * HOUR - 1)).toMatchObject({ ok: true })
    expect(await open(BACK + 72 * HOUR)).toMatchObject({ ok: false, reason: 'expired' })
  })
})
