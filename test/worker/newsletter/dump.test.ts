import { beforeEach, describe, expect, test } from 'vitest'
import { fromBase64Url, toBase64Url } from '../../../src/newsletter/base64url.ts'
import { newId } from '../../../src/newsletter/id.ts'
import { changeAddress } from '../../../src/newsletter/store/change-address.ts'
import { changeStatus } from '../../../src/newsletter/store/change-status.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { unsubscribe } from '../../../src/newsletter/store/end.ts'
import { owe } from '../../../src/newsletter/store/owe.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { suppress } from '../../../src/newsletter/store/suppression.ts'
import { writeValue } from '../../../src/newsletter/store/values.ts'
import type { Purpose } from '../../../src/newsletter/tokens.ts'
import { TEST_PEPPER, TEST_SECRET } from '../../support/secrets.ts'
import { compose, drain, mailService } from './sender.ts'
import { db, emptyDatabase, NOW, pseudonyms, rows, signUpAs, tokens } from './support.ts'

beforeEach(emptyDatabase)

const PURPOSES = ['confirm', 'manage', 'one-click', 'preferences', 'change'] as const satisfies Purpose[]

/** Each stored value of each table, including D1's own tables. */
async function dump(): Promise<string[]> {
  const tables = await rows<{ name: string }>(
    "select name from sqlite_master where type = 'table' and name not like '\\_%' escape '\\'",
  )
  const all = await Promise.all(tables.map(({ name }) => rows(`select * from "${name}"`)))
  return all.flat().flatMap((row) => Object.values(row).map(String))
}

/** The proofs that are in the database, in this or another encoding of the same bytes. */
async function found(proofs: Iterable<string>): Promise<string[]> {
  const text = (await dump()).join('\n')
  return [...proofs].filter((proof) => spellings(proof).some((spelling) => text.includes(spelling)))
}

function spellings(proof: string): string[] {
  const base64 = proof.replaceAll('-', '+').replaceAll('_', '/')
  const hex = Array.from(atob(base64), (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  return [proof, base64, hex, hex.toUpperCase()]
}

/** Plays the subscriptions of several people: sends every kind of mail, some again, and makes every change. */
async function live(): Promise<Set<string>> {
  const proofs = new Set<string>()
  /** Collects the proofs of every link of a row, and each of their halves. */
  const note = async (row: string, subscriber: string, mailbox: string) => {
    for (const purpose of PURPOSES) {
      const proof = (await tokens.derive(purpose, { row, subscriber, mailbox })).split('.')[1] ?? ''
      const bytes = fromBase64Url(proof) ?? new Uint8Array()
      for (const part of [bytes, bytes.slice(0, 16), bytes.slice(16)]) proofs.add(toBase64Url(part))
    }
  }
  const { mailer } = mailService((_, attempt) => (attempt === 1 ? 'accept-silently' : 'accept'))
  const send = async (now: number) => {
    for (const later of [0, 10, 20, 40]) {
      await drain(now + later * 60_000, {
        mailer,
        async compose(mail) {
          const mailbox = mail.recipient ?? mail.address
          await Promise.all([note(mail.id, mail.subscriber, mailbox), note(mail.subscriber, mail.subscriber, mailbox)])
          return compose(mail)
        },
      })
    }
  }
  for (const name of ['jan', 'piet', 'an', 'mia']) {
    const mail = await signUpAs(`${name}@example.org`)
    await send(NOW)
    await confirm(db, mail, newId(), NOW + 600_000)
    await signUpAs(`${name}@example.org`, { now: NOW + 600_000 })
    const subscriber = await subscriberByAddress(db, `${name}@example.org`)
    if (!subscriber) throw new Error('nobody')
    const asked = { client: 'client', now: NOW + 600_000 }
    await owe(db, pseudonyms, { id: newId(), subscriber, kind: 'preferences', wish: {}, ...asked })
    const wish = { email: `${name}@example.net`, address: `${name}@example.net` }
    const moving = newId()
    await owe(db, pseudonyms, { id: moving, subscriber, kind: 'change', recipient: wish.email, wish, ...asked })
    await send(NOW + 700_000)
    if (name === 'piet') {
      const to = { ...wish, domain: 'example.net' }
      await changeAddress(db, pseudonyms, { subscriber, mail: moving, to, entry: newId(), now: NOW + 900_000 })
    }
    if (name === 'an') await changeStatus(db, 'pause', subscriber.id, NOW + 900_000)
    if (name === 'mia') await unsubscribe(db, subscriber.id, NOW + 900_000)
  }
  await signUpAs('waiting@example.org', { now: NOW + 900_000 })
  const mails = await rows<{ id: string; subscriber: string; mailbox: string }>(
    'select o.id, o.subscriber, coalesce(o.recipient, s.address) as mailbox from outbox o join subscriber s on s.id = o.subscriber',
  )
  for (const { id, subscriber, mailbox } of mails) await note(id, subscriber, mailbox)
  await suppress(db, pseudonyms, {
    address: 'never@example.org',
    subscriber: undefined,
    reason: 'asked',
    source: 'operator',
    now: NOW,
  })
  return proofs
}

describe('a dump of the database', () => {
  test('contains nothing that opens a link', async () => {
    const proofs = await live()
    const kinds = await rows<{ kind: string }>('select distinct kind from outbox order by kind')
    expect(kinds.map(({ kind }) => kind)).toEqual(['already', 'change', 'confirm', 'preferences', 'welcome'])
    expect(proofs.size).toBeGreaterThan(100)
    expect(await found(proofs)).toEqual([])
  })

  test('is reported by this check if it contains a token', async () => {
    const [proof = ''] = await live()
    await writeValue(db, 'held', `https://www.example.brussels/nl/nieuwsbrief/beheren/${'a'.repeat(22)}.${proof}`)
    expect(await found([proof])).toEqual([proof])
    await writeValue(db, 'held', spellings(proof)[2] ?? '')
    expect(await found([proof])).toEqual([proof])
  })

  test('contains no suppressed address and no secret', async () => {
    await live()
    const text = (await dump()).join('\n')
    for (const word of ['never@example.org', TEST_SECRET, TEST_PEPPER]) {
      expect(text).not.toContain(word)
    }
  })
})
