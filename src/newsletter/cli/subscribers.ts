import { done } from '../../cli/command.ts'
import { UsageError } from '../../cli/exit.ts'
import { readAddress } from '../address.ts'
import { newId } from '../id.ts'
import { copyJournal } from '../journal/copies.ts'
import { audit } from '../store/audit.ts'
import { eraseMail, erase as eraseRow } from '../store/erase.ts'
import { isOwed, lastAsked, owe } from '../store/owe.ts'
import { subscriberById } from '../store/subscriber.ts'
import { type Suppression, suppress as suppressAddress } from '../store/suppression.ts'
import { ADDRESS, type CliContext, define, minuteOf, parseAddress } from './command.ts'
import { findPeople } from './people.ts'
import { suppressionFinder } from './suppressed.ts'

/** Lines that are printed at most. */
const MOST = 20

/**
 * `find jan@example.org`, or the beginning of an address. It also finds addresses that a subscriber entered as their
 * new one, and says who must not be mailed.
 */
export const find = define({
  name: 'find',
  summary: 'by address, or by its beginning',
  positionals: { text: { summary: 'an address or its beginning', stdin: true } },
  options: {},
  async run(context, { positionals: { text: typed } }) {
    const { db, line, now } = context
    const read = readAddress(typed)
    const whole = read.ok ? read.address : undefined
    const wanted = whole ? whole.address : typed.trim().toLowerCase()
    const matches = (address: string) => (whole ? address === wanted : address.startsWith(wanted))
    const { people, newAddresses } = await findPeople(db, matches)
    const addresses = [...people.map(({ address }) => address), ...(whole ? [whole.address] : [])]
    const suppressions = await suppressionsIfPossible(context, addresses)
    for (const { email, address, status, locale, created_at, confirmed_at } of people.slice(0, MOST)) {
      const confirmed = confirmed_at ? `, confirmed ${minuteOf(confirmed_at)}` : ''
      line(
        `${email}  ${status}  ${locale}  since ${minuteOf(created_at)}${confirmed}${suppressionNote(suppressions.get(address))}`,
      )
    }
    for (const { recipient, state, created_at } of newAddresses.slice(0, MOST))
      line(`${recipient}  entered by a subscriber as their new address on ${minuteOf(created_at)}, mail ${state}`)
    if (people.length === 0 && suppressions.has(wanted))
      line(`${wanted}  no subscription${suppressionNote(suppressions.get(wanted))}`)
    line(`${people.length + newAddresses.length} found`)
    await audit(db, { ...auditOf(context, 'find'), count: people.length + newAddresses.length, now: now() }).run()
    const withSuppression = people.map((one) => ({ ...one, suppression: suppressions.get(one.address) ?? null }))
    return done({ people: withSuppression, newAddresses, suppression: suppressions.get(wanted) ?? null })
  },
})

/** `erase jan@example.org`: everything that is kept of them, at once, also as somebody's new address. */
export const erase = define({
  name: 'erase',
  summary: 'everything that is kept of somebody, at once',
  positionals: { address: ADDRESS },
  options: {},
  async run(context, { positionals }) {
    const { db, memory, now, line, confirm } = context
    const { address } = parseAddress(positionals.address)
    const { people, newAddresses } = await findPeople(db, (one) => one === address)
    const mails = newAddresses.filter(({ subscriber }) => !people.some(({ id }) => id === subscriber))
    if (people.length + mails.length === 0) {
      line('Nothing is kept under that address')
      return done({ erased: 0 })
    }
    if (!(await confirm(`Erase ${address} with consent and mails?`))) return done({ erased: 0 })
    for (const { id } of people) await eraseRow(db, id, now())
    for (const { id } of mails) await eraseMail(db, id, now())
    const erased = people.length + mails.length
    await audit(db, { ...auditOf(context, 'erase'), count: erased, now: now() }).run()
    await copyJournal(db, memory)
    line('Erased')
    return done({ erased })
  },
})

