const RETRY = `update outbox set state = 'due', attempts = 0, copies = 0, owed_at = ?1, due_at = ?1, died_at = null, lease = null, lease_until = 0
where state = 'dead' and (?2 = 'all' or id = ?2) returning id`
const DROP = `delete from outbox where state = 'dead' and (?1 = 'all' or id = ?1) returning id`

/** Makes dead letters due again. @param id of one, or `all` @returns the number of mails */
export async function retryDeadLetters(db: D1Database, id: string, now: number): Promise<number> {
  return (await db.prepare(RETRY).bind(now, id).all()).results.length
}

/** Deletes dead letters. @param id of one, or `all` @returns the number of mails */
export async function dropDeadLetters(db: D1Database, id: string): Promise<number> {
  return (await db.prepare(DROP).bind(id).all()).results.length
}
