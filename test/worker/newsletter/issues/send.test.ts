import { beforeEach, describe, expect, test } from 'vitest'
import { healthOf } from '../../../../src/newsletter/health.ts'
import { cancel, pause, prepare, progress, resume } from '../../../../src/newsletter/issues/commands.ts'
import { prepareIssue } from '../../../../src/newsletter/issues/prepare.ts'
import { RATE, readLane } from '../../../../src/newsletter/issues/store/lane.ts'
import { sweepIssues } from '../../../../src/newsletter/issues/work.ts'
import { changeStatus } from '../../../../src/newsletter/store/change-status.ts'
import { unsubscribe } from '../../../../src/newsletter/store/end.ts'
import { erase } from '../../../../src/newsletter/store/erase.ts'
import { purge } from '../../../../src/newsletter/store/purge.ts'
import { suppress } from '../../../../src/newsletter/store/suppression.ts'
import { tallySince } from '../../../../src/newsletter/store/tally.ts'
import { writeValue } from '../../../../src/newsletter/store/values.ts'
import { around } from '../database.ts'
import { sendAt } from '../sender.ts'
import { db, NOW, pseudonyms, rows, signUpAs } from '../support.ts'
import {
  beats,
  insertLetter,
  LETTER,
  letterInForce,
  letterToSend,
  place,
  sendAllOf,
  sendOnce,
  stateOf,
} from './sending.ts'
import { emptyIssues, insertReaders, reader, statesOf } from './support.ts'

beforeEach(emptyIssues)

const MINUTE = 60_000
const by = { db, issue: LETTER, actor: 'an@pc', now: NOW }
const many = (count: number) => insertReaders(Array.from({ length: count }, (_, i) => ({ email: `r${i}@example.org` })))

describe('a daily limit of the mail service', () => {
  const DAY = 24 * 60 * MINUTE
  const mailsByDay = async () =>
    (
      await rows<{ n: number }>(
        `select count(*) as n from delivery where begun_at is not null group by begun_at / ${DAY} order by begun_at / ${DAY}`,
      )
    ).map(({ n }) => n)

  test('leaves a tenth for confirmations: the rest of an issue is sent on the next day', async () => {
    const site = place({ sizes: { round: 40, chunk: 200 } })
    if (site.options.bulk) site.options.bulk.dailyLimit = 100
    await many(200)
    await letterToSend(site)
    expect(await sendAllOf(site, { minutes: 10 })).toBe('sending')
    expect(site.service.calls).toHaveLength(90)
    site.clock.now += DAY
    await sendAllOf(site, { minutes: 10 })
    expect(site.service.calls).toHaveLength(180)
    site.clock.now += DAY
    expect(await sendAllOf(site, { minutes: 30 })).toBe('sent')
    expect(await mailsByDay()).toEqual([90, 90, 20])
  })

  test('counts what had begun when a sender was killed', async () => {
    const site = place({ sizes: { round: 50, chunk: 200 } })
    if (site.options.bulk) site.options.bulk.dailyLimit = 100
    await many(200)
    await letterToSend(site)
    const dying = around((real) => (site.service.calls.length > 0 ? Promise.reject(new Error('killed')) : real()))
    await expect(sendOnce(site, { db: dying })).rejects.toThrow('killed')
    expect(site.service.calls).toHaveLength(50)
    site.clock.now += 5 * MINUTE
    await sendAllOf(site, { minutes: 60 })
    // The mails in doubt are sent again under their key, and count again.
    expect(site.service.calls).toHaveLength(90)
  })

  test('does not stop confirmations', async () => {
    const site = place()
    if (site.options.bulk) site.options.bulk.dailyLimit = 10
    await many(20)
    await letterToSend(site)
    await sendAllOf(site, { minutes: 3 })
    expect(site.service.calls).toHaveLength(9)
    await signUpAs('new@example.org', { now: site.clock.now })
    expect((await sendAt(site.clock.now)).sent).toBe(1)
  })
})

