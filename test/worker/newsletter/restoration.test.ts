import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../src/newsletter/id.ts'
import { COPY_KEY, copyJournal } from '../../../src/newsletter/journal/copies.ts'
import { beat, replayAfterRestore } from '../../../src/newsletter/journal/restore.ts'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { changeAddress } from '../../../src/newsletter/store/change-address.ts'
import { changeStatus } from '../../../src/newsletter/store/change-status.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { forget, unsubscribe } from '../../../src/newsletter/store/end.ts'
import { erase, eraseMail } from '../../../src/newsletter/store/erase.ts'
import { owe } from '../../../src/newsletter/store/owe.ts'
import { savePreferences } from '../../../src/newsletter/store/preferences.ts'
import { purge } from '../../../src/newsletter/store/purge.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { isSuppressed, suppress } from '../../../src/newsletter/store/suppression.ts'
import { clearValue, readValue } from '../../../src/newsletter/store/values.ts'
import { newsletterApp } from './app.ts'
import { backUp, FakeMemory } from './backup.ts'
import { around, watched } from './database.ts'
import { drain, mailService } from './sender.ts'
import { db, emptyDatabase, HISTORIES, NOW, pseudonyms, rows, signUpAs, standing } from './support.ts'

beforeEach(emptyDatabase)

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** The part of cron for restores. @returns the number of replayed entries; undefined if none was missing */
async function cron(memory: FakeMemory, now: number): Promise<number | undefined> {
  memory.now = () => now
  const replayed = await replayAfterRestore(db, memory, now)
  await beat(db, memory, now)
  return replayed?.entries
}

/** Runs cron each minute between two times. @returns the numbers of replayed entries */
async function minutes(memory: FakeMemory, from: number, to: number): Promise<number[]> {
  const replayed: (number | undefined)[] = []
  for (let now = from; now <= to; now += MINUTE) replayed.push(await cron(memory, now))
  return replayed.filter((one) => one !== undefined)
}

async function confirmed(email: string, now = NOW): Promise<string> {
  await confirm(db, await signUpAs(email, { now }), newId(), now)
  return (await subscriberByAddress(db, email))?.id ?? ''
}

