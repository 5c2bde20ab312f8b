import * as z from 'zod/mini'
import { newId } from '../id.ts'

const audited = z.object({ at: z.number(), actor: z.string(), command: z.string(), count: z.number() })
export type Audited = z.infer<typeof audited>

/** The statement that records who used which command on how many people. It must not contain an address. */
export function audit(
  db: D1Database,
  { actor, command, count, now }: { actor: string; command: string; count: number; now: number },
): D1PreparedStatement {
  const sql = 'insert into audit (id, at, actor, command, count) values (?1, ?2, ?3, ?4, ?5)'
  return db.prepare(sql).bind(newId(now), now, actor, command, count)
}

/** The latest entries, newest first. */
export async function auditTrail(db: D1Database, limit: number): Promise<Audited[]> {
  const sql = 'select at, actor, command, count from audit order by id desc limit ?1'
  return z.array(audited).parse((await db.prepare(sql).bind(limit).all()).results)
}
