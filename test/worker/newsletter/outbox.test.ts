import { beforeEach, describe, expect, test, vi } from 'vitest'
import { newId } from '../../../src/newsletter/bytes.ts'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { MAX_ATTEMPTS } from '../../../src/newsletter/outbox/failures.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { erase } from '../../../src/newsletter/store/end.ts'
import { claim, LEASE, mark, SIGN_OF_LIFE } from '../../../src/newsletter/store/outbox.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { clearValue, readValue, writeValue } from '../../../src/newsletter/store/values.ts'
import { around, killedBeforeMark } from './database.ts'
import { compose, drain, mailService, messageOf, sendAt } from './sender.ts'
import { db, emptyDatabase, NOW, rows, signUpAs, standing } from './support.ts'

beforeEach(emptyDatabase)

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** As many people who have just signed up, a second apart; the names of their mails, oldest first. */
async function signUps(count: number): Promise<string[]> {
  const mails: string[] = []
  for (let i = 0; i < count; i++) mails.push(await signUpAs(`person${i}@d${i}.example`, { now: NOW + i * 1_000 }))
  return mails
}

const states = () =>
  rows<{ state: string; n: number }>('select state, count(*) as n from outbox group by state order by state')

describe('claiming', () => {
  test('takes what was due first, first', async () => {
    const mails = await signUps(12)
    const claimed = await claim(db, 'lease', NOW + HOUR, 5)
    expect(claimed.map(({ id }) => id)).toEqual(mails.slice(0, 5))
    expect((await claim(db, 'other', NOW + HOUR, 50)).map(({ id }) => id)).toEqual(mails.slice(5))
  })

  test('takes nothing before it is due, and all of it then', async () => {
    await signUpAs('jan@example.org', { now: NOW })
    expect(await claim(db, 'lease', NOW - 1, 50)).toEqual([])
    expect(await claim(db, 'lease', NOW, 50)).toHaveLength(1)
  })

  test('leaves to a sender what it holds, until its lease is over', async () => {
    await signUpAs('jan@example.org')
    await claim(db, 'first', NOW, 50)
    expect(await claim(db, 'second', NOW + LEASE - 1, 50)).toEqual([])
    expect(await claim(db, 'second', NOW + LEASE, 50)).toHaveLength(1)
  })

  test('lets nobody write down what another sender holds', async () => {
    const mail = await signUpAs('jan@example.org')
    await claim(db, 'first', NOW, 50)
    await claim(db, 'second', NOW + LEASE, 50)
    await mark(db, 'first', [{ id: mail, state: 'dead', error: 'late' }], NOW + LEASE)
    expect(await states()).toEqual([{ state: 'due', n: 1 }])
    await mark(db, 'second', [{ id: mail, state: 'sent', message: 'm', kind: 'confirm' }], NOW + LEASE)
    expect(await states()).toEqual([{ state: 'sent', n: 1 }])
  })

  test.each<[string, () => Promise<void>, () => Promise<void>]>([
    ['mails are held back', () => writeValue(db, 'held', 'why'), () => clearValue(db, 'held')],
    [
      'the service said stop',
      () => writeValue(db, 'stopped-until', String(NOW + MINUTE + 1)),
      () => writeValue(db, 'stopped-until', String(NOW + MINUTE)),
    ],
    [
      'the last sign of life is old',
      () => writeValue(db, 'heartbeat', String(NOW + MINUTE - SIGN_OF_LIFE - 1)),
      () => writeValue(db, 'heartbeat', String(NOW + MINUTE - SIGN_OF_LIFE)),
    ],
  ])('takes nothing while %s, and loses nothing by it', async (_why, stop, go) => {
    await signUpAs('jan@example.org')
    await stop()
    expect(await claim(db, 'lease', NOW + MINUTE, 50)).toEqual([])
    expect(await rows('select state, attempts, lease from outbox')).toEqual([
      { state: 'due', attempts: 0, lease: null },
    ])
    await go()
    expect(await claim(db, 'lease', NOW + MINUTE, 50)).toHaveLength(1)
  })
})