describe('a restored backup', () => {
  test('sends no mail until an operator releases the mails', async () => {
    const memory = new FakeMemory()
    await minutes(memory, NOW, NOW + 10 * MINUTE)
    await signUpAs('jan@example.org')
    const restore = await backUp()
    await drain(NOW + 10 * MINUTE)
    await minutes(memory, NOW + 11 * MINUTE, NOW + 60 * MINUTE)
    await restore()

    const { mailer, accepted } = mailService()
    expect(await minutes(memory, NOW + 61 * MINUTE, NOW + 120 * MINUTE)).toEqual([0])
    await drain(NOW + 120 * MINUTE, { mailer })
    expect(accepted).toEqual([])
    expect(await readValue(db, 'held')).toContain('restored')

    await clearValue(db, 'held')
    expect(await minutes(memory, NOW + 121 * MINUTE, NOW + 180 * MINUTE)).toEqual([])
    await drain(NOW + 180 * MINUTE, { mailer })
    expect(accepted).toHaveLength(1)
  })

  test('of one minute ago is detected, and the changes of that minute are applied again', async () => {
    const memory = new FakeMemory()
    const id = await confirmed('jan@example.org')
    await minutes(memory, NOW, NOW + 10 * MINUTE)
    const restore = await backUp()
    await unsubscribe(db, id, NOW + 10 * MINUTE + 20_000)
    await copyJournal(db, memory)
    await restore()
    expect(await standing('jan@example.org')).toBe('confirmed')
    expect(await cron(memory, NOW + 11 * MINUTE)).toBe(1)
    expect(await standing('jan@example.org')).toBe('unsubscribed')
    expect(await readValue(db, 'held')).toContain('restored')
  })

  test('of a time before the first beat is detected', async () => {
    const memory = new FakeMemory()
    const restore = await backUp()
    await minutes(memory, NOW, NOW + 20 * MINUTE)
    await restore()
    expect(await cron(memory, NOW + 21 * MINUTE)).toBe(0)
    expect(await readValue(db, 'held')).toBeDefined()
  })

  test('is detected if cron did not run for a day before and after', async () => {
    const memory = new FakeMemory()
    const id = await confirmed('jan@example.org')
    await cron(memory, NOW)
    const restore = await backUp()
    await cron(memory, NOW + MINUTE)
    await erase(db, id, NOW + DAY)
    await copyJournal(db, memory)
    await restore()
    expect(await cron(memory, NOW + 2 * DAY - MINUTE)).toBe(1)
    expect(await standing('jan@example.org')).toBe('unknown')
  })

  test('is detected again if the first replay was interrupted', async () => {
    const memory = new FakeMemory()
    const id = await confirmed('jan@example.org')
    await cron(memory, NOW)
    const restore = await backUp()
    await erase(db, id, NOW + MINUTE)
    await cron(memory, NOW + MINUTE)
    await restore()
    memory.down = true
    await expect(replayAfterRestore(db, memory, NOW + 2 * MINUTE)).rejects.toThrow('KV is down')
    memory.down = false
    expect(await cron(memory, NOW + 3 * MINUTE)).toBe(1)
    expect(await standing('jan@example.org')).toBe('unknown')
  })

  test('is detected a minute later if KV had not propagated yet', async () => {
    const memory = new FakeMemory()
    const id = await confirmed('jan@example.org')
    await minutes(memory, NOW, NOW + 5 * MINUTE)
    const restore = await backUp()
    await unsubscribe(db, id, NOW + 5 * MINUTE + 1)
    await copyJournal(db, memory)
    const late = memory.keys().at(-1) ?? ''
    memory.hidden.add(late)
    await restore()
    expect(await cron(memory, NOW + 6 * MINUTE)).toBeUndefined()
    memory.hidden.clear()
    expect(await cron(memory, NOW + 7 * MINUTE)).toBe(1)
    expect(await standing('jan@example.org')).toBe('unsubscribed')
  })

  test('replays thousands of entries within the query limit of one invocation', async () => {
    const memory = new FakeMemory(() => NOW, 1_000)
    await cron(memory, NOW)
    const id = await confirmed('jan@example.org')
    const restore = await backUp()
    for (let i = 0; i < 2_500; i++) {
      const metadata = { kind: 'erased', at: NOW + i, detail: { subscriber: newId(NOW + i) } }
      await memory.put(`${COPY_KEY}${newId(NOW + i)}`, '1', { metadata, expirationTtl: 86_400 })
    }
    await erase(db, id, NOW + 3_000)
    await copyJournal(db, memory)
    await restore()
    const { db: database, trips } = watched()
    expect(await replayAfterRestore(database, memory, NOW + MINUTE)).toEqual({ entries: 2_501 })
    expect(await standing('jan@example.org')).toBe('unknown')
    // 1,000 queries an invocation: D1, "Limits".
    expect(trips.length).toBeLessThan(100)
  })
})

