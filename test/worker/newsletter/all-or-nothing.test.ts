import { beforeEach, describe, expect, test } from 'vitest'
import { readAddress } from '../../../src/newsletter/address.ts'
import { newId } from '../../../src/newsletter/id.ts'
import { changeAddress } from '../../../src/newsletter/store/change-address.ts'
import { changeStatus } from '../../../src/newsletter/store/change-status.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { forget, unsubscribe } from '../../../src/newsletter/store/end.ts'
import { erase, eraseMail } from '../../../src/newsletter/store/erase.ts'
import { claim, mark } from '../../../src/newsletter/store/outbox.ts'
import { owe } from '../../../src/newsletter/store/owe.ts'
import { signUp } from '../../../src/newsletter/store/sign-up.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { suppress } from '../../../src/newsletter/store/suppression.ts'
import { answerLost, brokenAt, watched } from './database.ts'
import { drain } from './sender.ts'
import { db, emptyDatabase, everything, NOW, pseudonyms, rows, signUpAs, standing } from './support.ts'

beforeEach(emptyDatabase)

const ATTEMPT = 'a'.repeat(22)
const EMAIL = 'jan@example.org'

/** Signs up with new ids for the rows, as the route does. */
function signUpOn(database: D1Database, now = NOW): Promise<boolean> {
  const read = readAddress(EMAIL)
  if (!read.ok) throw new Error(read.reason)
  return signUp(database, pseudonyms, {
    mail: newId(),
    subscriber: newId(),
    attempt: ATTEMPT,
    address: read.address,
    preferences: { locale: 'nl', topics: ['projects'], municipalities: [] },
    wording: 'test',
    page: '/nl/nieuwsbrief',
    clients: ['client'],
    now,
  })
}

/** The mail that the sign-up above caused. */
async function signedUpMail(): Promise<string> {
  return (await rows<{ id: string }>('select id from outbox where attempt = ?', ATTEMPT))[0]?.id ?? ''
}

async function subscribed() {
  const mail = await signUpAs(EMAIL)
  await confirm(db, mail, 'w'.repeat(22), NOW)
  const subscriber = await subscriberByAddress(db, EMAIL)
  if (!subscriber) throw new Error('nobody is subscribed')
  return subscriber
}

type Write = () => Promise<(database: D1Database) => Promise<unknown>>