const REASONS = ['asked', 'complaint', 'bounce'] as const

/** `suppress jan@example.org --reason asked`: end the subscription and mail this address no more. */
export const suppress = define({
  name: 'suppress',
  summary: 'end the subscription, mail it no more (--reason asked|complaint|bounce)',
  positionals: { address: ADDRESS },
  options: { reason: { type: 'string', choices: REASONS, summary: 'why; asked where none is given' } },
  async run(context, { positionals, options: { reason = 'asked' } }) {
    const { db, memory, pseudonyms, now, line, confirm } = context
    const { address } = parseAddress(positionals.address)
    const people = pseudonyms()
    if (!(await confirm(`End the subscription of ${address} and mail it no more?`))) return done({ suppressed: false })
    const [subscriber] = (await findPeople(db, (one) => one === address)).people
    await suppressAddress(db, people, { address, subscriber: subscriber?.id, reason, source: 'operator', now: now() })
    await audit(db, { ...auditOf(context, 'suppress'), count: 1, now: now() }).run()
    await copyJournal(db, memory)
    line('Suppressed')
    return done({ suppressed: true })
  },
})

/** `resend jan@example.org`: another confirmation mail, within the limits. */
export const resend = define({
  name: 'resend',
  summary: 'another confirmation mail',
  positionals: { address: ADDRESS },
  options: {},
  async run(context, { positionals }) {
    const { db, pseudonyms, now, line } = context
    const { address } = parseAddress(positionals.address)
    const [person] = (await findPeople(db, (one) => one === address)).people
    const subscriber = person && (await subscriberById(db, person.id, now()))
    if (subscriber?.status !== 'pending') {
      line('No unconfirmed sign-up is kept under that address')
      return done({ owed: false })
    }
    const asked = await lastAsked(db, subscriber.id)
    if (!asked) {
      line('No mail of that sign-up is kept, so nobody knows what was agreed to: they have to sign up again')
      return done({ owed: false })
    }
    const client = await pseudonyms().ofClient('operator', now())
    const id = newId()
    await owe(db, pseudonyms(), { id, subscriber, kind: 'confirm', ...asked, client, now: now() })
    const owed = await isOwed(db, id)
    await audit(db, { ...auditOf(context, 'resend'), count: owed ? 1 : 0, now: now() }).run()
    line(
      owed
        ? 'In the outbox; it is sent within a minute'
        : 'Not sent: the mailbox has had its mails of today, or must not be mailed ("suppression show")',
    )
    return done({ owed })
  },
})

/** What the audit trail says of a command, but for the count and the time. */
export function auditOf({ actor }: Pick<CliContext, 'actor'>, command: string): { actor: string; command: string } {
  return { actor, command }
}

/** Without the pepper of an account `find` still finds people; it only cannot say who must not be mailed. */
async function suppressionsIfPossible(
  { db, pseudonyms, now, line }: CliContext,
  addresses: readonly string[],
): Promise<Map<string, Suppression>> {
  try {
    const find = await suppressionFinder(db, pseudonyms(), now())
    const found = await Promise.all(addresses.map(async (address) => [address, await find(address)] as const))
    return new Map(found.flatMap(([address, suppression]) => (suppression ? [[address, suppression]] : [])))
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    line(`Suppressions are not shown: ${error.message}`)
    return new Map()
  }
}

function suppressionNote(suppression: Suppression | undefined): string {
  return suppression ? `, ${describeSuppression(suppression)}` : ''
}

/** @example 'not mailed: bounce, told by mail-service on 2026-01-15 12:00, until 2026-02-14 12:00' */
export function describeSuppression({ reason, source, at, until }: Suppression): string {
  const end = until === null ? 'until lifted' : `until ${minuteOf(until)}`
  return `not mailed: ${reason}, told by ${source} on ${minuteOf(at)}, ${end}`
}