describe('an issue', () => {
  test('goes once to each reader whose choices it meets, and balances', async () => {
    const site = place()
    const ids = await insertReaders([
      { locale: 'fr' },
      { topics: ['plans'] },
      {},
      { status: 'paused' },
      { locale: 'en' },
    ])
    await letterToSend(site)
    expect(await sendAllOf(site)).toBe('sent')
    expect(site.service.taken.map(({ mail }) => mail.subject).sort()).toEqual(
      ['en', 'fr', 'nl'].map((locale) => `letter ${LETTER} ${locale}`),
    )
    expect(await statesOf(LETTER)).toEqual(new Map([ids[0], ids[2], ids[4]].map((id) => [id, 'sent'])))
    expect(await progress(db, LETTER)).toMatchObject({ balanced: true, states: { sent: 3 }, issue: { candidates: 3 } })
  })

  test('has mails of a language that differ only in address, reference and links', async () => {
    const site = place()
    await many(5)
    await letterToSend(site)
    await sendAllOf(site)
    const rest = site.service.taken.map(({ mail: { to: _to, text: _text, headers: _headers, ...mail } }) =>
      JSON.stringify(mail),
    )
    expect(new Set(rest).size).toBe(1)
    expect(new Set(site.service.taken.map(({ mail }) => mail.headers['X-Mail-Reference'])).size).toBe(5)
  })

  test('is not sent to readers who left, paused, were erased or suppressed before their round, and the report says so', async () => {
    const site = place()
    const [left = '', gone = '', waits = '', blocked = '', stays = ''] = await many(5)
    await letterToSend(site)
    await unsubscribe(db, left, NOW)
    await erase(db, gone, NOW)
    await changeStatus(db, 'pause', waits, NOW)
    // A suppression whose subscriber was not found: the row stays confirmed.
    await suppress(db, pseudonyms, {
      address: 'r3@example.org',
      subscriber: undefined,
      reason: 'asked',
      source: 'operator',
      now: NOW,
    })
    expect(await sendAllOf(site)).toBe('sent')
    expect(site.service.taken.map(({ to }) => to)).toEqual(['r4@example.org'])
    expect(await rows('select subscriber, state, reason from delivery')).toEqual(
      expect.arrayContaining([
        { subscriber: left, state: 'skipped', reason: 'unsubscribed' },
        { subscriber: gone, state: 'erased', reason: null },
        { subscriber: waits, state: 'skipped', reason: 'paused' },
        { subscriber: blocked, state: 'skipped', reason: 'suppressed' },
        { subscriber: stays, state: 'sent', reason: null },
      ]),
    )
    expect(await progress(db, LETTER)).toMatchObject({ balanced: true })
  })

  test('is not sent to a person without proof of consent', async () => {
    const site = place()
    await reader({ consent: false })
    await letterToSend(site)
    expect(await progress(db, LETTER)).toMatchObject({ issue: { candidates: 0 } })
    const id = await reader()
    await db
      .prepare(`insert into delivery (issue, subscriber, person, place, locale) values (?1, ?2, ?2, 1, 'nl')`)
      .bind(LETTER, id)
      .run()
    await db.prepare('update issue set candidates = 1').run()
    await db.prepare('delete from consent').run()
    await sendAllOf(site)
    expect(site.service.calls).toEqual([])
    expect(await rows('select state, reason from delivery')).toEqual([{ state: 'skipped', reason: 'consent' }])
  })

  test('goes once to the new address of a reader who moves while it is sent', async () => {
    const site = place({ sizes: { round: 1 } })
    const [id] = await many(1)
    await letterToSend(site)
    // After the claim, before the mail begins.
    const moving = {
      ...pseudonyms,
      hashAddress: async (address: string) => {
        await db
          .prepare(`update subscriber set email = 'new@example.net', address = 'new@example.net' where id = ?1`)
          .bind(id)
          .run()
        return pseudonyms.hashAddress(address)
      },
    }
    await sendOnce(site, { pseudonyms: moving as never })
    expect(await sendAllOf(site)).toBe('sent')
    expect(site.service.taken.map(({ to }) => to)).toEqual(['new@example.net'])
  })

  test('that is still open after 29 days is cancelled before the rows that say who got it are deleted', async () => {
    const site = place({ sizes: { round: 1 } })
    await many(2)
    await letterToSend(site)
    site.service.answer = () => (site.service.taken.length > 0 ? 'E_RATE_LIMIT_EXCEEDED' : 'accept')
    await sendOnce(site)
    await pause(by)
    const rowsLeft = async () => (await rows<{ n: number }>('select count(*) as n from delivery'))[0]?.n
    // While it is held, nothing cancels it.
    await purge(db, NOW + 31 * 86_400_000)
    expect(await rowsLeft()).toBe(2)
    site.clock.now += 30 * 86_400_000
    await sweepIssues(site.options)
    expect(await progress(db, LETTER)).toMatchObject({ balanced: true, issue: { state: 'cancelled' } })
    await purge(db, NOW + 31 * 86_400_000)
    expect(await rowsLeft()).toBe(1)
    // Preparing it again would freeze the reader whose row is gone.
    expect(await prepare({ db, actor: 'an', now: site.clock.now }, { id: LETTER, hash: 'b'.repeat(64) })).toMatchObject(
      {
        ok: false,
        state: 'cancelled',
      },
    )
  })

  test('that lost a row is paused, not sent', async () => {
    const site = place()
    const [first] = await many(3)
    await letterToSend(site)
    await db.prepare('delete from delivery where subscriber = ?1').bind(first).run()
    expect(await sendAllOf(site)).toBe('paused')
    expect(await rows('select problem from issue')).toEqual([{ problem: 'unbalanced' }])
  })

  test('whose page is not in force is paused before it begins', async () => {
    const site = place()
    await many(1)
    await letterToSend(site)
    site.mailings.letters = [letterInForce({ hash: 'b'.repeat(64) })]
    expect(await sendAllOf(site)).toBe('paused')
    expect(site.service.calls).toEqual([])
    expect(await rows('select problem from issue')).toEqual([{ problem: 'not-in-force' }])
  })

  test('waits while its letter is not in force, and is prepared when it is', async () => {
    const site = place()
    await many(2)
    site.mailings.letters = []
    await insertLetter(NOW)
    await prepareIssue(site.options, LETTER)
    expect(await rows('select state, problem from issue')).toEqual([{ state: 'preparing', problem: 'not-in-force' }])
    site.mailings.letters = [letterInForce()]
    await prepareIssue(site.options, LETTER)
    expect(await rows('select state, problem, candidates from issue')).toEqual([
      { state: 'prepared', problem: null, candidates: 2 },
    ])
  })

  test('is refused without a mail service for issues', async () => {
    const site = place({ bulk: undefined })
    await many(1)
    await letterToSend({ ...site, options: { ...site.options, bulk: place().options.bulk } })
    await sendOnce(site)
    expect(await rows('select state, problem from issue')).toEqual([{ state: 'paused', problem: 'no-mailer' }])
    await insertLetter(NOW, { id: '2027-01' })
    await prepareIssue(site.options, '2027-01')
    expect(await rows(`select state, problem from issue where id = '2027-01'`)).toEqual([
      { state: 'preparing', problem: 'no-mailer' },
    ])
    // Confirmations go.
    await signUpAs('new@example.org')
    expect(await sendAt(NOW)).toMatchObject({ sent: 1 })
  })
})

