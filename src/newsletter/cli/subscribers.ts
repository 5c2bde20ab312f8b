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

/** Maximum lines to print. */
const MOST = 20

/**
 * `find jan@example.org`, or the beginning of an address. It also finds addresses that a subscriber entered as their new
 * one, and shows suppressions.
 */
export const find = define({
  name: 'find',
  summary: 'find subscribers by address, or by its beginning',
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

/** `erase jan@example.org`: deletes all data of a subscriber, and mails to that address as somebody's new one. */
export const erase = define({
  name: 'erase',
  summary: 'delete all data of a subscriber at once',
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

/** `suppress jan@example.org --reason asked`: ends the subscription, and no mail is sent to the address any more. */
export const suppress = define({
  name: 'suppress',
  summary: 'end the subscription, send no more mail to the address (--reason asked|complaint|bounce)',
  positionals: { address: ADDRESS },
  options: { reason: { type: 'string', choices: REASONS, summary: 'why; the default is asked' } },
  async run(context, { positionals, options: { reason = 'asked' } }) {
    const { db, memory, pseudonyms, now, line, confirm } = context
    const { address } = parseAddress(positionals.address)
    const people = pseudonyms()
    if (!(await confirm(`End the subscription of ${address} and send it no more mail?`)))
      return done({ suppressed: false })
    const [subscriber] = (await findPeople(db, (one) => one === address)).people
    await suppressAddress(db, people, { address, subscriber: subscriber?.id, reason, source: 'operator', now: now() })
    await audit(db, { ...auditOf(context, 'suppress'), count: 1, now: now() }).run()
    await copyJournal(db, memory)
    line('Suppressed')
    return done({ suppressed: true })
  },
})

/** `resend jan@example.org`: sends another confirmation mail, within the limits. */
export const resend = define({
  name: 'resend',
  summary: 'send another confirmation mail',
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
      line('The mail of that sign-up was deleted, so it is unknown what it asked for: they have to sign up again')
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
        : 'Not sent: the mailbox has reached its daily limit, or the address is suppressed ("suppression show")',
    )
    return done({ owed })
  },
})

/** The fields of an audit entry that are known before the command ends. */
export function auditOf({ actor }: Pick<CliContext, 'actor'>, command: string): { actor: string; command: string } {
  return { actor, command }
}

/** The suppressions of the addresses; none, and a notice, if the pepper is not given: `find` works without it. */
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

/** @example 'not mailed: bounce, reported by mail-service on 2026-01-15 12:00, until 2026-02-14 12:00' */
export function describeSuppression({ reason, source, at, until }: Suppression): string {
  const end = until === null ? 'until lifted' : `until ${minuteOf(until)}`
  return `not mailed: ${reason}, reported by ${source} on ${minuteOf(at)}, ${end}`
}
