import { beforeEach, describe, expect, test } from 'vitest'
import { readAddress } from '../../../src/newsletter/address.ts'
import { newId } from '../../../src/newsletter/id.ts'
import { changeStatus } from '../../../src/newsletter/store/change-status.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { unsubscribe } from '../../../src/newsletter/store/end.ts'
import { signUp } from '../../../src/newsletter/store/sign-up.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { suppress } from '../../../src/newsletter/store/suppression.ts'
import { watched } from './database.ts'
import { db, emptyDatabase, NOW, pseudonyms, rows, signUpAs } from './support.ts'

beforeEach(emptyDatabase)

const EMAIL = 'jan@example.org'
const idOf = async () => (await subscriberByAddress(db, EMAIL))?.id ?? ''

async function subscribed(): Promise<void> {
  await confirm(db, await signUpAs(EMAIL), newId(), NOW)
}

async function once(event: 'paused' | 'unsubscribed'): Promise<void> {
  await subscribed()
  if (event === 'paused') await changeStatus(db, 'pause', await idOf(), NOW)
  else await unsubscribe(db, await idOf(), NOW)
}

async function suppressed(reason: 'asked' | 'complaint'): Promise<void> {
  const subscriber = (await subscriberByAddress(db, EMAIL))?.id
  await suppress(db, pseudonyms, { address: EMAIL, subscriber, reason, source: 'operator', now: NOW })
}

/** States of an address before its form arrives, and how many mails the form causes. */
const STATES: Record<string, { before: () => Promise<unknown>; mails: number }> = {
  unknown: { before: async () => undefined, mails: 1 },
  pending: { before: () => signUpAs(EMAIL), mails: 1 },
  'pending, by the same attempt': { before: () => signUpAs(EMAIL, { attempt: 'attempt' }), mails: 0 },
  confirmed: { before: subscribed, mails: 1 },
  paused: { before: () => once('paused'), mails: 1 },
  unsubscribed: { before: () => once('unsubscribed'), mails: 1 },
  suppressed: { before: () => suppressed('asked'), mails: 0 },
  'suppressed and once subscribed': { before: () => subscribed().then(() => suppressed('complaint')), mails: 0 },
  'over the limit of its mailbox': { before: () => Promise.all([1, 2, 3].map(() => signUpAs(EMAIL))), mails: 0 },
  'over the limit of its domain': {
    before: async () => {
      for (let i = 0; i < 40; i++) await signUpAs(`person${i}@example.org`)
    },
    mails: 1,
  },
}

/** Signs up as the form does. @returns the statements, the number of round trips, and the result */
async function ask() {
  const { db: database, sql, trips } = watched()
  const read = readAddress(EMAIL)
  if (!read.ok) throw new Error(read.reason)
  const answer = await signUp(database, pseudonyms, {
    mail: newId(),
    subscriber: newId(),
    attempt: 'attempt',
    address: read.address,
    preferences: { locale: 'nl', topics: ['projects'], municipalities: [] },
    wording: 'test',
    page: '/nl/nieuwsbrief',
    clients: ['client'],
    now: NOW + 1_000,
  })
  return { sql, trips, answer }
}

describe('a sign-up', () => {
  test.each(Object.entries(STATES))(
    'does the same work for an address that is %s',
    async (_state, { before, mails }) => {
      await before()
      const [{ n: earlier = 0 } = {}] = await rows<{ n: number }>('select count(*) as n from outbox')
      const work = await ask()
      const [{ n: later = 0 } = {}] = await rows<{ n: number }>('select count(*) as n from outbox')
      // The number of mails proves that the address was in the named state.
      expect(later - earlier).toBe(mails)
      await emptyDatabase()
      expect(work).toEqual(await ask())
      expect(work.trips).toEqual(['batch of 4'])
      expect(work.answer).toBe(true)
    },
  )
})
