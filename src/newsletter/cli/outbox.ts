import { UsageError } from '../../wrangler/usage.ts'
import { clearValue, readValue } from '../store/values.ts'
import type { CliCommand } from './command.ts'

const COUNTS = `select state, kind, count(*) as count, min(due_at) as oldest from outbox group by state, kind order by state, kind`
const DEAD = `select id, kind, attempts, error, created_at from outbox where state = 'dead' order by created_at limit 50`
const RETRY = `update outbox set state = 'due', attempts = 0, due_at = ?1, lease = null, lease_until = 0 where state = 'dead' and (?2 is null or id = ?2)`

/** `outbox` shows it; `outbox retry [ID]` tries dead letters again; `outbox release` lets held mails go. */
export const outbox: CliCommand = async ({ db, words: [verb, id], now, line, sure }) => {
  switch (verb) {
    case undefined: {
      const [counts, dead, held] = [
        (await db.prepare(COUNTS).all()).results,
        (await db.prepare(DEAD).all()).results,
        await readValue(db, 'held'),
      ]
      if (held) line(`HELD: ${held}. Nothing is sent until "outbox release"`)
      for (const { state, kind, count } of counts)
        line(`${String(state).padEnd(5)} ${String(kind).padEnd(12)} ${count}`)
      for (const { id: mail, kind, attempts, error } of dead)
        line(`dead  ${mail}  ${kind}  ${attempts} attempts  ${error}`)
      if (counts.length === 0) line('The outbox is empty')
      return { held: held ?? null, counts, dead }
    }
    case 'retry': {
      const { meta } = await db
        .prepare(RETRY)
        .bind(now(), id ?? null)
        .run()
      line(`${meta.changes} dead letters will be tried again`)
      return { retried: meta.changes }
    }
    case 'release': {
      const held = await readValue(db, 'held')
      if (!held) line('Nothing is held')
      else if (await sure(`Mails are held (${held}). Send them?`)) {
        await clearValue(db, 'held')
        line('Released')
      }
      return { held: (await readValue(db, 'held')) ?? null }
    }
    default:
      throw new UsageError('outbox, outbox retry [ID], or outbox release')
  }
}
