import { applyD1Migrations, type D1Migration, env } from 'cloudflare:test'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, everything, rows, signUpAs } from './support.ts'

const { MIGRATIONS } = env as unknown as { MIGRATIONS: D1Migration[] }
const TABLES = [
  'alert_event',
  'audit',
  'caused_mail',
  'change',
  'consent',
  'counted_form',
  'inquiry',
  'issue',
  'issue_log',
  'journal',
  'lane',
  'outbox',
  'rule',
  'subscriber',
  'suppression',
  'tally',
  'value',
]

/** Tables that refer to others. */
const CHILDREN = ['consent', 'alerts_consent', 'outbox', 'delivery', 'issue_test']

/** The tables, indexes, views and triggers of the migrations. */
async function schema(): Promise<string[]> {
  const all = await rows<{ name: string }>('select name from sqlite_master where sql is not null')
  return all
    .map(({ name }) => name)
    .filter((name) => !/^(_|sqlite_|d1_)/.test(name))
    .sort()
}

async function drop(tables: readonly string[]): Promise<void> {
  for (const table of tables) await db.prepare(`drop table if exists ${table}`).run()
}

beforeEach(async () => {
  // Children before parents.
  await drop(['d1_migrations', ...CHILDREN, ...TABLES])
})

describe('the migrations', () => {
  test('create every table in an empty database', async () => {
    expect(await schema()).toEqual([])
    await applyD1Migrations(db, MIGRATIONS)
    expect(await schema()).toEqual(expect.arrayContaining(TABLES))
  })

  test('are applied only once, and do not change rows', async () => {
    await applyD1Migrations(db, MIGRATIONS)
    await signUpAs('jan@example.org')
    const [before, tables] = [await everything(), await schema()]
    await applyD1Migrations(db, MIGRATIONS)
    expect(await everything()).toBe(before)
    expect(await schema()).toEqual(tables)
  })

  test.each(MIGRATIONS.map(({ name }, i) => [name, i] as const))(
    'keep the rows of a database as %s left it',
    async (_name, i) => {
      await applyD1Migrations(db, MIGRATIONS.slice(0, i + 1))
      const subscriber = `insert into subscriber (id, email, address, domain, status, locale, topics, municipalities, created_at, changed_at)
      values ('s', 'Jan@example.org', 'jan@example.org', 'example.org', 'confirmed', 'nl', '["projects"]', '[]', 1, 1)`
      await db.prepare(subscriber).run()
      await applyD1Migrations(db, MIGRATIONS)
      expect(await rows('select id, email, status from subscriber')).toEqual([
        { id: 's', email: 'Jan@example.org', status: 'confirmed' },
      ])
    },
  )

  test('give subscribers of the first version the weekly overview and no alerts: their consent does not cover alerts', async () => {
    await applyD1Migrations(db, MIGRATIONS.slice(0, 1))
    for (let i = 0; i < 50; i++)
      await db
        .prepare(`insert into subscriber (id, email, address, domain, status, locale, topics, municipalities, created_at, changed_at, confirmed_at)
          values (?1, ?1, ?1, 'example.org', 'confirmed', 'nl', '["projects"]', '["1050"]', 1, 2, 3)`)
        .bind(`p${i}@example.org`)
        .run()
    await applyD1Migrations(db, MIGRATIONS)
    expect(
      await rows(
        'select rhythm, alerts, alerts_since, alerts_wording, count(*) as count from subscriber group by 1, 2, 3, 4',
      ),
    ).toEqual([{ rhythm: 'weekly', alerts: 0, alerts_since: null, alerts_wording: null, count: 50 }])
    expect(await rows(`select municipalities, confirmed_at from subscriber where id = 'p7@example.org'`)).toEqual([
      { municipalities: '["1050"]', confirmed_at: 3 },
    ])
  })

  test('keep the proof of a consent to alerts that was given before withdrawn ones were kept', async () => {
    await applyD1Migrations(db, MIGRATIONS.slice(0, 3))
    const columns = `id, email, address, domain, status, locale, topics, municipalities, created_at, changed_at, confirmed_at,
      alerts, alerts_since, alerts_wording`
    for (const [id, since] of [
      ['form', 3],
      ['preferences', 4],
      ['none', null],
    ] as const) {
      const values = `?1, ?1, ?1, 'example.org', 'confirmed', 'nl', '["projects"]', '[]', 1, 2, 3`
      const alerts = `?2 is not null, ?2, iif(?2 is null, null, 'w')`
      await db.prepare(`insert into subscriber (${columns}) values (${values}, ${alerts})`).bind(id, since).run()
      const consent = `insert into consent (subscriber, mail, wording, locale, topics, municipalities, page, requested_at, confirmed_at)
        values (?1, 'm', 'c', 'nl', '[]', '[]', '/nl/nieuwsbrief', 1, 3)`
      await db.prepare(consent).bind(id).run()
    }
    await applyD1Migrations(db, MIGRATIONS)
    expect(await rows('select * from alerts_consent order by given_at')).toEqual([
      { subscriber: 'form', given_at: 3, wording: 'w', page: '/nl/nieuwsbrief', withdrawn_at: null },
      { subscriber: 'preferences', given_at: 4, wording: 'w', page: null, withdrawn_at: null },
    ])
  })

  test('are undone by the steps in their comment, and can be applied again', async () => {
    await applyD1Migrations(db, MIGRATIONS)
    await signUpAs('jan@example.org')
    const tables = await schema()
    await drop([...CHILDREN, ...TABLES])
    expect(await schema()).toEqual([])
    await drop(['d1_migrations'])
    await applyD1Migrations(db, MIGRATIONS)
    expect(await schema()).toEqual(tables)
  })
})