describe('a person', () => {
  test('who pauses the issue stops every mail but those of the round in flight', async () => {
    const site = place({ sizes: { round: 2 } })
    await many(10)
    await letterToSend(site)
    site.service.answer = () => {
      if (site.service.calls.length === 3) void pause(by)
      return 'accept'
    }
    await sendOnce(site)
    expect(await stateOf()).toBe('paused')
    expect(site.service.taken.length).toBeLessThanOrEqual(4)
    const before = site.service.taken.length
    await sendOnce(site)
    expect(site.service.taken).toHaveLength(before)
    await resume(by)
    expect(await sendAllOf(site)).toBe('sent')
    expect(site.service.taken).toHaveLength(10)
  })

  test('who cancels it ends it for good', async () => {
    const site = place({ sizes: { round: 2 } })
    await many(6)
    await letterToSend(site)
    const sleep = async () => {
      site.clock.now += MINUTE
    }
    await sendOnce(site, { sleep })
    const before = site.service.taken.length
    await cancel(by)
    expect(await resume(by)).toMatchObject({ ok: false, reason: 'state' })
    site.clock.now += 10 * MINUTE
    await sendOnce(site)
    expect(site.service.taken).toHaveLength(before)
    expect(await progress(db, LETTER)).toMatchObject({ balanced: true, states: { skipped: 6 - before } })
  })
})

