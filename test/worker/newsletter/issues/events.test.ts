import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { progress } from '../../../../src/newsletter/issues/commands.ts'
import { handleDeliveryEvent } from '../../../../src/newsletter/issues/events.ts'
import { keyOf } from '../../../../src/newsletter/issues/send.ts'
import type { BulkEvent } from '../../../../src/newsletter/mail/bulk-events.ts'
import { erase } from '../../../../src/newsletter/store/erase.ts'
import { exportPersonalData } from '../../../../src/newsletter/store/personal-data.ts'
import { purge } from '../../../../src/newsletter/store/purge.ts'
import { isSuppressed } from '../../../../src/newsletter/store/suppression.ts'
import { tallySince } from '../../../../src/newsletter/store/tally.ts'
import { db, HISTORIES, NOW, pseudonyms, rows, standing } from '../support.ts'
import { LETTER, letterToSend, place, sendAllOf, sendOnce } from './sending.ts'
import { emptyIssues, insertReaders } from './support.ts'

beforeEach(emptyIssues)

const DAY = 86_400_000
const JAN = 'jan@example.org'

/** A letter that was sent to Jan and two others. */
async function sent() {
  const all = place({}, { keyLife: 0 })
  const [id = ''] = await insertReaders([{ email: JAN }, { email: 'b@example.org' }, { email: 'c@example.org' }])
  await letterToSend(all)
  await sendAllOf(all)
  const message =
    (await rows<{ message: string }>('select message from delivery where subscriber = ?', id))[0]?.message ?? ''
  return { all, id, message }
}

const event = (kind: BulkEvent['kind'], message: string, change: Partial<BulkEvent> = {}): BulkEvent => ({
  kind,
  message,
  recipient: JAN,
  at: NOW + 1_000,
  ...change,
})
const handle = (one: BulkEvent) => handleDeliveryEvent(db, pseudonyms, one, NOW + 2_000)
const row = async (id: string) =>
  (
    await rows(
      'select state, delivered_at is not null as d, bounced_at is not null as b, complained_at is not null as c from delivery where subscriber = ?',
      id,
    )
  )[0]

describe('an event', () => {
  test('of a hard bounce or a complaint suppresses the address, and does not count for the breaker', async () => {
    for (const kind of ['bounced', 'complained'] as const) {
      await emptyIssues()
      const { message } = await sent()
      expect(await handle(event(kind, message))).toBe(true)
      expect(await isSuppressed(db, pseudonyms, JAN, NOW + 3_000)).toBe(true)
      expect(await standing(JAN)).toBe('unsubscribed')
      expect((await tallySince(db, NOW + 2_000)).all).toMatchObject({ bounces: 0, complaints: 0, sent: 0 })
    }
  })

  test('of a mail that is not ours, or with another address, changes nothing', async () => {
    const { message } = await sent()
    expect(await handle(event('bounced', 'message-of-another'))).toBe(false)
    expect(await handle(event('bounced', message, { recipient: 'b@example.org' }))).toBe(false)
    expect(await handle(event('bounced', message, { recipient: 'no address' }))).toBe(false)
    expect(await rows('select count(*) as n from suppression')).toEqual([{ n: 0 }])
  })

  test('that comes after the reader moved does not suppress the new address', async () => {
    const { id, message } = await sent()
    await db
      .prepare(`update subscriber set email = 'new@example.net', address = 'new@example.net' where id = ?1`)
      .bind(id)
      .run()
    expect(await handle(event('bounced', message))).toBe(true)
    expect(await isSuppressed(db, pseudonyms, 'new@example.net', NOW + 3_000)).toBe(false)
    expect(await standing('new@example.net')).toBe('confirmed')
  })

  test('by which a reader unsubscribes at the mail service ends the subscription', async () => {
    const { message } = await sent()
    await handle(event('unsubscribed', message))
    expect(await standing(JAN)).toBe('unsubscribed')
    expect(await isSuppressed(db, pseudonyms, JAN, NOW + 3_000)).toBe(false)
  })

  test('that refuses a mail after its delivery does not undo the delivery', async () => {
    const { id, message } = await sent()
    await handle(event('delivered', message))
    await handle(event('refused', message))
    expect(await row(id)).toMatchObject({ state: 'sent', d: 1 })
  })

  test('counts the same, doubled and in any order', async () => {
    const kinds = ['delivered', 'bounced', 'complained', 'refused', 'delayed', 'unsubscribed'] as const
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (all, reverse) => {
          await emptyIssues()
          const { id, message } = await sent()
          const doubled = [...all, ...all]
          for (const kind of reverse ? doubled.toReversed() : doubled) await handle(event(kind, message))
          const said = (kind: (typeof kinds)[number]) => all.includes(kind)
          const proof = said('delivered') || said('bounced') || said('complained')
          expect(await row(id)).toEqual({
            state: said('refused') && !proof ? 'dead' : 'sent',
            d: said('delivered') ? 1 : 0,
            b: said('bounced') ? 1 : 0,
            c: said('complained') ? 1 : 0,
          })
          expect(await progress(db, LETTER)).toMatchObject({ balanced: true })
        },
      ),
      { ...HISTORIES, numRuns: Math.ceil(HISTORIES.numRuns / 2) },
    )
  })
})

