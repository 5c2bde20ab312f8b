/** Single values of the newsletter, in the table `value`. */
export type ValueName =
  /** Extra delay of confirmation mails while the breaker is open, in milliseconds. */
  | 'breaker-delay'
  /** Set while nothing is sent or exported, until an operator releases it. The value is the reason. */
  | 'held'
  /** Until when nothing is sent, because the mail service refuses all mails or does not answer. Milliseconds since 1970. */
  | 'stopped-until'
  /** Code of the mail service that stopped the sender. Cleared when a mail is accepted again. */
  | 'stopped-by'

export async function readValue(db: D1Database, name: ValueName): Promise<string | undefined> {
  return (await db.prepare('select value from value where name = ?1').bind(name).first<string>('value')) ?? undefined
}

/** The statement that sets a value. */
export function setValue(db: D1Database, name: ValueName, value: string): D1PreparedStatement {
  const sql = 'insert into value (name, value) values (?1, ?2) on conflict (name) do update set value = excluded.value'
  return db.prepare(sql).bind(name, value)
}

export async function writeValue(db: D1Database, name: ValueName, value: string): Promise<void> {
  await setValue(db, name, value).run()
}

export async function clearValue(db: D1Database, ...names: ValueName[]): Promise<void> {
  const sql = 'delete from value where name in (select value from json_each(?1))'
  await db.prepare(sql).bind(JSON.stringify(names)).run()
}
