import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../../src/newsletter/bytes.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { change, unsubscribe } from '../../../src/newsletter/store/end.ts'
import { owe } from '../../../src/newsletter/store/owe.ts'
import { changeAddress } from '../../../src/newsletter/store/preferences.ts'
import { subscriberByAddress } from '../../../src/newsletter/store/subscriber.ts'
import { suppress } from '../../../src/newsletter/store/suppression.ts'
import { writeValue } from '../../../src/newsletter/store/values.ts'
import type { Purpose } from '../../../src/newsletter/tokens.ts'
import { TEST_PEPPER, TEST_SECRET } from '../../support/secrets.ts'
import { compose, drain, mailService } from './sender.ts'
import { db, emptyDatabase, NOW, pseudonyms, rows, signUpAs, tokens } from './support.ts'

beforeEach(emptyDatabase)

const PURPOSES = ['confirm', 'manage', 'one-click', 'preferences', 'change'] as const satisfies Purpose[]

/** Each stored value of each table there is, the service's own included. */
async function dump(): Promise<string[]> {
  const tables = await rows<{ name: string }>(
    "select name from sqlite_master where type = 'table' and name not like '\\_%' escape '\\'",
  )
  const all = await Promise.all(tables.map(({ name }) => rows(`select * from "${name}"`)))
  return all.flat().flatMap((row) => Object.values(row).map(String))
}

/** Which of the proofs stand in the database, as they are or in another spelling of the same bytes. */
async function found(proofs: Iterable<string>): Promise<string[]> {
  const text = (await dump()).join('\n')
  return [...proofs].filter((proof) => spellings(proof).some((spelling) => text.includes(spelling)))
}

function spellings(proof: string): string[] {
  const base64 = proof.replaceAll('-', '+').replaceAll('_', '/')
  const hex = Array.from(atob(base64), (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('')
  return [proof, base64, hex, hex.toUpperCase()]
}

/** The whole life of several people: every kind of mail sent, some of them again, every change made. */
async function live(): Promise<Set<string>> {
  const proofs = new Set<string>()
  const note = async (id: string) => {
    for (const purpose of PURPOSES) proofs.add((await tokens.derive(purpose, id)).split('.')[1] ?? '')
  }
  const { mailer } = mailService((_, attempt) => (attempt === 1 ? 'accept-silently' : 'accept'))
  const send = async (now: number) => {
    for (const later of [0, 1, 2]) {
      await drain(now + later * 60_000, {
        mailer,
        async compose(mail) {
          await Promise.all([note(mail.id), note(mail.subscriber)])
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
    await owe(db, pseudonyms, { id: newId(), subscriber, kind: 'preferences', wish: {}, now: NOW + 600_000 })
    const wish = { email: `${name}@example.net`, address: `${name}@example.net` }
    const moving = newId()
    await owe(db, pseudonyms, {
      id: moving,
      subscriber,
      kind: 'change',
      recipient: wish.email,
      wish,
      now: NOW + 600_000,
    })
    await send(NOW + 700_000)
    if (name === 'piet') await changeAddress(db, moving, NOW + 900_000)
    if (name === 'an') await change(db, 'pause', subscriber.id, NOW + 900_000)
    if (name === 'mia') await unsubscribe(db, subscriber.id, NOW + 900_000)
  }
  await signUpAs('waiting@example.org', { now: NOW + 900_000 })
  for (const { id } of await rows<{ id: string }>('select id from outbox')) await note(id)
  await suppress(db, pseudonyms, 'never@example.org', 'asked', NOW)
  return proofs
}

describe('a dump of the database', () => {
  test('holds nothing that opens a link', async () => {
    const proofs = await live()
    const kinds = await rows<{ kind: string }>('select distinct kind from outbox order by kind')
    expect(kinds.map(({ kind }) => kind)).toEqual(['already', 'change', 'confirm', 'preferences', 'welcome'])
    expect(proofs.size).toBeGreaterThan(100)
    expect(await found(proofs)).toEqual([])
  })

  test('would be caught if it did', async () => {
    const [proof = ''] = await live()
    await writeValue(db, 'held', `https://www.example.brussels/nl/nieuwsbrief/beheren/${'a'.repeat(22)}.${proof}`)
    expect(await found([proof])).toEqual([proof])
    await writeValue(db, 'held', spellings(proof)[2] ?? '')
    expect(await found([proof])).toEqual([proof])
  })

  test('names nobody who must not be mailed, and no secret', async () => {
    await live()
    const text = (await dump()).join('\n')
    for (const word of ['never@example.org', TEST_SECRET, TEST_PEPPER]) {
      expect(text).not.toContain(word)
    }
  })
})
