import { done } from '../../cli/command.ts'
import { breakerReason } from '../guard/breaker.ts'
import { healthOf } from '../health.ts'
import { countAll } from '../store/reports.ts'
import { tallySince } from '../store/tally.ts'
import { define, minuteOf } from './command.ts'

/** How long the database and KV may take, in milliseconds: through wrangler each query is a process of some seconds. */
const TIMEOUT = 60_000

/** `stats`: subscribers by status and language; the state of the outbox. */
export const stats = define({
  name: 'stats',
  summary: 'number of subscribers, and the state of the outbox',
  positionals: {},
  options: {},
  async run({ db, memory, now, line }) {
    const { subscribers, dead } = await countAll(db)
    const { problems, details } = await healthOf(db, memory, now(), TIMEOUT)
    const { all, fair } = await tallySince(db, now())
    const breaker = breakerReason(fair) ?? null
    for (const { status, locale, count } of subscribers) line(`${String(status).padEnd(13)} ${locale}  ${count}`)
    if (subscribers.length === 0) line('No subscribers')
    const { due, lateSeconds, stoppedBy, stoppedUntil, newestBeat, held } = details
    const since = due > 0 ? `, the oldest owed for ${lateSeconds} s` : ''
    line(`outbox        ${due} due${since}`)
    for (const { error, count } of dead) line(`dead letters  ${count}  ${error}`)
    line(`last beat     ${newestBeat === null ? 'none: cron has not run yet' : minuteOf(newestBeat)}`)
    line(
      `since yesterday: ${all.sent} mails sent, ${all.confirmed} of ${all.asked} confirmed, ${all.bounces} hard bounces, ${all.complaints} complaints`,
    )
    if (stoppedBy) line(`STOPPED: the mail service answered ${stoppedBy}; next attempt ${minuteOf(stoppedUntil)}`)
    if (breaker) line(`BREAKER: confirmation mails are delayed (${breaker})`)
    if (held) line(`HELD: ${held}`)
    line(problems.length === 0 ? 'all well' : `problems: ${problems.join(', ')}`)
    return done({ subscribers, dead, tally: all, breaker, problems, ...details })
  },
})