describe('no restore is reported', () => {
  test('in the first hours, minute by minute', async () => {
    const memory = new FakeMemory()
    expect(await minutes(memory, NOW, NOW + 3 * 60 * MINUTE)).toEqual([])
    expect(await readValue(db, 'held')).toBeUndefined()
  })

  test('when cron did not run for days, and mails are sent afterwards', async () => {
    const memory = new FakeMemory()
    await cron(memory, NOW)
    await signUpAs('jan@example.org')
    const { mailer, accepted } = mailService()
    expect(await cron(memory, NOW + 5 * DAY)).toBeUndefined()
    await drain(NOW + 5 * DAY, { mailer })
    expect(accepted).toHaveLength(1)
  })

  test('when the purge has deleted old beats and entries whose copies have expired', async () => {
    const memory = new FakeMemory()
    const id = await confirmed('jan@example.org')
    await cron(memory, NOW)
    await unsubscribe(db, id, NOW + 1)
    for (const days of [0, 1, 2.5, 3, 3.5, 30, 40, 44, 45.5, 60]) {
      await purge(db, NOW + days * DAY)
      expect(await cron(memory, NOW + days * DAY), `after ${days} days`).toBeUndefined()
    }
  })

  test('when two crons overlap', async () => {
    const memory = new FakeMemory()
    await cron(memory, NOW)
    for (let now = NOW; now < NOW + 30 * MINUTE; now += MINUTE)
      expect(await Promise.all([cron(memory, now), cron(memory, now + 1)])).toEqual([undefined, undefined])
  })

  test('when KV failed while a subscriber left: the entry is copied a minute later', async () => {
    const memory = new FakeMemory()
    const id = await confirmed('jan@example.org')
    await cron(memory, NOW)
    const restore = await backUp()
    memory.down = true
    await unsubscribe(db, id, NOW + 1)
    await expect(copyJournal(db, memory)).rejects.toThrow('KV is down')
    expect(await standing('jan@example.org')).toBe('unsubscribed')
    memory.down = false
    expect(await cron(memory, NOW + MINUTE)).toBeUndefined()
    await restore()
    expect(await cron(memory, NOW + 2 * MINUTE)).toBe(1)
    expect(await standing('jan@example.org')).toBe('unsubscribed')
  })
})

describe('a replay', () => {
  test('that is interrupted does not reactivate a subscriber who had moved and reverted an end', async () => {
    const memory = new FakeMemory()
    const id = await confirmed('jan@example.org')
    await cron(memory, NOW)
    const restore = await backUp()
    await ACTS.move?.({ id, address: 'jan@example.org', now: NOW + 1_000 })
    for (let i = 0; i < 60; i++) {
      const metadata = { kind: 'erased', at: NOW + 2_000, detail: { subscriber: newId(NOW + 2_000 + i) } }
      await memory.put(`${COPY_KEY}${newId(NOW + 2_000 + i)}`, '1', { metadata, expirationTtl: 86_400 })
    }
    await unsubscribe(db, id, NOW + 3_000)
    await changeStatus(db, 'undo', id, NOW + 4_000)
    await copyJournal(db, memory)
    await restore()
    let batches = 0
    const dying = around((real, how) =>
      how.startsWith('batch') && ++batches === 2 ? Promise.reject(new Error('died')) : real(),
    )
    await expect(replayAfterRestore(dying, memory, NOW + MINUTE)).rejects.toThrow('died')
    await replayAfterRestore(db, memory, NOW + MINUTE)
    expect(await standing('jan@example.org')).toBe('unsubscribed')
  })

  test('that runs twice at once does not revert what the subscriber did after the first', async () => {
    const memory = new FakeMemory()
    const id = await confirmed('jan@example.org')
    await cron(memory, NOW)
    const restore = await backUp()
    await unsubscribe(db, id, NOW + 1_000)
    await changeStatus(db, 'undo', id, NOW + 2_000)
    await copyJournal(db, memory)
    await restore()
    const slow = around(async (real, how) => {
      if (how.startsWith('batch')) {
        await replayAfterRestore(db, memory, NOW + MINUTE)
        await unsubscribe(db, id, NOW + MINUTE)
      }
      return real()
    })
    await replayAfterRestore(slow, memory, NOW + MINUTE)
    expect(await standing('jan@example.org')).toBe('unsubscribed')
  })
})

test('a beat is written only after a comparison, so that a failed comparison hides no restore', async () => {
  const memory = new FakeMemory(() => site.clock.now)
  const site = await newsletterApp({ memory })
  const id = await confirmed('jan@example.org')
  await site.minute()
  const restore = await backUp()
  await unsubscribe(db, id, NOW + 1_000)
  await copyJournal(db, memory)
  site.clock.now += 2 * 60 * MINUTE
  await restore()
  memory.down = true
  await site.minute()
  memory.down = false
  site.clock.now += MINUTE
  await site.minute()
  expect(await standing('jan@example.org')).toBe('unsubscribed')
  expect(await readValue(db, 'held')).toContain('restored')
})

