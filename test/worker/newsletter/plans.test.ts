import { beforeAll, describe, expect, test } from 'vitest'
import { readAddress } from '../../../src/newsletter/address.ts'
import { newId } from '../../../src/newsletter/bytes.ts'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { hear } from '../../../src/newsletter/outbox/events.ts'
import { watch } from '../../../src/newsletter/outbox/watch.ts'
import { confirm, confirmationState } from '../../../src/newsletter/store/confirm.ts'
import { change, erase, forget, unsubscribe } from '../../../src/newsletter/store/end.ts'
import { claim, mark } from '../../../src/newsletter/store/outbox.ts'
import { owe } from '../../../src/newsletter/store/owe.ts'
import { changeAddress, exportOf, mailedLink, savePreferences } from '../../../src/newsletter/store/preferences.ts'
import { purge } from '../../../src/newsletter/store/purge.ts'
import { signUp } from '../../../src/newsletter/store/sign-up.ts'
import { subscriberByAddress, subscriberById } from '../../../src/newsletter/store/subscriber.ts'
import { readValue } from '../../../src/newsletter/store/values.ts'
import { watched } from './database.ts'
import { db, emptyDatabase, NOW, pseudonyms } from './support.ts'

const N = 100_000
const MANY = `with recursive i (n) as (select 1 union all select n + 1 from i where n < ${N})`

const WISH = { locale: 'nl' as const, topics: ['projects' as const], municipalities: [] }

/** A hundred thousand people, of whom one in ten has not confirmed and one in ten has ended, with their mails. */
beforeAll(async () => {
  await emptyDatabase()
  await db.batch(
    [
      `insert into subscriber ${MANY} select 's' || n, n || '@example.org', n || '@example.org',
        case n % 10 when 0 then 'pending' when 1 then 'unsubscribed' else 'confirmed' end,
        'nl', '["projects"]', '[]', ${NOW}, ${NOW}, ${NOW}, null from i`,
      `insert into outbox (id, subscriber, kind, locale, wish, state, due_at, created_at, sent_at, message, wording, page, mailbox, domain)
        ${MANY} select 'm' || n, 's' || n, 'confirm', 'nl', '${JSON.stringify(WISH)}', case n % 10 when 0 then 'due' else 'sent' end,
        ${NOW} + n, ${NOW} + n, ${NOW} + n, 'x' || n, 'test', '/', 'b' || n, 'd' || (n % 50) from i`,
      `insert into consent ${MANY} select 's' || n, 'm' || n, 'test', 'nl', '[]', '[]', '/', ${NOW}, ${NOW} from i`,
      `insert into erased_mail ${MANY} select ${NOW} + n, 'm' || n, 'b' || n, 'd' || (n % 50) from i`,
      `insert into suppression ${MANY} select 'p' || n, case n % 2 when 0 then 'bounce' else 'asked' end, ${NOW} + n from i`,
    ].map((sql) => db.prepare(sql)),
  )
})

function signUpOn(database: D1Database): Promise<void> {
  const address = readAddress('2@example.org')
  if (typeof address === 'string') throw new Error(address)
  const names = { attempt: newId(), subscriber: newId() }
  return signUp(database, pseudonyms, {
    ...names,
    address,
    wish: WISH,
    wording: 'test',
    page: '/',
    allowed: true,
    now: NOW,
  })
}

async function oweOn(database: D1Database): Promise<void> {
  const subscriber = await subscriberByAddress(db, '2@example.org')
  if (!subscriber) throw new Error('nobody')
  await owe(database, pseudonyms, { id: newId(), subscriber, kind: 'preferences', wish: {}, now: NOW })
}

