import { breakerReason } from '../guard/breaker.ts'
import { tallyOf } from '../outbox/watch.ts'
import { readValue } from '../store/values.ts'
import type { CliCommand } from './command.ts'

const SUBSCRIBERS =
  'select status, locale, count(*) as count from subscriber group by status, locale order by status, locale'
const OUTBOX = `select count(*) as due, min(due_at) as oldest from outbox where state = 'due'`

/** `stats`: how many, in which language and state; how mail is doing. */
export const stats: CliCommand = async ({ db, now, line }) => {
  const { results: subscribers } = await db.prepare(SUBSCRIBERS).all()
  const outbox = await db.prepare(OUTBOX).first<{ due: number; oldest: number | null }>()
  const [tally, held] = [await tallyOf(db, now()), (await readValue(db, 'held')) ?? null]
  const breaker = breakerReason(tally) ?? null
  for (const { status, locale, count } of subscribers) line(`${String(status).padEnd(13)} ${locale}  ${count}`)
  if (subscribers.length === 0) line('No subscribers')
  line(
    `outbox        ${outbox?.due ?? 0} due${outbox?.oldest ? `, the oldest since ${new Date(outbox.oldest).toISOString()}` : ''}`,
  )
  line(
    `since yesterday: ${tally.sent} mails sent, ${tally.confirmed} of ${tally.asked} confirmed, ${tally.bounces} hard bounces, ${tally.complaints} complaints`,
  )
  if (breaker) line(`BREAKER: confirmations are slowed down (${breaker})`)
  if (held) line(`HELD: ${held}`)
  return { subscribers, outbox, tally, breaker, held }
}