describe('a mail whose outcome is unknown', () => {
  async function unknown() {
    const all = place({}, { keyLife: 0 })
    const [id = ''] = await insertReaders([{ email: JAN }])
    await letterToSend(all)
    all.service.answer = () => 'accept-silently'
    await sendOnce(all)
    expect(await row(id)).toMatchObject({ state: 'unknown' })
    return { id }
  }

  test('is settled by an event with its reference', async () => {
    const { id } = await unknown()
    const reference = await keyOf(LETTER, id)
    expect(await handle(event('delivered', 'unheard', { reference: 'another' }))).toBe(false)
    expect(await handle(event('delivered', 'unheard', { reference }))).toBe(true)
    expect(await row(id)).toMatchObject({ state: 'sent', d: 1 })
    expect(await rows('select message from delivery')).toEqual([{ message: 'unheard' }])
  })

  test('is settled by an event to its address within the hour, if only one can be meant', async () => {
    const { id } = await unknown()
    expect(await handle(event('delivered', 'unheard', { at: NOW + 2 * 3_600_000 }))).toBe(false)
    expect(await handle(event('delivered', 'unheard'))).toBe(true)
    expect(await row(id)).toMatchObject({ state: 'sent' })
  })

  test('is not settled by an event that can mean two mails', async () => {
    const { id } = await unknown()
    await db
      .prepare(`insert into delivery (issue, subscriber, person, place, locale, state, sent_to, begun_at)
        select 'other', subscriber, person, place, locale, state, sent_to, begun_at from delivery`)
      .run()
    expect(await handle(event('delivered', 'unheard'))).toBe(false)
    expect((await rows('select state from delivery where subscriber = ?', id)).map((one) => one.state)).toEqual([
      'unknown',
      'unknown',
    ])
  })
})

describe('a mail that waits for another attempt with the same key, because its outcome is unknown', () => {
  async function inDoubt() {
    const all = place({}, { keyLife: DAY / 1000 })
    const [id = ''] = await insertReaders([{ email: JAN }])
    await letterToSend(all)
    all.service.answer = () => 'accept-silently'
    await sendOnce(all)
    expect(await row(id)).toMatchObject({ state: 'due' })
    return { all, id, reference: await keyOf(LETTER, id) }
  }

  test('is settled by an event, and not handed over again', async () => {
    const { all, id, reference } = await inDoubt()
    expect(await handle(event('delivered', 'unheard', { reference }))).toBe(true)
    expect(await row(id)).toMatchObject({ state: 'sent', d: 1 })
    expect(await sendAllOf(all)).toBe('sent')
    expect(all.service.calls).toHaveLength(1)
    expect(await progress(db, LETTER)).toMatchObject({ balanced: true, states: { sent: 1 } })
    // The report names no reason for a mail that was sent.
    expect(await rows('select reason from delivery')).toEqual([{ reason: null }])
  })

  test('suppresses the address that bounced', async () => {
    const { id, reference } = await inDoubt()
    expect(await handle(event('bounced', 'unheard', { reference }))).toBe(true)
    expect(await row(id)).toMatchObject({ state: 'sent', b: 1 })
    expect(await standing(JAN)).toBe('unsubscribed')
  })
})

test('a reader whose address bounced or who complained does not count as unsubscribed', async () => {
  const { message } = await sent()
  await handle(event('bounced', message))
  const counts = (await progress(db, LETTER))?.counts ?? []
  expect(counts.map(({ bounced, unsubscribed }) => [bounced, unsubscribed])).toEqual([[1, 0]])
})

describe('personal data', () => {
  test('of a subscriber includes what was sent to them', async () => {
    const { id } = await sent()
    expect(await exportPersonalData(db, id)).toMatchObject({ issues: [{ issue: LETTER, state: 'sent', locale: 'nl' }] })
  })

  test('has no link to an erased reader, and the issue balances', async () => {
    const { id, message } = await sent()
    await erase(db, id, NOW)
    await purge(db, NOW + 60_000)
    const dump = JSON.stringify(await rows('select * from delivery where subscriber = ?', id))
    expect(dump).not.toContain(message)
    const hashes = await pseudonyms.hashAddress(JAN)
    for (const hash of hashes) expect(dump).not.toContain(hash)
    expect(await progress(db, LETTER)).toMatchObject({ balanced: true, states: { sent: 3 } })
  })

  test('about mails of issues is kept for 30 days, and the report of the issue longer', async () => {
    const { message } = await sent()
    await handle(event('delivered', message))
    await purge(db, NOW + 29 * DAY)
    expect(await rows('select count(*) as n from delivery')).toEqual([{ n: 3 }])
    await purge(db, NOW + 31 * DAY)
    expect(await rows('select count(*) as n from delivery')).toEqual([{ n: 0 }])
    const [{ report } = { report: '' }] = await rows<{ report: string }>('select report from issue')
    expect(JSON.parse(report)).toEqual([
      { locale: 'nl', state: 'sent', reason: null, count: 3, delivered: 1, bounced: 0, complained: 0 },
    ])
  })
})