describe('sending', () => {
  test('sends each mail once, the oldest first, and writes it down', async () => {
    const mails = await signUps(75)
    const { mailer, accepted } = mailService()
    await drain(NOW + HOUR, { mailer })
    expect(accepted).toEqual(mails)
    await drain(NOW + 2 * HOUR, { mailer })
    expect(accepted).toHaveLength(75)
    expect(await states()).toEqual([{ state: 'sent', n: 75 }])
    expect(await rows('select distinct sent_at, lease, attempts from outbox')).toEqual([
      { sent_at: NOW + HOUR, lease: null, attempts: 1 },
    ])
    expect(await rows('select message from outbox where id = ?', mails[0])).toEqual([
      { message: messageOf(mails[0] ?? '') },
    ])
    expect(await rows('select event, count from tally order by event')).toEqual([
      { event: 'asked', count: 75 },
      { event: 'sent', count: 75 },
    ])
  })

  test('reports what it did and whether more may wait', async () => {
    await signUps(51)
    expect(await sendAt(NOW + HOUR)).toEqual({ sent: 50, failed: 0, more: true })
    expect(await sendAt(NOW + HOUR)).toEqual({ sent: 1, failed: 0, more: false })
    expect(await sendAt(NOW + HOUR)).toEqual({ sent: 0, failed: 0, more: false })
  })

  test('sends no mail twice, however many senders run at once', async () => {
    const mails = await signUps(120)
    const { mailer, accepted } = mailService()
    await Promise.all(Array.from({ length: 8 }, () => drain(NOW + HOUR, { mailer })))
    expect([...accepted].sort()).toEqual([...mails].sort())
  })

  test('gives 1,000 addresses of one domain a subscriber and a mail each, some of them later', {
    timeout: 30_000,
  }, async () => {
    const mails = new Set<string>()
    for (let i = 0; i < 1_000; i++) mails.add(await signUpAs(`person${i}@example.org`))
    expect(await rows("select count(*) as n from subscriber where status = 'pending'")).toEqual([{ n: 1_000 }])
    const { mailer, accepted } = mailService()
    await drain(NOW, { mailer })
    expect(accepted.length).toBeGreaterThanOrEqual(LIMITS.mailsADomain)
    expect(accepted.length).toBeLessThan(LIMITS.mailsADomain + 10)
    await drain(NOW + 1_000 * LIMITS.domainStep, { mailer })
    expect(new Set(accepted)).toEqual(mails)
    expect(accepted).toHaveLength(1_000)
  })

  test('has nothing to send to who was erased', async () => {
    await signUpAs('jan@example.org')
    await signUpAs('piet@example.org')
    await erase(db, (await subscriberByAddress(db, 'jan@example.org'))?.id ?? '')
    const { mailer, accepted } = mailService()
    await drain(NOW, { mailer })
    expect(accepted).toHaveLength(1)
    expect(await rows('select count(*) as n from outbox')).toEqual([{ n: 1 }])
  })

  test('writes nothing down of somebody who was erased while their mail was on its way', async () => {
    const mail = await signUpAs('jan@example.org')
    await claim(db, 'lease', NOW, 50)
    await erase(db, (await subscriberByAddress(db, 'jan@example.org'))?.id ?? '')
    await mark(db, 'lease', [{ id: mail, state: 'sent', message: 'm', kind: 'confirm' }], NOW)
    expect(await rows('select id from outbox')).toEqual([])
  })
})