test('the copies in KV contain no address', async () => {
  const memory = new FakeMemory()
  const puts: string[] = []
  const put = memory.put.bind(memory)
  memory.put = async (key, value, options) => {
    puts.push(JSON.stringify([key, value, options]))
    return put(key, value, options)
  }
  for (const act of Object.values(ACTS)) {
    const id = await confirmed('jan.peeters@example.org')
    await act({ id, address: 'jan.peeters@example.org', now: NOW + 1 })
    await copyJournal(db, memory)
    await emptyDatabase()
  }
  expect(puts.length).toBeGreaterThanOrEqual(Object.keys(ACTS).length)
  expect(puts.join('\n')).not.toMatch(/peeters|example|@/)
})

/** Saves preferences with or without the box for alerts. */
function saveAlerts(id: string, alerts: boolean, now: number): Promise<void> {
  const preferences = { locale: 'nl' as const, topics: ['projects' as const], municipalities: [], alerts }
  return savePreferences(db, id, preferences, now, { wording: 'alerts-1', page: '/nl/nieuwsbrief/voorkeuren' })
}

interface Person {
  id: string
  address: string
  now: number
}

/** Everything that ends the mails to a confirmed subscriber. */
const ACTS: Record<string, (person: Person) => Promise<unknown>> = {
  unsubscribe: ({ id, now }) => unsubscribe(db, id, now),
  erase: ({ id, now }) => erase(db, id, now),
  pause: ({ id, now }) => changeStatus(db, 'pause', id, now),
  complaint: ({ id, address, now }) =>
    suppress(db, pseudonyms, { address, subscriber: id, reason: 'complaint', source: 'mail-service', now }),
  asked: ({ id, address, now }) =>
    suppress(db, pseudonyms, { address, subscriber: id, reason: 'asked', source: 'operator', now }),
  move: ({ id, address, now }) => {
    const email = `moved-${address}`
    const to = { email, address: email, domain: 'example.org' }
    return changeAddress(db, pseudonyms, { subscriber: { id, address }, mail: newId(), to, entry: newId(now), now })
  },
}

