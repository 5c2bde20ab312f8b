import { beforeAll, describe, expect, test } from 'vitest'
import { readAddress } from '../../../src/newsletter/address.ts'
import { healthOf } from '../../../src/newsletter/health.ts'
import { newId } from '../../../src/newsletter/id.ts'
import { copyJournal } from '../../../src/newsletter/journal/copies.ts'
import { beat, replayAfterRestore } from '../../../src/newsletter/journal/restore.ts'
import { handleMailEvent } from '../../../src/newsletter/outbox/events.ts'
import { watch } from '../../../src/newsletter/outbox/watch.ts'
import { changeAddress } from '../../../src/newsletter/store/change-address.ts'
import { changeStatus } from '../../../src/newsletter/store/change-status.ts'
import { confirm } from '../../../src/newsletter/store/confirm.ts'
import { forget, unsubscribe } from '../../../src/newsletter/store/end.ts'
import { erase, eraseMail } from '../../../src/newsletter/store/erase.ts'
import { openMailLink, openSubscriberLink, subscriberToken } from '../../../src/newsletter/store/mailed-link.ts'
import { claim, mark } from '../../../src/newsletter/store/outbox.ts'
import { owe } from '../../../src/newsletter/store/owe.ts'
import { exportPersonalData } from '../../../src/newsletter/store/personal-data.ts'
import { savePreferences } from '../../../src/newsletter/store/preferences.ts'
import { purge } from '../../../src/newsletter/store/purge.ts'
import { signUp } from '../../../src/newsletter/store/sign-up.ts'
import { subscriberByAddress, subscriberById } from '../../../src/newsletter/store/subscriber.ts'
import { isSuppressed, lift, suppress } from '../../../src/newsletter/store/suppression.ts'
import { readValue } from '../../../src/newsletter/store/values.ts'
import { FakeMemory } from './backup.ts'
import { watched } from './database.ts'
import { db, emptyDatabase, NOW, pseudonyms, tokens } from './support.ts'

const N = 100_000
const MANY = `with recursive i (n) as (select 1 union all select n + 1 from i where n < ${N})`

const PREFERENCES = { locale: 'nl' as const, topics: ['projects' as const], municipalities: [] }

/** 100,000 subscribers with their mails; one in ten is not confirmed, and one in ten has ended. */
beforeAll(async () => {
  await emptyDatabase()
  await db.batch(
    [
      `insert into subscriber (id, email, address, domain, status, locale, topics, municipalities, created_at, changed_at, confirmed_at, ended_at)
        ${MANY} select 's' || n, n || '@example.org', n || '@example.org', 'd' || (n % 50) || '.example',
        case n % 10 when 0 then 'pending' when 1 then 'unsubscribed' else 'confirmed' end,
        'nl', '["projects"]', '[]', ${NOW}, ${NOW}, iif(n % 10 = 0, null, ${NOW}), iif(n % 10 = 1, ${NOW}, null) from i`,
      `insert into outbox (id, subscriber, attempt, kind, locale, wish, wording, page, client, state, created_at, owed_at, due_at, sent_at, died_at, message)
        ${MANY} select 'm' || n, 's' || n, 'a' || n, 'confirm', 'nl', '${JSON.stringify(PREFERENCES)}', 'test', '/', 'c' || (n % 500),
        case n % 100 when 0 then 'due' when 1 then 'dead' else 'sent' end,
        ${NOW} + n, ${NOW} + n, ${NOW} + n, ${NOW} + n, iif(n % 100 = 1, ${NOW} + n, null), 'x' || n from i`,
      `insert into consent ${MANY} select 's' || n, 'm' || n, 'test', 'nl', '[]', '[]', '/', ${NOW}, ${NOW} from i`,
      `insert into caused_mail ${MANY} select 'm' || n, ${NOW} + n, ${NOW} + n, 'b' || n, 'd' || (n % 50) from i`,
      `insert into suppression ${MANY} select 'p' || n, iif(n % 2, 'asked', 'bounce'), 'operator', ${NOW} + n, iif(n % 2, null, ${NOW} + n) from i`,
      `insert into tally ${MANY} select '2026-01-' || (10 + n % 20), 'sent', 'c' || n, 1 from i`,
      `insert into journal ${MANY} select 'j' || n, iif(n % 2, 'beat', 'unsubscribed'), ${NOW} + n, '{}', 1 from i`,
      `insert into audit ${MANY} select 'u' || n, ${NOW} + n, 'jan@host', 'find', 1 from i`,
    ].map((sql) => db.prepare(sql)),
  )
})

function signUpOn(database: D1Database): Promise<boolean> {
  const read = readAddress('2@example.org')
  if (!read.ok) throw new Error(read.reason)
  return signUp(database, pseudonyms, {
    mail: newId(),
    subscriber: newId(),
    attempt: newId(),
    address: read.address,
    preferences: PREFERENCES,
    wording: 'test',
    page: '/',
    clients: ['c1'],
    now: NOW,
  })
}

async function oweOn(database: D1Database): Promise<void> {
  const subscriber = await subscriberByAddress(db, '2@example.org')
  if (!subscriber) throw new Error('nobody')
  await owe(database, pseudonyms, { id: newId(), subscriber, kind: 'preferences', wish: {}, client: 'c1', now: NOW })
}

async function openMail(database: D1Database): Promise<unknown> {
  const binding = { row: 'm'.repeat(22), subscriber: 's3', mailbox: '3@example.org' }
  await db.prepare(`update outbox set id = ?1 where id = 'm3'`).bind(binding.row).run()
  return openMailLink(database, tokens, 'confirm', await tokens.derive('confirm', binding), NOW)
}