/** Everything that asks the database something while a reader, the mail service or a sender waits, and the minute's cron. */
const WORK: Record<string, (database: D1Database) => Promise<unknown>> = {
  'signing up': signUpOn,
  'looking at a confirmation link': (database) => confirmationState(database, 'm10', NOW),
  confirming: (database) => confirm(database, 'm10', newId(), NOW),
  'opening a mailed link': (database) => mailedLink(database, 'm3', ['confirm'], LIMITS.confirmLink, NOW),
  'finding a subscriber': (database) => subscriberById(database, 's3', NOW),
  'finding a subscriber by address': (database) => subscriberByAddress(database, '3@example.org'),
  unsubscribing: (database) => unsubscribe(database, 's4', NOW),
  pausing: (database) => change(database, 'pause', 's5', NOW),
  resuming: (database) => change(database, 'resume', 's5', NOW),
  'taking an unsubscription back': (database) => change(database, 'undo', 's4', NOW),
  'forgetting a sign-up': (database) => forget(database, 's20', NOW),
  erasing: (database) => erase(database, 's6'),
  'owing a mail': oweOn,
  'saving preferences': (database) => savePreferences(database, 's7', WISH, NOW),
  'changing the address': (database) => changeAddress(database, 'm8', NOW),
  'exporting a person': (database) => exportOf(database, 's8'),
  'reading a value': (database) => readValue(database, 'breaker-delay'),
  claiming: (database) => claim(database, newId(), NOW + N, 50),
  marking: (database) => mark(database, 'lease', [{ id: 'm10', state: 'dead', error: 'test' }], NOW),
  'hearing of a bounce': (database) =>
    hear(
      database,
      pseudonyms,
      { type: 'cf.email.sending.message.bounced', payload: { messageId: 'x9', bounce: { type: 'hard' } } },
      NOW,
    ),
  'watching the breaker': (database) => watch(database, NOW),
  purging: (database) => purge(database, NOW),
}

/** How SQLite goes about a statement, a line a step. */
async function planOf(sql: string): Promise<string[]> {
  const parameters = Math.max(0, ...Array.from(sql.matchAll(/\?(\d+)/g), ([, number]) => Number(number)))
  const statement = db.prepare(`explain query plan ${sql}`).bind(...Array.from({ length: parameters }, () => null))
  const { results } = await statement.all<{ detail: string }>()
  return results.map(({ detail }) => detail)
}

/** Steps through a whole table or a whole index of one that grows; by its name, or the letter it has in our statements. */
const SCAN = /^SCAN (subscriber|outbox|consent|erased_mail|suppression|[scoab])\b/

/** What a trigger does, with a parameter in the place of each value of its row. */
async function statementsOf(trigger: string): Promise<string[]> {
  const sql = await db
    .prepare("select sql from sqlite_master where type = 'trigger' and name = ?1")
    .bind(trigger)
    .first('sql')
  const [, body = ''] = /begin([\s\S]*)end$/i.exec(String(sql)) ?? []
  const statements = body
    .replace(/--[^\n]*/g, '')
    .replace(/\b(new|old)\.\w+/g, '?1')
    .split(';')
  return statements.filter((statement) => statement.trim() !== '')
}

describe('no table is read as a whole', () => {
  test.each([
    ['signing up', 'sign_up', 2],
    ['erasing a mail', 'erased_mail', 1],
  ])('by the trigger of %s', async (_what, trigger, count) => {
    const statements = await statementsOf(trigger)
    expect(statements).toHaveLength(count)
    for (const statement of statements) {
      const plan = await planOf(statement)
      expect(
        plan.filter((step) => SCAN.test(step)),
        statement,
      ).toEqual([])
    }
  })

  test.each(Object.entries(WORK))('when %s', async (_what, work) => {
    const { db: database, sql } = watched()
    await work(database)
    expect(sql.length).toBeGreaterThan(0)
    for (const statement of new Set(sql)) {
      const plan = await planOf(statement)
      expect(
        plan.filter((step) => SCAN.test(step)),
        statement,
      ).toEqual([])
    }
  })

  test('unless it is, which this test would see', async () => {
    expect((await planOf('select * from subscriber s where s.locale = ?1')).filter((step) => SCAN.test(step))).toEqual([
      'SCAN s',
    ])
    expect((await planOf('select count(*) from outbox')).filter((step) => SCAN.test(step))).toHaveLength(1)
  })
})