describe('a replay applies again', () => {
  test.each(Object.keys(ACTS))('%s', async (name) => {
    const memory = new FakeMemory()
    const id = await confirmed('jan@example.org')
    await cron(memory, NOW)
    const restore = await backUp()
    await ACTS[name]?.({ id, address: 'jan@example.org', now: NOW + 1_000 })
    await cron(memory, NOW + MINUTE)
    await restore()
    expect(await standing('jan@example.org')).toBe('confirmed')
    await cron(memory, NOW + 2 * MINUTE)
    expect(await standing('jan@example.org')).not.toBe('confirmed')
    const suppressed = name === 'complaint' || name === 'asked'
    expect(await isSuppressed(db, pseudonyms, 'jan@example.org', NOW + 2 * MINUTE)).toBe(suppressed)
  })

  test('the undo of an unsubscription', async () => {
    const memory = new FakeMemory()
    const id = await confirmed('jan@example.org')
    await cron(memory, NOW)
    const restore = await backUp()
    await unsubscribe(db, id, NOW + 1_000)
    await changeStatus(db, 'undo', id, NOW + 2_000)
    await cron(memory, NOW + MINUTE)
    await restore()
    expect(await cron(memory, NOW + 2 * MINUTE)).toBe(2)
    expect(await standing('jan@example.org')).toBe('confirmed')
  })

  test('a second suppression that only ended a reverted subscription', async () => {
    const memory = new FakeMemory()
    const address = 'jan@example.org'
    const id = await confirmed(address)
    await ACTS.asked?.({ id, address, now: NOW + 1_000 })
    await changeStatus(db, 'undo', id, NOW + 2_000)
    await cron(memory, NOW + MINUTE)
    const restore = await backUp()
    await ACTS.asked?.({ id, address, now: NOW + MINUTE + 1_000 })
    await cron(memory, NOW + 2 * MINUTE)
    await restore()
    expect(await standing(address)).toBe('confirmed')
    await cron(memory, NOW + 3 * MINUTE)
    expect(await standing(address)).toBe('unsubscribed')
  })

  test('the withdrawal of alerts, with the proof of the consent before it', async () => {
    const memory = new FakeMemory()
    const id = await confirmed('jan@example.org')
    await saveAlerts(id, true, NOW)
    await cron(memory, NOW)
    const restore = await backUp()
    await saveAlerts(id, false, NOW + 1_000)
    await cron(memory, NOW + MINUTE)
    await restore()
    expect(await cron(memory, NOW + 2 * MINUTE)).toBe(1)
    expect(await rows('select status, alerts, alerts_since, alerts_wording from subscriber')).toEqual([
      { status: 'confirmed', alerts: 0, alerts_since: null, alerts_wording: null },
    ])
    expect(await rows('select given_at, wording, withdrawn_at from alerts_consent')).toEqual([
      { given_at: NOW, wording: 'alerts-1', withdrawn_at: NOW + 1_000 },
    ])
  })

  test('consent to alerts that was given and withdrawn several times, in its order', async () => {
    const memory = new FakeMemory()
    const id = await confirmed('jan@example.org')
    await saveAlerts(id, true, NOW)
    await cron(memory, NOW)
    const restore = await backUp()
    for (const [i, alerts] of [false, true, false, true].entries()) await saveAlerts(id, alerts, NOW + 1_000 * (i + 1))
    await cron(memory, NOW + MINUTE)
    const before = await rows('select * from alerts_consent order by given_at')
    await restore()
    expect(await cron(memory, NOW + 2 * MINUTE)).toBe(4)
    expect(await rows('select alerts, alerts_since, alerts_wording from subscriber')).toEqual([
      { alerts: 1, alerts_since: NOW + 4_000, alerts_wording: 'alerts-1' },
    ])
    expect(await rows('select * from alerts_consent order by given_at')).toEqual(before)
  })

  test('the end of alerts by a new sign-up that does not ask for them', async () => {
    const memory = new FakeMemory()
    const id = await confirmed('jan@example.org')
    await saveAlerts(id, true, NOW)
    await cron(memory, NOW)
    const restore = await backUp()
    await unsubscribe(db, id, NOW + 1_000)
    await confirmed('jan@example.org', NOW + 2_000)
    await cron(memory, NOW + MINUTE)
    await restore()
    await cron(memory, NOW + 2 * MINUTE)
    await changeStatus(db, 'undo', id, NOW + 3 * MINUTE)
    expect(await rows('select status, alerts from subscriber')).toEqual([{ status: 'confirmed', alerts: 0 }])
  })

  test('"that was not me": it erases that sign-up only', async () => {
    const memory = new FakeMemory()
    await signUpAs('jan@example.org')
    await signUpAs('piet@example.org')
    await cron(memory, NOW)
    const restore = await backUp()
    await forget(db, (await subscriberByAddress(db, 'jan@example.org'))?.id ?? '', NOW + 1)
    await cron(memory, NOW + MINUTE)
    await restore()
    await cron(memory, NOW + 2 * MINUTE)
    expect(await rows('select address from subscriber')).toEqual([{ address: 'piet@example.org' }])
  })

  test('the erasure of a new address: its subscriber stays', async () => {
    const memory = new FakeMemory()
    await confirmed('jan@example.org')
    const subscriber = await subscriberByAddress(db, 'jan@example.org')
    if (!subscriber) throw new Error('nobody')
    const mail = newId()
    const wish = { email: 'third@example.net', address: 'third@example.net' }
    await owe(db, pseudonyms, {
      id: mail,
      subscriber,
      kind: 'change',
      recipient: wish.email,
      wish,
      client: 'c',
      now: NOW,
    })
    await cron(memory, NOW)
    const restore = await backUp()
    await eraseMail(db, mail, NOW + 1)
    await cron(memory, NOW + MINUTE)
    await restore()
    await cron(memory, NOW + 2 * MINUTE)
    expect(await rows('select id from outbox where recipient is not null')).toEqual([])
    expect(await standing('jan@example.org')).toBe('confirmed')
  })
})

