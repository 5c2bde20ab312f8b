import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readAddress } from '../../../src/newsletter/address.ts'
import { newId } from '../../../src/newsletter/bytes.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { unsubscribe } from '../../../src/newsletter/store/end.ts'
import { owe } from '../../../src/newsletter/store/owe.ts'
import { changeAddress } from '../../../src/newsletter/store/preferences.ts'
import { signUp } from '../../../src/newsletter/store/sign-up.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { suppress } from '../../../src/newsletter/store/suppression.ts'
import { answerLost, brokenAt, watched } from './database.ts'
import { drain } from './sender.ts'
import { db, emptyDatabase, everything, NOW, pseudonyms, rows, signUpAs, standing } from './support.ts'

beforeEach(emptyDatabase)

const ATTEMPT = 'a'.repeat(22)

/** Somebody signs up; each time with another name for the row, as the form does. */
function signUpOn(database: D1Database, now = NOW): Promise<void> {
  const address = readAddress('jan@example.org')
  if (typeof address === 'string') throw new Error(address)
  const wish = { locale: 'nl' as const, topics: ['projects' as const], municipalities: [] }
  const page = '/nl/nieuwsbrief'
  return signUp(database, pseudonyms, {
    attempt: ATTEMPT,
    subscriber: newId(),
    address,
    wish,
    wording: 'test',
    page,
    allowed: true,
    now,
  })
}

async function subscribed() {
  const mail = await signUpAs('jan@example.org')
  await confirm(db, mail, 'w'.repeat(22), NOW)
  const subscriber = await subscriberByAddress(db, 'jan@example.org')
  if (!subscriber) throw new Error('nobody is subscribed')
  return subscriber
}

type Write = () => Promise<(database: D1Database) => Promise<unknown>>

/** Everything that writes in several statements: what has to be there first, and the write. */
const WRITES: Record<string, { statements: number; write: Write }> = {
  'a confirmation': {
    statements: 5,
    write: async () => {
      const mail = await signUpAs('jan@example.org')
      return (database) => confirm(database, mail, 'w'.repeat(22), NOW + 1)
    },
  },
  'an unsubscription': {
    statements: 3,
    write: async () => {
      const { id } = await subscribed()
      return (database) => unsubscribe(database, id, NOW + 1)
    },
  },
  'a suppression': {
    statements: 5,
    write: async () => {
      await subscribed()
      return (database) => suppress(database, pseudonyms, 'jan@example.org', 'complaint', NOW + 1)
    },
  },
  'a change of address': {
    statements: 2,
    write: async () => {
      const subscriber = await subscribed()
      const wish = { email: 'Jan@example.net', address: 'jan@example.net' }
      await owe(db, pseudonyms, { id: ATTEMPT, subscriber, kind: 'change', recipient: wish.email, wish, now: NOW })
      return (database) => changeAddress(database, ATTEMPT, NOW + 1)
    },
  },
}

/** What writes in one statement, and the tables that it writes to. */
const SINGLE: Record<string, { tables: string[]; write: Write }> = {
  'a sign-up': { tables: ['subscriber', 'outbox'], write: async () => (database) => signUpOn(database) },
  'a sign-up of somebody who has ended': {
    tables: ['subscriber', 'outbox'],
    write: async () => {
      await unsubscribe(db, (await subscribed()).id, NOW)
      return (database) => signUpOn(database, NOW + 1)
    },
  },
  'a mail that is owed': {
    tables: ['outbox'],
    write: async () => {
      const subscriber = await subscribed()
      return (database) =>
        owe(database, pseudonyms, { id: ATTEMPT, subscriber, kind: 'preferences', wish: {}, now: NOW + 1 })
    },
  },
}

describe.each(Object.entries(SINGLE))('%s', (_what, { tables, write }) => {
  test('is one statement and one round trip', async () => {
    const act = await write()
    const { db: database, sql, trips } = watched()
    await act(database)
    expect(trips).toEqual(['run'])
    expect(sql).toHaveLength(1)
  })

  afterEach(() => db.prepare('drop trigger if exists broken').run())

  test.each(tables)('writes nothing at all when writing to %s fails', async (table) => {
    const act = await write()
    const before = await everything()
    // Set off by an insert that becomes an update, too.
    await db.prepare(`create trigger broken before insert on ${table} begin select raise(abort, 'broken'); end`).run()
    await expect(act(db)).rejects.toThrow('broken')
    expect(await everything()).toBe(before)
    await db.prepare('drop trigger broken').run()
    await act(db)
    expect(await everything()).not.toBe(before)
  })
})

describe.each(Object.entries(WRITES))('%s', (_what, { statements, write }) => {
  test('is one round trip', async () => {
    const act = await write()
    const { db: database, sql, trips } = watched()
    await act(database)
    expect(trips).toEqual([`batch of ${statements}`])
    expect(sql).toHaveLength(statements)
  })

  test.each(Array.from({ length: statements }, (_, i) => i + 1))(
    'writes nothing at all when statement %i fails',
    async (number) => {
      const act = await write()
      const before = await everything()
      await expect(act(brokenAt(number))).rejects.toThrow()
      expect(await everything()).toBe(before)
      await act(db)
      expect(await everything()).not.toBe(before)
    },
  )
})

describe('a sign-up whose answer was lost', () => {
  test('is written once, however often the form is sent again', async () => {
    await expect(signUpOn(answerLost())).rejects.toThrow('lost')
    for (let i = 1; i <= 5; i++) await signUpOn(db, NOW + i * 1_000)
    for (const table of ['subscriber', 'outbox']) {
      expect(await rows(`select count(*) as n from ${table}`), table).toEqual([{ n: 1 }])
    }
    expect(await rows('select created_at from outbox')).toEqual([{ created_at: NOW }])
  })

  test('can be confirmed by the mail of the first attempt', async () => {
    await expect(signUpOn(answerLost())).rejects.toThrow('lost')
    await signUpOn(db, NOW + 1_000)
    expect(await confirm(db, ATTEMPT, 'w'.repeat(22), NOW + 2_000)).toBe('confirmed')
  })

  test('does not take back what happened in between', async () => {
    await expect(signUpOn(answerLost())).rejects.toThrow('lost')
    await confirm(db, ATTEMPT, 'w'.repeat(22), NOW + 1_000)
    await signUpOn(db, NOW + 2_000)
    expect(await standing('jan@example.org')).toBe('confirmed')
    expect(await rows("select count(*) as n from outbox where kind = 'already'")).toEqual([{ n: 0 }])
  })

  test('does not begin an ended subscription again without a mail', async () => {
    await expect(signUpOn(answerLost())).rejects.toThrow('lost')
    await drain(NOW)
    await confirm(db, ATTEMPT, 'w'.repeat(22), NOW + 1_000)
    const { id = '' } = (await subscriberByAddress(db, 'jan@example.org')) ?? {}
    await unsubscribe(db, id, NOW + 2_000)
    await signUpOn(db, NOW + 3_000)
    expect(await standing('jan@example.org')).toBe('unsubscribed')
  })
})

describe('a confirmation whose answer was lost', () => {
  test('is written once, and says so the second time', async () => {
    const mail = await signUpAs('jan@example.org')
    await expect(confirm(answerLost(), mail, 'w'.repeat(22), NOW + 1)).rejects.toThrow('lost')
    const before = await everything()
    expect(await confirm(db, mail, 'x'.repeat(22), NOW + 2)).toBe('already')
    expect(await everything()).toBe(before)
  })
})
