import { beforeEach, describe, expect, test } from 'vitest'
import { readAddress } from '../../../src/newsletter/address.ts'
import { newId } from '../../../src/newsletter/bytes.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { change, unsubscribe } from '../../../src/newsletter/store/end.ts'
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
  if (event === 'paused') await change(db, 'pause', await idOf(), NOW)
  else await unsubscribe(db, await idOf(), NOW)
}

/** What may be true of an address or a client when its form arrives, and how many mails the form then causes. */
const STATES: Record<string, { before: () => Promise<unknown>; allowed?: boolean; mails: number }> = {
  unknown: { before: async () => undefined, mails: 1 },
  pending: { before: () => signUpAs(EMAIL), mails: 1 },
  confirmed: { before: subscribed, mails: 1 },
  paused: { before: () => once('paused'), mails: 1 },
  unsubscribed: { before: () => once('unsubscribed'), mails: 1 },
  suppressed: { before: () => suppress(db, pseudonyms, EMAIL, 'asked', NOW), mails: 0 },
  'suppressed and once subscribed': {
    before: () => subscribed().then(() => suppress(db, pseudonyms, EMAIL, 'complaint', NOW)),
    mails: 0,
  },
  'over the limit of its mailbox': { before: async () => Promise.all([1, 2, 3].map(() => signUpAs(EMAIL))), mails: 0 },
  'from a client over its limit': { before: subscribed, allowed: false, mails: 0 },
}

/** Signs up as the form does; what the database is asked, how often, and what comes back. */
async function ask(allowed: boolean) {
  const { db: database, sql, trips } = watched()
  const address = readAddress(EMAIL)
  if (typeof address === 'string') throw new Error(address)
  const wish = { locale: 'nl' as const, topics: ['projects' as const], municipalities: [] }
  const names = { attempt: newId(), subscriber: newId() }
  const rest = { wording: 'test', page: '/nl/nieuwsbrief', allowed, now: NOW + 1_000 }
  const answer = await signUp(database, pseudonyms, { ...names, address, wish, ...rest })
  return { sql, trips, answer }
}

describe('who signs an address up', () => {
  test.each(Object.entries(STATES))(
    'causes the same work when it is %s',
    async (_state, { before, allowed = true, mails }) => {
      await before()
      const [{ n: earlier = 0 } = {}] = await rows<{ n: number }>('select count(*) as n from outbox')
      const { sql, trips, answer } = await ask(allowed)
      const [{ n: later = 0 } = {}] = await rows<{ n: number }>('select count(*) as n from outbox')
      // That the states are what they are called: by the mail that somebody with access to the mailbox sees.
      expect(later - earlier).toBe(mails)
      await emptyDatabase()
      expect({ sql, trips, answer }).toEqual(await ask(true))
      expect(trips).toEqual(['run'])
    },
  )
})