describe('after a restore and its replay, no subscriber who had left is confirmed, and nobody has consent to alerts again that they withdrew', () => {
  const PEOPLE = ['a@a.example', 'b@b.example', 'c@c.example'] as const
  const acts = Object.keys(ACTS)
  const OTHERS = [
    'back',
    'resume',
    'sign-up',
    'sign-up',
    'alerts',
    'alerts',
    'no alerts',
    'no alerts',
    'cron',
    'back-up',
  ]
  type Step = { act: string; who: number; seconds: number }
  const step: fc.Arbitrary<Step> = fc.record({
    act: fc.constantFrom(...acts, ...OTHERS, 'restore', 'restore'),
    who: fc.nat(PEOPLE.length - 1),
    seconds: fc.oneof(fc.integer({ min: 1, max: 59 }), fc.integer({ min: 60, max: 3_600 })),
  })

  test(`in ${HISTORIES.numRuns} random histories`, { timeout: 1_800_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25, size: 'max' }), async (steps) => {
        await emptyDatabase()
        let now = NOW
        const memory = new FakeMemory(() => now)
        memory.now = () => now
        let restore = await backUp()
        for (const { act, who, seconds } of steps) {
          now += seconds * 1_000
          const address = PEOPLE[who] as string
          const id = (await subscriberByAddress(db, address))?.id
          if (act === 'cron') await cron(memory, now)
          else if (act === 'back-up') restore = await backUp()
          else if (act === 'restore') {
            await copyJournal(db, memory)
            const before = new Set(await addressesThatAre('confirmed'))
            const alerted = await withAlerts()
            await restore()
            await cron(memory, now + 1)
            const revived = (await addressesThatAre('confirmed')).filter((one) => !before.has(one))
            // The restore lost their confirmation, or they are confirmed; no subscriber who left comes back.
            expect(revived).toEqual([])
            expect((await withAlerts()).filter((one) => !alerted.includes(one))).toEqual([])
            // The proof is the same as what the subscriber has.
            const open = await rows<{ id: string }>(
              'select subscriber as id from alerts_consent where withdrawn_at is null',
            )
            expect(open.map(({ id: of }) => of).sort()).toEqual(await withAlerts())
            await clearValue(db, 'held')
            now += 2
          } else if (act === 'sign-up') await confirmed(address, now)
          else if (id !== undefined && act.endsWith('alerts')) await saveAlerts(id, act === 'alerts', now)
          else if (id !== undefined && act === 'back') await changeStatus(db, 'undo', id, now)
          else if (id !== undefined && act === 'resume') await changeStatus(db, 'resume', id, now)
          else if (id !== undefined) await ACTS[act]?.({ id, address, now })
          await copyJournal(db, memory)
        }
      }),
      HISTORIES,
    )
  })

  async function withAlerts(): Promise<string[]> {
    return (await rows<{ id: string }>('select id from subscriber where alerts = 1 order by id')).map(({ id }) => id)
  }

  async function addressesThatAre(status: string): Promise<string[]> {
    return (await rows<{ address: string }>('select address from subscriber where status = ?', status)).map(
      ({ address }) => address,
    )
  }
})

test('beats and entries are kept longer than their copies', () => {
  expect(LIMITS.beats).toBeGreaterThan(LIMITS.beatCopies)
  expect(LIMITS.journal).toBeGreaterThan(LIMITS.journalCopies)
  expect(LIMITS.journalCopies).toBeGreaterThan(30 * DAY)
})
