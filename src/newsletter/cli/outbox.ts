import { UsageError } from '../../wrangler/usage.ts'
import { audit } from '../store/audit.ts'
import { clearValue, readValue, type ValueName } from '../store/values.ts'
import { type CliCommand, type CliContext, minuteOf } from './command.ts'
import { auditOf } from './subscribers.ts'

const COUNTS = 'select state, kind, count(*) as count from outbox group by state, kind order by state, kind'
const DUE = `select id, kind, owed_at, due_at, attempts, copies, error from outbox where state = 'due' order by owed_at limit 20`
const DEAD = `select id, kind, owed_at, died_at, attempts, copies, error from outbox where state = 'dead' order by died_at desc limit 50`
const REASONS = `select error, count(*) as count from outbox where state = 'dead' group by error order by count desc`
const VALUES = 'select name, value from value'
const RETRY = `update outbox set state = 'due', attempts = 0, copies = 0, owed_at = ?1, due_at = ?1, died_at = null, lease = null, lease_until = 0 where state = 'dead' and (?2 = 'all' or id = ?2)`
const DROP = `delete from outbox where state = 'dead' and (?1 = 'all' or id = ?1)`

/**
 * `outbox` shows it; `outbox retry ID|all` sends dead letters again, `outbox drop ID|all` gives them up;
 * `outbox release` lets held mails go.
 */
export const outbox: CliCommand = async (context) => {
  const { words, db, now, line, sure } = context
  const [verb, id] = words
  switch (verb) {
    case undefined:
      return show(context)
    case 'retry': {
      if (!id) throw new UsageError('outbox retry needs the id of a dead letter, or "all"')
      const { meta } = await db.prepare(RETRY).bind(now(), id).run()
      await audit(db, { ...auditOf(context, 'outbox retry'), count: meta.changes, now: now() }).run()
      line(`${meta.changes} dead letters will be sent again`)
      return { retried: meta.changes }
    }
    case 'drop': {
      if (!id) throw new UsageError('outbox drop needs the id of a dead letter, or "all"')
      if (!(await sure(`Give up ${id === 'all' ? 'all dead letters' : `the dead letter ${id}`}?`)))
        return { dropped: 0 }
      const { meta } = await db.prepare(DROP).bind(id).run()
      await audit(db, { ...auditOf(context, 'outbox drop'), count: meta.changes, now: now() }).run()
      line(`${meta.changes} dead letters were given up`)
      return { dropped: meta.changes }
    }
    case 'release': {
      const held = await readValue(db, 'held')
      if (!held) line('Nothing is held')
      else if (await sure(`Mails are held: ${held}. Send them?`)) {
        await clearValue(db, 'held')
        await audit(db, { ...auditOf(context, 'outbox release'), count: 0, now: now() }).run()
        line('Released')
      }
      return { held: (await readValue(db, 'held')) ?? null }
    }
    default:
      throw new UsageError('outbox, outbox retry ID|all, outbox drop ID|all, or outbox release')
  }
}

/** One batch: through wrangler each statement by itself is a process of some seconds. */
async function show({ db, line }: CliContext): Promise<unknown> {
  const answers = await db.batch<Record<string, unknown>>(
    [COUNTS, DUE, REASONS, DEAD, VALUES].map((sql) => db.prepare(sql)),
  )
  const [counts = [], due = [], reasons = [], dead = [], values = []] = answers.map(({ results }) => results)
  const storedValue = (name: ValueName) => values.find((one) => one.name === name)?.value ?? null
  const held = storedValue('held')
  const stopped = { by: storedValue('stopped-by'), until: storedValue('stopped-until') }
  if (held) line(`HELD: ${held}. Nothing is sent until "outbox release"`)
  if (stopped.by) line(`STOPPED: the mail service answered ${stopped.by}; next attempt ${minuteOf(stopped.until)}`)
  for (const { state, kind, count } of counts) line(`${String(state).padEnd(5)} ${String(kind).padEnd(12)} ${count}`)
  for (const mail of due)
    line(
      `due   ${mail.id}  ${mail.kind}  owed since ${minuteOf(mail.owed_at)}  ${mail.attempts} attempts, ${mail.copies} of unknown outcome  ${mail.error ?? ''}  next ${minuteOf(mail.due_at)}`,
    )
  for (const { error, count } of reasons) line(`dead  ${count} because of ${error}`)
  for (const mail of dead)
    line(`dead  ${mail.id}  ${mail.kind}  died ${minuteOf(mail.died_at)}  ${mail.attempts} attempts  ${mail.error}`)
  if (counts.length === 0) line('The outbox is empty')
  return { held, stopped, counts, due, reasons, dead }
}