describe('the lane', () => {
  test('sends 600 a minute at first', async () => {
    const site = place({ sizes: { chunk: 2_000 } })
    await many(1_300)
    await letterToSend(site)
    const start = site.clock.now
    await sendAllOf(site)
    expect((site.clock.now - start) / MINUTE).toBeGreaterThan(1.5)
    expect((site.clock.now - start) / MINUTE).toBeLessThan(4)
  })

  test('begins a letter at 600 a minute, also after a letter that ended faster', async () => {
    const site = place({ sizes: { chunk: 2_000 } })
    await many(10)
    await letterToSend(site)
    await db.prepare('insert into lane (id, rate, rate_at) values (1, ?1, ?2)').bind(RATE.most, site.clock.now).run()
    await sendOnce(site)
    expect((await readLane(db))?.rate).toBe(RATE.first)
  })

  test('halves the rate when the service refuses, waits a minute, grows by a tenth a minute, and loses nothing', async () => {
    const site = place({ sizes: { chunk: 2_000 } })
    await many(900)
    await letterToSend(site)
    let refusing = true
    site.service.answer = () => (refusing ? 'E_RATE_LIMIT_EXCEEDED' : 'accept')
    await sendOnce(site)
    expect((await readLane(db))?.rate).toBe(RATE.first / 2)
    // The other mails of the round were not handed over.
    expect(site.service.calls.length).toBeLessThanOrEqual(6)
    site.clock.now += 2 * MINUTE
    await sendOnce(site)
    expect((await readLane(db))?.rate).toBe(RATE.first / 4)
    refusing = false
    const slow = (await readLane(db))?.rate ?? 0
    expect(await sendAllOf(site)).toBe('sent')
    expect((await readLane(db))?.rate).toBeGreaterThan(slow * 1.2)
    expect(site.service.taken).toHaveLength(900)
    expect(await rows('select max(attempts) as most from delivery')).toEqual([{ most: 0 }])
  })

  test('stops when the service refuses all mails, tests with one mail, and goes on', async () => {
    const site = place()
    await many(30)
    await letterToSend(site)
    site.service.answer = () => 'E_DAILY_LIMIT_EXCEEDED'
    await sendOnce(site)
    expect(await readLane(db)).toMatchObject({ stopped_by: 'E_DAILY_LIMIT_EXCEEDED' })
    const calls = site.service.calls.length
    site.clock.now += 5 * MINUTE
    await sendOnce(site)
    expect(site.service.calls).toHaveLength(calls)
    site.clock.now += 15 * MINUTE
    await sendOnce(site)
    expect(site.service.calls).toHaveLength(calls + 1)
    site.service.answer = () => 'accept'
    site.clock.now += 16 * MINUTE
    expect(await sendAllOf(site)).toBe('sent')
    expect(site.service.taken).toHaveLength(30)
    expect(await readLane(db)).toMatchObject({ stopped_by: null })
  })

  test('never stops the mails of the outbox, nor is stopped by their stop, nor counts for the breaker', async () => {
    const site = place()
    await many(30)
    await letterToSend(site)
    site.service.answer = () => 'E_DAILY_LIMIT_EXCEEDED'
    await sendOnce(site)
    await signUpAs('new@example.org')
    expect(await sendAt(NOW)).toMatchObject({ sent: 1 })
    site.service.answer = () => 'accept'
    site.clock.now += 16 * MINUTE
    await writeValue(db, 'stopped-until', String(site.clock.now + 60 * MINUTE))
    expect(await sendAllOf(site)).toBe('sent')
    expect((await tallySince(db, site.clock.now)).all).toMatchObject({ sent: 1 })
  })

  test('yields while a confirmation is due for 30 seconds, and is not stopped by one that waits for another attempt', async () => {
    const site = place()
    await many(2)
    await letterToSend(site)
    await signUpAs('new@example.org', { now: NOW - 31_000 })
    await sendOnce(site)
    expect(site.service.calls).toEqual([])
    await db
      .prepare('update outbox set due_at = ?1')
      .bind(NOW + 60 * MINUTE)
      .run()
    await sendOnce(site)
    expect(site.service.taken).toHaveLength(2)
  })

  test('sends nothing while everything is held', async () => {
    const site = place()
    await many(2)
    await letterToSend(site)
    await writeValue(db, 'held', 'wrong text')
    await sendOnce(site)
    expect(site.service.calls).toEqual([])
  })

  test('sends nothing while cron has written no beats: the database may have been restored', async () => {
    const site = place()
    await many(2)
    await letterToSend(site)
    await db.prepare('delete from journal').run()
    const { sendIssue } = await import('../../../../src/newsletter/issues/send.ts')
    await sendIssue(site.options, LETTER, NOW + 50_000)
    expect(site.service.calls).toEqual([])
    await beats(NOW)
    await sendIssue(site.options, LETTER, NOW + 50_000)
    expect(site.service.taken).toHaveLength(2)
  })

  test('sends the first 200, then nothing for 20 minutes', async () => {
    const site = place()
    await many(450)
    await letterToSend(site)
    for (let i = 0; i < 15; i++) {
      await sendOnce(site)
      site.clock.now += MINUTE
    }
    expect(site.service.taken).toHaveLength(200)
    expect(await sendAllOf(site)).toBe('sent')
    expect(site.service.taken).toHaveLength(450)
    expect(site.clock.now - NOW).toBeGreaterThan(20 * MINUTE)
  })

  test.each([
    ['bounces', `bounced_at = 1`, 7],
    ['complaints', `complained_at = 1`, 2],
  ])('pauses for %s of the first 200', async (problem, set, count) => {
    const site = place()
    await many(400)
    await letterToSend(site)
    for (let i = 0; i < 5; i++) {
      await sendOnce(site)
      site.clock.now += MINUTE
    }
    await db
      .prepare(
        `update delivery set ${set} where subscriber in (select subscriber from delivery where state = 'sent' limit ${count})`,
      )
      .run()
    expect(await sendAllOf(site)).toBe('paused')
    expect(await rows('select problem from issue')).toEqual([{ problem }])
    expect(site.service.taken).toHaveLength(200)
    expect((await healthOf(db, site.memory, site.clock.now)).problems).toContain('issue-paused')
    // A person who has looked at it resumes it: the earlier outcomes do not pause it again.
    site.clock.now += 21 * MINUTE
    await resume({ ...by, now: site.clock.now })
    expect(await sendAllOf(site)).toBe('sent')
  })

  test('pauses when more than one in 20 of the last 200 mails are refused for good', async () => {
    const site = place()
    await many(400)
    await letterToSend(site)
    site.service.answer = (_, call) => (call % 10 === 0 ? 'E_RECIPIENT_NOT_ALLOWED' : 'accept')
    expect(await sendAllOf(site)).toBe('paused')
    expect(await rows('select problem from issue')).toEqual([{ problem: 'refusals' }])
    expect(site.service.calls.length).toBeLessThanOrEqual(200)
  })
})
