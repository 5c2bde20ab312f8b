import { newId } from '../../../../src/newsletter/id.ts'
import type { DeliveryState, Rhythm } from '../../../../src/newsletter/issues/model.ts'
import { db, emptyDatabase, NOW, rows } from '../support.ts'

/** A copy of 0002_rhythm_and_alerts.sql, for a database that does not have it. */
const RHYTHM_AND_ALERTS = [
  `alter table subscriber add column rhythm text not null default 'weekly'`,
  'alter table subscriber add column alerts integer not null default 0',
  'alter table subscriber add column alerts_since integer',
  'alter table subscriber add column alerts_wording text',
]

/** A database with empty tables, and with the columns for rhythm and alerts. */
export async function emptyIssues(): Promise<void> {
  await emptyDatabase()
  const columns = await rows<{ name: string }>(`select name from pragma_table_info('subscriber')`)
  if (!columns.some(({ name }) => name === 'rhythm')) await db.batch(RHYTHM_AND_ALERTS.map((sql) => db.prepare(sql)))
}

export interface Reader {
  id?: string
  email?: string
  status?: string
  locale?: string
  topics?: readonly string[]
  municipalities?: readonly string[]
  rhythm?: Rhythm
  alerts?: boolean
  /** When they subscribed, and agreed to alerts. */
  since?: number
  /** Whether there is a proof of consent. */
  consent?: boolean
}

let readers = 0

/** Inserts a subscriber with their consent, confirmed by default. @returns the id */
export async function reader(change: Reader = {}): Promise<string> {
  const [id] = await insertReaders([change])
  return id ?? ''
}

export async function insertReaders(all: readonly Reader[]): Promise<string[]> {
  const people = all.map((one) => {
    const id = one.id ?? newId(NOW)
    return { id, email: one.email ?? `Reader${++readers}@example.org`, since: NOW - 86_400_000, ...one }
  })
  const subscriber = `insert into subscriber (id, email, address, domain, status, locale, topics, municipalities,
    created_at, changed_at, confirmed_at, ended_at, rhythm, alerts, alerts_since, alerts_wording)
  values (?1, ?2, lower(?2), 'example.org', ?3, ?4, ?5, ?6, ?7, ?7, iif(?3 = 'pending', null, ?7), iif(?3 = 'unsubscribed', ?7, null),
    ?8, ?9, iif(?9, ?7, null), iif(?9, 'alerts', null))`
  const consent = `insert into consent (subscriber, mail, wording, locale, topics, municipalities, page, requested_at, confirmed_at)
  select ?1, 'mail', 'test', 'nl', '[]', '[]', '/', ?2, ?2 where ?3`
  await db.batch(
    people.flatMap((one) => [
      db
        .prepare(subscriber)
        .bind(
          one.id,
          one.email,
          one.status ?? 'confirmed',
          one.locale ?? 'nl',
          JSON.stringify(one.topics ?? ['projects']),
          JSON.stringify(one.municipalities ?? []),
          one.since,
          one.rhythm ?? 'weekly',
          one.alerts ? 1 : 0,
        ),
      db.prepare(consent).bind(one.id, one.since, one.consent === false ? 0 : 1),
    ]),
  )
  return people.map(({ id }) => id)
}

/** The states of an issue's deliveries, by subscriber. */
export async function statesOf(issue: string): Promise<Map<string, DeliveryState>> {
  const all = await rows<{ subscriber: string; state: DeliveryState }>(
    'select subscriber, state from delivery where issue = ?',
    issue,
  )
  return new Map(all.map(({ subscriber, state }) => [subscriber, state]))
}