describe('the schema', () => {
  beforeEach(() => applyD1Migrations(db, MIGRATIONS))

  const person = (change: object = {}) => {
    const row = {
      id: 's',
      email: 'a@b',
      address: 'a@b',
      domain: 'b',
      status: 'pending',
      locale: 'nl',
      topics: '[]',
      municipalities: '[]',
      created_at: 1,
      changed_at: 1,
      ...change,
    }
    const columns = Object.keys(row)
    const sql = `insert into subscriber (${columns.join()}) values (${columns.map(() => '?').join()})`
    return db
      .prepare(sql)
      .bind(...Object.values(row))
      .run()
  }

  test.each<[string, object]>([
    ['a second subscriber with the same address', { id: 'other' }],
    ['an unknown status', { id: 'other', address: 'c@d', status: 'erased' }],
    ['an unknown language', { id: 'other', address: 'c@d', locale: 'de' }],
    ['text for a time', { id: 'other', address: 'c@d', created_at: 'yesterday' }],
    ['no address', { id: 'other', address: null }],
    ['no domain', { id: 'other', address: 'c@d', domain: null }],
    ['an unknown rhythm', { id: 'other', address: 'c@d', rhythm: 'daily' }],
    ['alerts that are neither on nor off', { id: 'other', address: 'c@d', alerts: 2 }],
  ])('refuses %s', async (_what, change) => {
    await person()
    await expect(person(change)).rejects.toThrow()
  })

  test('deletes consent and mails with their subscriber, and refuses them without one', async () => {
    const mail =
      "insert into outbox (id, subscriber, kind, locale, wish, created_at, owed_at, due_at) values ('m', 's', 'welcome', 'nl', '{}', 1, 1, 1)"
    await expect(db.prepare(mail).run()).rejects.toThrow('FOREIGN KEY')
    await person()
    await db.prepare(mail).run()
    await db.prepare("insert into consent values ('s', 'm', 'test', 'nl', '[]', '[]', '/', 1, 1)").run()
    await db.prepare('delete from subscriber').run()
    for (const table of ['outbox', 'consent']) expect(await rows(`select * from ${table}`), table).toEqual([])
  })

  test.each<[string, string, string | null, string | null, string | null]>([
    ['a confirmation mail without its consent text', 'confirm', null, null, null],
    ['a confirmation mail without its page', 'confirm', null, 'test', null],
    ['a change mail without its new address', 'change', null, null, null],
    ['an unknown kind of mail', 'newsletter', null, null, null],
  ])('refuses %s', async (_what, kind, recipient, wording, page) => {
    await person()
    const insert =
      db.prepare(`insert into outbox (id, subscriber, kind, locale, wish, created_at, owed_at, due_at, recipient, wording, page)
      values ('m', 's', ?1, 'nl', '{}', 1, 1, 1, ?2, ?3, ?4)`)
    await expect(insert.bind(kind, recipient, wording, page).run()).rejects.toThrow('CHECK')
  })

  test('refuses a second mail of one attempt to a subscriber, and accepts mails without an attempt', async () => {
    await person()
    const insert = (id: string, attempt: string | null) =>
      db
        .prepare(`insert into outbox (id, subscriber, attempt, kind, locale, wish, created_at, owed_at, due_at)
          values (?1, 's', ?2, 'welcome', 'nl', '{}', 1, 1, 1)`)
        .bind(id, attempt)
        .run()
    await insert('a', null)
    await insert('b', null)
    await insert('c', 'attempt')
    await expect(insert('d', 'attempt')).rejects.toThrow('UNIQUE')
  })
})