async function openSubscriber(database: D1Database): Promise<unknown> {
  const token = await subscriberToken(tokens, 'manage', { id: 's'.repeat(22), address: '3@example.org' })
  return openSubscriberLink(database, tokens, 'manage', token, NOW)
}

function moveOn(database: D1Database): Promise<unknown> {
  const to = { email: 'new@example.net', address: 'new@example.net', domain: 'example.net' }
  const subscriber = { id: 's8', address: '8@example.org' }
  return changeAddress(database, pseudonyms, { subscriber, mail: 'm8', to, entry: newId(), now: NOW })
}

function suppressOn(database: D1Database): Promise<void> {
  const [address, subscriber] = ['9@example.org', 's9']
  return suppress(database, pseudonyms, { address, subscriber, reason: 'complaint', source: 'operator', now: NOW })
}

const memory = new FakeMemory()

/** Everything that queries the database for a reader, the mail service or a sender, and the cron of each minute. */
const WORK: Record<string, (database: D1Database) => Promise<unknown>> = {
  'signing up': signUpOn,
  confirming: (database) => confirm(database, 'm10', newId(), NOW),
  'opening a link that names a mail': openMail,
  'opening a link that names a subscriber': openSubscriber,
  'finding a subscriber': (database) => subscriberById(database, 's3', NOW),
  'finding a subscriber by address': (database) => subscriberByAddress(database, '3@example.org'),
  unsubscribing: (database) => unsubscribe(database, 's4', NOW),
  pausing: (database) => changeStatus(database, 'pause', 's5', NOW),
  resuming: (database) => changeStatus(database, 'resume', 's5', NOW),
  'reverting an unsubscription': (database) => changeStatus(database, 'undo', 's4', NOW),
  'withdrawing a sign-up': (database) => forget(database, 's20', NOW),
  erasing: (database) => erase(database, 's6', NOW),
  'erasing a mail': (database) => eraseMail(database, 'm7', NOW),
  'putting a mail into the outbox': oweOn,
  'saving preferences': (database) =>
    savePreferences(database, 's7', PREFERENCES, NOW, { wording: 'test', page: '/nl' }),
  'changing the address': moveOn,
  'exporting personal data': (database) => exportPersonalData(database, 's8'),
  'reading a value': (database) => readValue(database, 'breaker-delay'),
  suppressing: suppressOn,
  'finding a suppression': (database) => isSuppressed(database, pseudonyms, '9@example.org', NOW),
  'lifting a suppression': (database) => lift(database, pseudonyms, '9@example.org'),
  claiming: (database) => claim(database, newId(), NOW + N, 50),
  marking: (database) => mark(database, 'lease', [{ id: 'm10', state: 'dead', error: 'test' }], NOW),
  'handling a bounce': (database) =>
    handleMailEvent(
      database,
      pseudonyms,
      { type: 'cf.email.sending.message.bounced', payload: { messageId: 'x12', bounce: { type: 'hard' } } },
      NOW,
    ),
  'updating the breaker': (database) => watch(database, NOW),
  'writing the beat': (database) => beat(database, memory, NOW),
  'copying the journal': (database) => copyJournal(database, memory),
  'checking for a restore': (database) => replayAfterRestore(database, memory, NOW),
  'checking the health': (database) => healthOf(database, memory, NOW),
  purging: (database) => purge(database, NOW),
}

/** SQLite's query plan of a statement, one line for each step. */
async function planOf(sql: string): Promise<string[]> {
  const parameters = Math.max(0, ...Array.from(sql.matchAll(/\?(\d+)/g), ([, number]) => Number(number)))
  const statement = db.prepare(`explain query plan ${sql}`).bind(...Array.from({ length: parameters }, () => null))
  const { results } = await statement.all<{ detail: string }>()
  return results.map(({ detail }) => detail)
}

/** Scans that do not grow with the database. */
const BOUNDED = [
  /^SCAN CONSTANT ROW$/,
  /** The JSON parameter of the statement, as rows. */
  /^SCAN \w+ VIRTUAL TABLE INDEX \d+:/,
  /** Common table expressions and subqueries with one row, or with a limit. */
  /^SCAN (m|own|slot|owed|c|\(subquery-\d+\))$/,
  /** Partial indexes of rows that wait for work. */
  /^SCAN (outbox|journal|issue) USING (COVERING )?INDEX (outbox_due|outbox_owed|journal_to_copy|issue_open)$/,
]

/** Steps of a plan that read a whole table or a whole index. */
async function scansOf(sql: string): Promise<string[]> {
  const plan = await planOf(sql)
  return plan.filter((step) => step.startsWith('SCAN') && !BOUNDED.some((bounded) => bounded.test(step)))
}

describe('no table is scanned', () => {
  test.each(Object.entries(WORK))('when %s', async (_what, work) => {
    const { db: database, sql } = watched()
    await work(database)
    expect(sql.length).toBeGreaterThan(0)
    for (const statement of new Set(sql)) expect(await scansOf(statement), statement).toEqual([])
  })

  test.each([
    ['select * from subscriber s where s.locale = ?1', 'SCAN s'],
    ['select count(*) from outbox', 'SCAN outbox USING COVERING INDEX '],
    ['select count(*) from caused_mail where created_at > domain', 'SCAN caused_mail'],
    ['select kind from journal where at > ?1', 'SCAN journal'],
    ['select sum(count) from tally where client = ?1', 'SCAN tally'],
  ])('as in "%s", which this test finds', async (sql, step) => {
    expect(await scansOf(sql)).toEqual([expect.stringContaining(step)])
  })
})
