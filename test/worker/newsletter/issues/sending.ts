import type { IssueOptions } from '../../../../src/newsletter/issues/options.ts'
import { prepareIssue } from '../../../../src/newsletter/issues/prepare.ts'
import { keyOf, sendIssue } from '../../../../src/newsletter/issues/send.ts'
import type { BulkMailer } from '../../../../src/newsletter/mail/bulk-mailer.ts'
import type { ComposeIssue } from '../../../../src/newsletter/mail/issue.tsx'
import { MailError, type OutgoingMail } from '../../../../src/newsletter/mail/mailer.ts'
import { note } from '../../../../src/newsletter/store/journal.ts'
import { FakeMemory } from '../backup.ts'
import { db, NOW, pseudonyms, rows, tokens } from '../support.ts'

const MINUTE = 60_000
export const LETTER = '2026-12'
export const HASH = 'a'.repeat(64)

/** How a mail service treats one call. */
export type Answer =
  | 'accept'
  /** Takes the mail, but its answer is lost. */
  | 'accept-silently'
  /** Does not take the mail, and does not answer. */
  | 'silent'
  | `E_${string}`

/** A mail service for issues that keeps its keys for some time, and can behave badly. */
export class FakeService implements BulkMailer {
  readonly name = 'fake'
  readonly keyLifeSeconds: number
  /** The mails that it took, in order, without repeated keys. */
  readonly taken: { key: string; to: string; mail: OutgoingMail }[] = []
  /** Every call, also those that it refused. */
  readonly calls: string[] = []
  answer: (key: string, call: number) => Answer = () => 'accept'
  readonly #keys = new Map<string, { until: number; message: string }>()
  readonly #now: () => number
  /** Refuses a key that it knows, as Brevo does, instead of repeating its answer. */
  readonly #refusesKnown: boolean

  constructor(now: () => number, keyLifeSeconds = 86_400, refusesKnown = false) {
    this.#now = now
    this.#refusesKnown = refusesKnown
    this.keyLifeSeconds = keyLifeSeconds
  }

  async send(mail: OutgoingMail, key: string): Promise<{ message: string }> {
    this.calls.push(key)
    const answer = this.answer(key, this.calls.length)
    if (answer.startsWith('E_')) throw new MailError(answer, 'refused')
    if (answer === 'silent') throw new Error('no answer')
    const known = this.#keys.get(key)
    const isKnown = known !== undefined && known.until > this.#now()
    if (isKnown && this.#refusesKnown) throw new Error('the key is known')
    const message = isKnown ? known.message : this.#take(mail, key)
    if (answer === 'accept-silently') throw new Error('no answer')
    return { message }
  }

  #take(mail: OutgoingMail, key: string): string {
    const message = `message-${this.taken.length + 1}`
    this.taken.push({ key, to: mail.to, mail })
    this.#keys.set(key, { until: this.#now() + this.keyLifeSeconds * 1000, message })
    return message
  }

  /** How often each mail was taken. */
  copies(): Map<string, number> {
    const copies = new Map<string, number>()
    for (const { key } of this.taken) copies.set(key, (copies.get(key) ?? 0) + 1)
    return copies
  }

  /** How many mails an address got. */
  mailsTo(address: string): number {
    return this.taken.filter(({ to }) => to.toLowerCase() === address.toLowerCase()).length
  }
}

/** Renders mails that name their content. */
const compose: ComposeIssue = async (content, locale) => ({
  for: ({ email, reference, links }) => ({
    to: email,
    from: { email: 'newsletter@example.brussels', name: 'Nieuwsbrief' },
    subject: `${content.kind} ${content.id} ${locale}`,
    html: JSON.stringify(content),
    text: links.unsubscribe,
    headers: { 'X-Mail-Reference': reference },
  }),
})