describe('a sender that is killed after the service took the mails', () => {
  test('causes one more copy of each after its lease, and none before', async () => {
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

  test('doubles no more than the ten it had in hand', async () => {
    await signUps(50)
    const { mailer, accepted } = mailService()
    await expect(sendAt(NOW + HOUR, { mailer, db: killedBeforeMark() })).rejects.toThrow('killed')
    await drain(NOW + 2 * HOUR, { mailer })
    expect(accepted).toHaveLength(60)
    expect(new Set(accepted).size).toBe(50)
  })
})

describe('a service that', () => {
  test('refuses for now gets the mail again later, once', async () => {
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

  test('refuses for now is left alone until the mail is due again', async () => {
    await signUps(1)
    const { mailer, attempts } = mailService(() => 'E_RATE_LIMIT_EXCEEDED')
    await sendAt(NOW, { mailer, random: () => 1 })
    await sendAt(NOW + 29_999, { mailer })
    expect([...attempts.values()]).toEqual([1])
    await sendAt(NOW + 30_000, { mailer })
    expect([...attempts.values()]).toEqual([2])
  })

  test('refuses for good makes it a dead letter, of which nothing is sent', async () => {
    await signUps(1)
    const { mailer, accepted } = mailService((_, attempt) => (attempt === 1 ? 'E_CONTENT_TOO_LARGE' : 'accept'))
    for (let hours = 0; hours < 5; hours++) await drain(NOW + hours * HOUR, { mailer })
    expect(accepted).toEqual([])
    expect(await rows('select state, attempts, error from outbox')).toEqual([
      { state: 'dead', attempts: 1, error: 'E_CONTENT_TOO_LARGE' },
    ])
    expect(await standing('person0@d0.example')).toBe('pending')
  })

  test('knows an address as one that must not be mailed ends what that address has, and hinders no other', async () => {
    const [refused = '', other = ''] = await signUps(2)
    const { mailer, accepted } = mailService((mail) => (mail === refused ? 'E_RECIPIENT_SUPPRESSED' : 'accept'))
    await drain(NOW + HOUR, { mailer })
    expect(accepted).toEqual([other])
    expect(await standing('person0@d0.example')).toBe('unknown')
    expect(await rows('select reason from suppression')).toEqual([{ reason: 'refused' }])
    await signUpAs('person0@d0.example', { now: NOW + HOUR })
    await drain(NOW + 2 * HOUR, { mailer })
    expect(accepted).toEqual([other])
  })

  test('takes mails and loses its answers gets one extra copy for each answer lost, and loses none', async () => {
    const mails = await signUps(30)
    const lost = new Map(mails.map((mail, i) => [mail, i % 4]))
    const { mailer, accepted } = mailService((mail, attempt) =>
      attempt <= (lost.get(mail) ?? 0) ? 'accept-silently' : 'accept',
    )
    for (let minutes = 0; minutes < 60; minutes++) await drain(NOW + HOUR + minutes * MINUTE, { mailer })
    for (const mail of mails) expect(accepted.filter((one) => one === mail)).toHaveLength(1 + (lost.get(mail) ?? 0))
    expect(await states()).toEqual([{ state: 'sent', n: 30 }])
  })

  test('does not answer at all is waited for ten seconds a mail, not for ever', async () => {
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
    expect(await rows('select id, state, error from outbox')).toEqual([
      { id: mail, state: 'due', error: 'DeadlineExceeded' },
    ])
  })

  test('refuses to the end makes a dead letter after the last attempt, not before', async () => {
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

describe('a sender that dies each time', () => {
  test('leaves a dead letter in the end, and not one copy more', async () => {
    await signUps(1)
    await db.prepare('update outbox set attempts = ?1').bind(MAX_ATTEMPTS).run()
    const { mailer, accepted } = mailService()
    await sendAt(NOW, { mailer })
    expect(accepted).toEqual([])
    expect(await rows('select state, error from outbox')).toEqual([{ state: 'dead', error: 'no sender came back' }])
  })
})

test('an address that cannot be suppressed now is refused again later, and hinders no other of its round', async () => {
  const [refused, ...others] = await signUps(3)
  const { mailer, accepted } = mailService((mail) => (mail === refused ? 'E_RECIPIENT_SUPPRESSED' : 'accept'))
  const isMark = (how: string) => how === 'batch of 3'
  const database = around((real, how) =>
    how.startsWith('batch') && !isMark(how) ? Promise.reject(new Error('down')) : real(),
  )
  await sendAt(NOW + HOUR, { db: database, mailer })
  expect(accepted).toEqual(others)
  expect(await rows('select id from outbox where state = ?', 'due')).toEqual([{ id: refused }])
  await sendAt(NOW + 2 * HOUR, { mailer })
  expect(await rows('select reason from suppression')).toEqual([{ reason: 'refused' }])
})

describe('a mail that cannot be made', () => {
  test('hinders no other and is tried again', async () => {
    const [broken, ...others] = await signUps(5)
    const { mailer, accepted } = mailService()
    let fault = true
    const composing = async (mail: Parameters<typeof compose>[0]) => {
      if (fault && mail.id === broken) throw new TypeError('a fault of a template')
      return compose(mail)
    }
    await drain(NOW + HOUR, { mailer, compose: composing })
    expect(accepted).toEqual(others)
    fault = false
    await drain(NOW + 2 * HOUR, { mailer, compose: composing })
    expect(accepted).toEqual([...others, broken])
  })
})

test('a topic that is not offered any more stops no mail, nor who wants to leave', async () => {
  const [first = '', second = ''] = await signUps(2)
  const wish = '{"locale":"nl","topics":["gone","plans"],"municipalities":["0000"]}'
  await db.prepare('update outbox set wish = ?1 where id = ?2').bind(wish, first).run()
  const { mailer, accepted } = mailService()
  await drain(NOW + HOUR, { mailer })
  expect(accepted).toEqual([first, second])
  await confirm(db, first, newId(), NOW + HOUR)
  expect(await subscriberByAddress(db, 'person0@d0.example')).toMatchObject({ topics: ['plans'], municipalities: [] })
})

describe('a service that says stop', () => {
  const STOP = 'E_DAILY_LIMIT_EXCEEDED'

  test('is asked for no more than the ten in hand, and the rest is given back', async () => {
    await signUps(60)
    const { mailer, attempts } = mailService(() => STOP)
    expect(await sendAt(NOW + HOUR, { mailer })).toMatchObject({ sent: 0, more: false })
    expect(attempts.size).toBe(10)
    expect(await rows('select count(*) as n from outbox where lease is not null')).toEqual([{ n: 0 }])
    expect(await states()).toEqual([{ state: 'due', n: 60 }])
  })

  test('is left in peace until the time it is given, by every sender', async () => {
    await signUps(20)
    const { mailer, attempts } = mailService(() => STOP)
    await drain(NOW + HOUR, { mailer })
    const until = Number(await readValue(db, 'stopped-until'))
    expect(until).toBeGreaterThan(NOW + HOUR)
    const later = mailService()
    await drain(until - 1, { mailer: later.mailer })
    expect(later.accepted).toEqual([])
    await drain(until, { mailer: later.mailer })
    expect(later.accepted).toHaveLength(20)
    expect(attempts.size).toBe(10)
  })

  test('changes nothing in the order of the mails', async () => {
    const mails = await signUps(70)
    await drain(NOW + HOUR, { mailer: mailService(() => STOP).mailer })
    const { mailer, accepted } = mailService()
    await drain(NOW + 2 * HOUR, { mailer })
    expect(accepted).toEqual(mails)
  })

  test('for three days makes no dead letter: mails wait for somebody to look', async () => {
    const mails = await signUps(60)
    const stopping = mailService(() => STOP)
    for (let minutes = 0; minutes < 72 * 60; minutes += 60)
      await drain(NOW + HOUR + minutes * MINUTE, { mailer: stopping.mailer })
    expect(await states()).toEqual([{ state: 'due', n: 60 }])
    const { mailer, accepted } = mailService()
    await drain(NOW + 74 * HOUR, { mailer })
    expect(accepted).toEqual(mails)
  })

  test('still has what it took of the same ten', async () => {
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

describe('after a day without the mail service', () => {
  test('300 mails arrive, what is due first before the others, with links that work 72 hours from then', {
    timeout: 60_000,
  }, async () => {
    const mails = await signUps(300)
    const down = mailService(() => 'E_INTERNAL_SERVER_ERROR')
    let chance = 0
    const random = () => {
      chance = (chance + 0.618) % 1
      return chance
    }
    for (let minutes = 0; minutes < 24 * 60; minutes += 10) {
      await drain(NOW + minutes * MINUTE, { mailer: down.mailer, random })
    }
    expect(await states()).toEqual([{ state: 'due', n: 300 }])

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

    const [first = '', second = ''] = mails
    expect(await confirm(db, first, newId(), BACK + 72 * HOUR - 1)).toBe('confirmed')
    expect(await confirm(db, second, newId(), BACK + 72 * HOUR)).toBe('expired')
  })
})