/** Every write of several statements: `before` prepares the database, `write` makes the write. */
const WRITES: Record<string, { statements: number; write: Write }> = {
  'a sign-up': { statements: 4, write: async () => (database) => signUpOn(database) },
  'a sign-up after an ended subscription': {
    statements: 4,
    write: async () => {
      await unsubscribe(db, (await subscribed()).id, NOW)
      return (database) => signUpOn(database, NOW + 1)
    },
  },
  'a mail that is put into the outbox': {
    statements: 2,
    write: async () => {
      const subscriber = await subscribed()
      const mail = { id: newId(), subscriber, kind: 'preferences' as const, wish: {}, client: 'client', now: NOW + 1 }
      return (database) => owe(database, pseudonyms, mail)
    },
  },
  'a confirmation': {
    statements: 8,
    write: async () => {
      const mail = await signUpAs(EMAIL)
      return (database) => confirm(database, mail, 'w'.repeat(22), NOW + 1)
    },
  },
  'an unsubscription': {
    statements: 4,
    write: async () => {
      const { id } = await subscribed()
      return (database) => unsubscribe(database, id, NOW + 1)
    },
  },
  'a withdrawn sign-up': {
    statements: 4,
    write: async () => {
      await signUpAs(EMAIL)
      const { id = '' } = (await subscriberByAddress(db, EMAIL)) ?? {}
      return (database) => forget(database, id, NOW + 1)
    },
  },
  'a pause': {
    statements: 2,
    write: async () => {
      const { id } = await subscribed()
      return (database) => changeStatus(database, 'pause', id, NOW + 1)
    },
  },
  'an erasure': {
    statements: 2,
    write: async () => {
      const { id } = await subscribed()
      return (database) => erase(database, id, NOW + 1)
    },
  },
  'the erasure of a mail': {
    statements: 2,
    write: async () => {
      const mail = await signUpAs(EMAIL)
      return (database) => eraseMail(database, mail, NOW + 1)
    },
  },
  'a suppression': {
    statements: 6,
    write: async () => {
      const { id } = await subscribed()
      const wanted = {
        address: EMAIL,
        subscriber: id,
        reason: 'complaint',
        source: 'mail-service',
        now: NOW + 1,
      } as const
      return (database) => suppress(database, pseudonyms, wanted)
    },
  },
  'a change of address': {
    statements: 6,
    write: async () => {
      const subscriber = await subscribed()
      const to = { email: 'Jan@example.net', address: 'jan@example.net', domain: 'example.net' }
      const wish = { email: to.email, address: to.address }
      const id = newId()
      await owe(db, pseudonyms, { id, subscriber, kind: 'change', recipient: to.email, wish, client: 'c', now: NOW })
      return (database) =>
        changeAddress(database, pseudonyms, { subscriber, mail: id, to, entry: newId(), now: NOW + 1 })
    },
  },
  'the outcome of mails': {
    statements: 4,
    write: async () => {
      const mail = await signUpAs(EMAIL)
      await claim(db, 'lease', NOW, 1)
      const sent = { id: mail, state: 'sent', message: 'm', kind: 'confirm', client: 'c' } as const
      return (database) => mark(database, 'lease', [sent], NOW + 1)
    },
  },
}

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
  test('is written once, even if the form is sent again several times', async () => {
    await expect(signUpOn(answerLost())).rejects.toThrow('lost')
    for (let i = 1; i <= 5; i++) await signUpOn(db, NOW + i * 1_000)
    for (const table of ['subscriber', 'outbox', 'caused_mail']) {
      expect(await rows(`select count(*) as n from ${table}`), table).toEqual([{ n: 1 }])
    }
    expect(await rows('select created_at from outbox')).toEqual([{ created_at: NOW }])
  })

  test('can be confirmed with the mail of the first attempt', async () => {
    await expect(signUpOn(answerLost())).rejects.toThrow('lost')
    await signUpOn(db, NOW + 1_000)
    expect(await confirm(db, await signedUpMail(), 'w'.repeat(22), NOW + 2_000)).toBe(true)
  })

  test('does not revert a change made in between', async () => {
    await expect(signUpOn(answerLost())).rejects.toThrow('lost')
    await confirm(db, await signedUpMail(), 'w'.repeat(22), NOW + 1_000)
    await signUpOn(db, NOW + 2_000)
    expect(await standing(EMAIL)).toBe('confirmed')
    expect(await rows("select count(*) as n from outbox where kind = 'already'")).toEqual([{ n: 0 }])
  })

  test('does not restart an ended subscription without a mail', async () => {
    await expect(signUpOn(answerLost())).rejects.toThrow('lost')
    await drain(NOW)
    await confirm(db, await signedUpMail(), 'w'.repeat(22), NOW + 1_000)
    const { id = '' } = (await subscriberByAddress(db, EMAIL)) ?? {}
    await unsubscribe(db, id, NOW + 2_000)
    await signUpOn(db, NOW + 3_000)
    expect(await standing(EMAIL)).toBe('unsubscribed')
  })
})

describe('a confirmation whose answer was lost', () => {
  test('is written once, and returns false the second time', async () => {
    const mail = await signUpAs(EMAIL)
    await expect(confirm(answerLost(), mail, 'w'.repeat(22), NOW + 1)).rejects.toThrow('lost')
    const before = await everything()
    expect(await confirm(db, mail, 'x'.repeat(22), NOW + 2)).toBe(false)
    expect(await everything()).toBe(before)
  })
})