/** The letter of the tests, as the release in force has it. */
export function letterInForce(change: object = {}) {
  const locale = (name: string) => ({
    path: `/${name}/nieuwsbrief/2026-12`,
    subject: `Brief ${name}`,
    body: 'c'.repeat(64),
  })
  return {
    id: LETTER,
    hash: HASH,
    topics: ['projects' as const],
    municipalities: [],
    locales: { nl: locale('nl'), fr: locale('fr') },
    ...change,
  }
}

export type Place = ReturnType<typeof place>

/** A place in which issues are sent, with a clock that tests set. */
export function place(change: Partial<IssueOptions> = {}, { keyLife = 86_400, refusesKnown = false } = {}) {
  const clock = { now: NOW }
  const service = new FakeService(() => clock.now, keyLife, refusesKnown)
  const memory = new FakeMemory(() => clock.now)
  const lines: string[] = []
  const letters = [letterInForce()]
  const mailings = { kind: 'mailings' as const, letters, changes: [], inquiries: [] }
  const options: IssueOptions = {
    db,
    memory,
    tokens,
    pseudonyms,
    origin: 'https://site.test',
    mailings: async () => ({ hash: 'f'.repeat(64), record: mailings }),
    letter: async (hash) => ({ kind: 'letter', html: `<p>${hash}</p>`, text: hash }),
    bulk: { service, compose },
    testAddresses: ['an@example.org'],
    now: () => clock.now,
    sleep: async (time) => {
      clock.now += time
    },
    report: (event, fields) => lines.push(JSON.stringify({ event, ...fields })),
    ...change,
  }
  return { clock, service, memory, lines, mailings, options }
}

/** Writes the beats of the last five minutes, as cron does. */
export async function beats(now: number): Promise<void> {
  await db.batch([0, 1, 2, 3, 4].map((minute) => note(db, 'beat', {}, now - minute * MINUTE)))
}

/** A letter that is approved and may be sent from now on. */
export async function letterToSend({ options, clock }: Place): Promise<void> {
  await insertLetter(clock.now)
  await prepareIssue(options, LETTER)
  await db
    .prepare(`update issue set state = 'sending', start_at = ?1, approved_by = 'bo' where id = ?2`)
    .bind(clock.now, LETTER)
    .run()
  await beats(clock.now)
}

export async function insertLetter(now: number, change: { hash?: string; id?: string } = {}): Promise<void> {
  const { hash = HASH, id = LETTER } = change
  await db
    .prepare(
      `insert into issue (id, kind, hash, state, prepared_by, prepared_at) values (?1, 'letter', ?2, 'preparing', 'an', ?3)`,
    )
    .bind(id, hash, now)
    .run()
}

/** One invocation of the sender, of most a minute. */
export async function sendOnce(
  { options, clock }: Place,
  change: Partial<IssueOptions> = {},
  id = LETTER,
): Promise<boolean> {
  await beats(clock.now)
  return sendIssue({ ...options, ...change }, id, clock.now + 50_000)
}

/** Runs the sender each minute until the issue ends, or the time is over. */
export async function sendAllOf(all: Place, { minutes = 600, id = LETTER } = {}): Promise<string> {
  for (let i = 0; i < minutes; i++) {
    const next = all.clock.now + MINUTE
    await sendOnce(all, {}, id)
    const state = await stateOf(id)
    if (state !== 'sending') return state
    all.clock.now = Math.max(next, all.clock.now)
  }
  return stateOf(id)
}

export async function stateOf(id = LETTER): Promise<string> {
  return (await rows<{ state: string }>('select state from issue where id = ?', id))[0]?.state ?? 'none'
}

/** How often each subscriber's mail was taken, by their id. */
export async function copiesBySubscriber(service: FakeService, ids: readonly string[], issue = LETTER) {
  const copies = service.copies()
  const counted = await Promise.all(ids.map(async (id) => [id, copies.get(await keyOf(issue, id)) ?? 0] as const))
  return new Map(counted)
}
