import { UsageError } from '../../wrangler/usage.ts'
import { type AddressProblem, readAddress } from '../address.ts'
import { newId } from '../bytes.ts'
import { erase as eraseRow } from '../store/end.ts'
import { askedOf, owe } from '../store/owe.ts'
import { subscriberByAddress } from '../store/subscriber.ts'
import { suppress as suppressAddress } from '../store/suppression.ts'
import type { CliCommand, CliContext } from './command.ts'

const MOST = 20
/** By the beginning of the address, which the index finds; a search within would read every row. */
const FIND = `select email, status, locale, topics, municipalities, created_at, confirmed_at, ended_at from subscriber
where address >= ?1 and address < ?1 || char(1114111) order by address limit ${MOST}`

/** `find jan@example.org`, or the beginning of an address. */
export const find: CliCommand = async ({ db, words: [wanted], line }) => {
  if (!wanted) throw new UsageError('find wants an address or its beginning')
  const { results } = await db.prepare(FIND).bind(wanted.trim().toLowerCase()).all()
  for (const { email, status, locale, created_at, confirmed_at } of results) {
    line(
      `${email}  ${status}  ${locale}  since ${when(created_at)}${confirmed_at ? `, confirmed ${when(confirmed_at)}` : ''}`,
    )
  }
  line(`${results.length}${results.length === MOST ? ' or more' : ''} found`)
  return results
}

/** `erase jan@example.org`: everything that is kept of them, at once. */
export const erase: CliCommand = async (context) => {
  const { db, rememberErasure, line, sure } = context
  const address = addressOf(context)
  const subscriber = await subscriberByAddress(db, address)
  if (!subscriber) {
    line('Nobody is kept under that address')
    return { erased: false }
  }
  if (!(await sure(`Erase ${subscriber.email} with consent and mails?`))) return { erased: false }
  await rememberErasure(subscriber.id)
  line('Erased')
  return { erased: await eraseRow(db, subscriber.id) }
}

const REASONS = ['asked', 'complaint', 'bounce'] as const

/** `suppress jan@example.org --reason asked`: never mail this address again. */
export const suppress: CliCommand = async (context) => {
  const { db, pseudonyms, flags, now, line, sure } = context
  const address = addressOf(context)
  const reason = REASONS.find((one) => one === (flags.reason ?? 'asked'))
  if (!reason) throw new UsageError(`--reason is one of ${REASONS.join(', ')}`)
  if (!(await sure(`End the subscription of ${address} and never mail it again?`))) return { suppressed: false }
  await suppressAddress(db, pseudonyms(), address, reason, now())
  line('Suppressed')
  return { suppressed: true }
}

/** `resend jan@example.org`: another confirmation mail, within the mailbox's share of the day. */
export const resend: CliCommand = async (context) => {
  const { db, pseudonyms, now, line } = context
  const subscriber = await subscriberByAddress(db, addressOf(context))
  if (subscriber?.status !== 'pending') {
    line('No unconfirmed sign-up is kept under that address')
    return { owed: false }
  }
  const asked = await askedOf(db, subscriber.id)
  if (!asked) {
    line('No mail of that sign-up is kept, so nothing tells what was agreed to: they have to sign up again')
    return { owed: false }
  }
  const id = newId()
  await owe(db, pseudonyms(), { id, subscriber, kind: 'confirm', ...asked, now: now() })
  const owed = (await db.prepare('select 1 as owed from outbox where id = ?1').bind(id).first()) !== null
  line(owed ? 'In the outbox; the next minute sends it' : 'Not sent: this mailbox has had its mails of today')
  return { owed }
}

function addressOf({ words: [typed = ''] }: CliContext): string {
  const address: AddressProblem | { address: string } = readAddress(typed)
  if (typeof address === 'string') throw new UsageError(`"${typed}" is no address (${address})`)
  return address.address
}

function when(time: unknown): string {
  return new Date(Number(time)).toISOString().slice(0, 16).replace('T', ' ')
}
