import { done } from '../../cli/command.ts'
import { UsageError } from '../../cli/exit.ts'
import { audit } from '../store/audit.ts'
import { dropDeadLetters, retryDeadLetters } from '../store/dead-letters.ts'
import { outboxReport } from '../store/reports.ts'
import { clearValue, readValue, type ValueName, writeValue } from '../store/values.ts'
import { type CliContext, define, minuteOf } from './command.ts'
import { auditOf } from './subscribers.ts'

/**
 * `outbox` shows it; `outbox retry ID|all` sends dead letters again, `outbox drop ID|all` deletes them;
 * `outbox hold REASON` stops sending and exporting until `outbox release`.
 */
export const outbox = define({
  name: 'outbox',
  summary: 'due mails, dead letters, whether sending is held or stopped',
  positionals: {
    verb: { summary: 'retry, drop, hold or release', optional: true },
    what: { summary: 'an id, "all", or a reason', rest: true },
  },
  options: {},
  forms: [
    ['outbox', 'due mails, dead letters, whether sending is held or stopped'],
    ['outbox retry|drop ID|all', 'send dead letters again, or delete them'],
    ['outbox hold REASON', 'stop sending and exporting'],
    ['outbox release', 'send held mails, also after a restore'],
  ],
  async run(context, { positionals: { verb, what } }) {
    const { db, now, line, confirm } = context
    const [id] = what
    switch (verb) {
      case undefined:
        return done(await show(context))
      case 'retry': {
        if (!id) throw new UsageError('outbox retry needs the id of a dead letter, or "all"')
        const retried = await retryDeadLetters(db, id, now())
        await audit(db, { ...auditOf(context, 'outbox retry'), count: retried, now: now() }).run()
        line(`${retried} dead letters will be sent again`)
        return done({ retried })
      }
      case 'drop': {
        if (!id) throw new UsageError('outbox drop needs the id of a dead letter, or "all"')
        if (!(await confirm(`Delete ${id === 'all' ? 'all dead letters' : `the dead letter ${id}`}?`)))
          return done({ dropped: 0 })
        const dropped = await dropDeadLetters(db, id)
        await audit(db, { ...auditOf(context, 'outbox drop'), count: dropped, now: now() }).run()
        line(`${dropped} dead letters were deleted`)
        return done({ dropped })
      }
      case 'hold': {
        const reason = what.join(' ')
        if (!reason) throw new UsageError('outbox hold needs a reason')
        await writeValue(db, 'held', `by hand: ${reason}`)
        await audit(db, { ...auditOf(context, 'outbox hold'), count: 0, now: now() }).run()
        line('Held. Nothing is sent or exported until "outbox release"')
        return done({ held: reason })
      }
      case 'release': {
        const held = await readValue(db, 'held')
        if (!held) line('Nothing is held')
        else if (await confirm(`Mails are held: ${held}. Send them?`)) {
          await clearValue(db, 'held')
          await audit(db, { ...auditOf(context, 'outbox release'), count: 0, now: now() }).run()
          line('Released')
        }
        return done({ held: (await readValue(db, 'held')) ?? null })
      }
      default:
        throw new UsageError('outbox, outbox retry ID|all, outbox drop ID|all, outbox hold REASON, or outbox release')
    }
  },
})

async function show({ db, line }: CliContext): Promise<unknown> {
  const { counts, due, reasons, dead, values } = await outboxReport(db)
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
