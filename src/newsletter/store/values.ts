/** Single values of the newsletter. */
export type ValueName =
  /** Extra delay of confirmations while the breaker is open, in milliseconds. */
  | 'breaker-delay'
  /** Last sign of life of this database, in milliseconds since 1970: an old one means that it was restored. */
  | 'heartbeat'
  /** Set while mails are held back until a person releases them; the value says why. */
  | 'held'
  /** Until when nothing is sent because the mail service said so, in milliseconds since 1970. */
  | 'stopped-until'

export async function readValue(db: D1Database, name: ValueName): Promise<string | undefined> {
  return (await db.prepare('select value from value where name = ?1').bind(name).first<string>('value')) ?? undefined
}

export async function writeValue(db: D1Database, name: ValueName, value: string): Promise<void> {
  const sql = 'insert into value (name, value) values (?1, ?2) on conflict (name) do update set value = excluded.value'
  await db.prepare(sql).bind(name, value).run()
}

export async function clearValue(db: D1Database, name: ValueName): Promise<void> {
  await db.prepare('delete from value where name = ?1').bind(name).run()
}
