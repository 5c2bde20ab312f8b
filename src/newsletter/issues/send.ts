import { within } from '../../platform/deadline.ts'
import { errorName } from '../../platform/log-error.ts'
import { newId } from '../id.ts'
import type { ComposedIssue, ComposeIssue } from '../mail/issue.tsx'
import { MailError } from '../mail/mailer.ts'
import { ONE_CLICK_PATH, tokenPath } from '../paths.ts'
import { subscriberToken } from '../store/mailed-link.ts'
import { suppressionsOf } from '../store/suppression.ts'
import { contentFor } from './content-of.ts'
import { inSendingHours } from './hours.ts'
import { bulkShare, LATEST, overLimit } from './lane.ts'
import { storeChunk } from './memory.ts'
import type { IssueProblem, SkipReason } from './model.ts'
import type { IssueOptions } from './options.ts'
import { outcomesSince } from './store/balance.ts'
import { type IssueRow, readIssue } from './store/issue.ts'
import { acquire, clearStop, type Lane, LEASE, release, spend, stop } from './store/lane.ts'
import {
  beginDeliveries,
  type ChunkRow,
  type ClaimedDelivery,
  claimDeliveries,
  type DeliveryOutcome,
  finishIssue,
  type LeftOut,
  MAX_ATTEMPTS,
  markDeliveries,
  nextChunk,
  openChunk,
  openMailsOf,
  pauseFor,
  type Ready,
  type Round,
  startPilot,
  sweepBegun,
} from './store/send.ts'

const MINUTE = 60_000
/** How long to wait for the mail service, in milliseconds. After that the outcome is unknown. */
const TIMEOUT = 10_000
/** Mails handed over at the same time: the platform allows six connections. */
const AT_ONCE = 6
/** Mails of a round at most. If the sender ends in the middle of one, their outcomes are unknown. */
const MOST = 100
/** Recipients whose ids are stored outside the database at once, before the first of their mails. Also the first mails. */
export const CHUNK = 200
/** A round takes this part of a minute at the present rate. */
const ROUNDS_A_MINUTE = 6
/** No mail of a round is handed over after this, well before its claim ends and another sender sees it as abandoned. */
const HAND_OVER = LEASE - 3 * TIMEOUT
/** How long to pause after the service refused all mails, and after a round in which it did not answer. */
const STOPPED = 15 * MINUTE
const NO_ANSWER_PAUSE = 5 * MINUTE
const NO_ANSWER_MAILS = 3
/** Longest wait before another attempt with the same key: by then, an event may have reported the outcome. */
const DOUBT_WAIT = 15 * MINUTE
/** While a key lives, at least so many attempts fit, so that a short outage leaves no outcome unknown. */
const ATTEMPTS_A_KEY = 3
/** Wait before another attempt after a refusal for now. */
const REFUSED_WAIT = 2 * MINUTE
/** The key counts as expired this long before it does. */
const KEY_MARGIN = 2 * MINUTE
/** After the first mails nothing is sent for this long, so that bounces and complaints can arrive. */
export const PILOT = 20 * MINUTE

type Bulk = NonNullable<IssueOptions['bulk']>

/** How long after the first attempt the same key makes another one safe, in milliseconds. */
function keyLifeOf({ bulk }: IssueOptions): number {
  return bulk ? Math.max(0, bulk.service.keyLifeSeconds * 1000 - KEY_MARGIN) : 0
}

/** How long to wait before another attempt with the same key, in milliseconds. */
function doubtWaitOf(options: IssueOptions): number {
  return Math.min(DOUBT_WAIT, Math.floor(keyLifeOf(options) / ATTEMPTS_A_KEY))
}

/**
 * Sends an issue round by round, until nothing is due, a limit or a person stops it, or the time is over. Another run may
 * go on where it ended, also if it was killed.
 * @param until when to end, in milliseconds since 1970
 * @returns whether mails may be due at once
 */
export async function sendIssue(options: IssueOptions, id: string, until: number): Promise<boolean> {
  const run = newId()
  await sweepBegun(options.db, id, keyLifeOf(options), options.now())
  try {
    return await sendRounds(options, id, { run, until })
  } finally {
    // A sender that was killed keeps the lane until its lease is over.
    await release(options.db, run)
  }
}

async function sendRounds(
  options: IssueOptions,
  id: string,
  { run, until }: { run: string; until: number },
): Promise<boolean> {
  const { db, now, bulk } = options
  const composed = new Composed(options)
  for (;;) {
    const issue = await readIssue(db, id)
    if (issue?.state !== 'sending' || (issue.start_at ?? 0) > now()) return false
    const problem = bulk ? await problemOf(options, issue) : 'no-mailer'
    if (problem) return pauseWith(options, issue, problem)
    if (!bulk || !inSendingHours(now())) return false
    const lane = await acquire(db, run, now())
    if (!lane || leftToday(bulk, lane) <= 0) return false
    const wait = lane.nextAt - now()
    if (now() + Math.max(0, wait) >= until) return true
    if (wait > 0) {
      await options.sleep(wait)
      continue
    }
    if (!(await new IssueRound(options, { issue, run, lane, bulk, composed }).go())) return false
  }
}

/** How many mails of issues may still begin today. */
function leftToday({ dailyLimit }: Bulk, { dayMails }: Lane): number {
  return dailyLimit === undefined ? Number.POSITIVE_INFINITY : bulkShare(dailyLimit) - dayMails
}

async function pauseWith({ db, now, report }: IssueOptions, { id }: IssueRow, problem: IssueProblem): Promise<false> {
  if (await pauseFor(db, id, problem, now())) report('issue-paused', { issue: id, problem })
  return false
}

/** Why the issue must not be sent. */
async function problemOf({ db, mailings, report }: IssueOptions, issue: IssueRow): Promise<IssueProblem | undefined> {
  if (issue.content?.kind === 'letter') {
    const letter = (await mailings())?.record.letters.find(({ id }) => id === issue.id)
    // The links of the mail lead to the page. The approved content is sent, also if the page was corrected meanwhile.
    if (!letter || (issue.started_at === null && letter.hash !== issue.hash)) return 'not-in-force'
  }
  const outcomes = await outcomesSince(db, issue.id, issue.judged_from, LATEST)
  const over = overLimit(outcomes)
  const near = over ?? overLimit(outcomes, 0.5)
  if (near && !over) report('issue-warning', { issue: issue.id, problem: near })
  return over
}

/** Issues in each language, composed once for each list of items. */
class Composed {
  readonly #options: IssueOptions
  readonly #kept = new Map<string, ComposedIssue | undefined>()

  constructor(options: IssueOptions) {
    this.#options = options
  }

  /** @returns undefined if everything in the mail is out of date */
  async of(
    issue: IssueRow,
    { locale, items }: ClaimedDelivery,
    compose: ComposeIssue,
  ): Promise<ComposedIssue | undefined> {
    const key = JSON.stringify([issue.hash, locale, items])
    if (this.#kept.has(key)) return this.#kept.get(key)
    const content = await contentFor(issue, { items, locale, now: this.#options.now() }, this.#options.letter)
    const composed = content && (await compose(content, locale))
    // A limit, so that memory does not grow with the number of different digests.
    if (this.#kept.size >= 50) this.#kept.clear()
    this.#kept.set(key, composed)
    return composed
  }
}

interface RoundPlace {
  issue: IssueRow
  run: string
  lane: Lane
  bulk: Bulk
  composed: Composed
}

/** A claimed mail that may be sent. */
interface Outgoing extends Ready {
  claimed: ClaimedDelivery
  email: string
  composed: ComposedIssue
}

/** One round: claims mails, stores that they begin, hands them over, and stores the outcomes. */
class IssueRound {
  readonly #options: IssueOptions
  readonly #place: RoundPlace
  readonly #round: Round
  /** Set when the service refuses all mails for now: the rest of the round is not handed over. */
  #halt: 'rate' | { code: string } | undefined

  constructor(options: IssueOptions, place: RoundPlace) {
    this.#options = options
    this.#place = place
    this.#round = { issue: place.issue, run: place.run, lease: newId() }
  }

  /** @returns whether to go on with another round */
  async go(): Promise<boolean> {
    const { db, now } = this.#options
    const { issue, lane, bulk } = this.#place
    const most = Math.min(this.#options.sizes?.round ?? MOST, leftToday(bulk, lane))
    const limit = lane.stoppedBy === null ? Math.min(most, Math.max(1, Math.round(lane.rate / ROUNDS_A_MINUTE))) : 1
    const start = now()
    const claimed = await claimDeliveries(db, this.#round, limit, start)
    if (claimed.length === 0) return this.#without(issue)
    const { ready, leftOut } = await this.#sort(claimed)
    const begun = await beginDeliveries(db, this.#round, { ready, leftOut }, now())
    const going = ready.filter(({ subscriber }) => begun.has(subscriber))
    const outcomes = await this.#handOver(going, start + HAND_OVER)
    if (outcomes.length > 0) await markDeliveries(db, this.#round, outcomes, now())
    return this.#after(outcomes)
  }

  /** Nothing could be claimed: opens the next chunk, or ends the issue. */
  async #without(issue: IssueRow): Promise<boolean> {
    const { db, now } = this.#options
    const open = await openMailsOf(db, issue.id, this.#place.run, now())
    if (!open.may) return false
    if (!open.due && !open.begun && !open.waiting) {
      await finishIssue(db, issue.id, now())
      return false
    }
    // Mails of an opened chunk wait for another attempt, or for the sender that has claimed them.
    if (!open.waiting) return false
    if (issue.started_at !== null && !(await this.#pilotIsOver(issue))) return false
    return this.#openChunk(issue)
  }

  async #pilotIsOver(issue: IssueRow): Promise<boolean> {
    const { db, now, report } = this.#options
    if (issue.pilot_until !== null) return issue.pilot_until <= now()
    await db.batch(startPilot(db, issue.id, now() + PILOT, now()))
    report('issue-pilot', { issue: issue.id, minutes: PILOT / MINUTE }, 'info')
    return false
  }

  async #openChunk(issue: IssueRow): Promise<boolean> {
    const { db, memory, now } = this.#options
    const rows = await nextChunk(db, issue.id, this.#options.sizes?.chunk ?? CHUNK)
    const chunk = newId(now())
    await storeChunk(memory, { ...recordOf(issue, rows), chunk, at: now() })
    return openChunk(db, { issue, run: this.#place.run, chunk, rows, now: now() })
  }

  /** Decides which of the claimed mails are sent, by what is known of their readers now. */
  async #sort(claimed: readonly ClaimedDelivery[]): Promise<{ ready: Outgoing[]; leftOut: LeftOut[] }> {
    const { db, pseudonyms, now } = this.#options
    const addresses = claimed.flatMap(({ reader }) => (reader ? [reader.address] : []))
    const suppressed = await suppressionsOf(db, pseudonyms, addresses, now())
    const ready: Outgoing[] = []
    const leftOut: LeftOut[] = []
    for (const one of claimed) {
      const sorted = await this.#decide(one, suppressed)
      if ('composed' in sorted) ready.push(sorted)
      else leftOut.push(one.doubt_at === null ? sorted : { ...sorted, state: 'unknown' })
    }
    return { ready, leftOut }
  }

  async #decide(claimed: ClaimedDelivery, suppressed: ReadonlyMap<string, unknown>): Promise<Outgoing | LeftOut> {
    const { pseudonyms, now } = this.#options
    const { issue, composed: all, bulk } = this.#place
    const { subscriber, reader } = claimed
    const skip = (reason: SkipReason): LeftOut => ({ subscriber, state: 'skipped', reason })
    if (!reader) return { subscriber, state: 'erased', reason: null }
    if (reader.status !== 'confirmed') return skip(reader.status)
    if (!reader.consented) return skip('consent')
    if (suppressed.has(reader.address)) return skip('suppressed')
    const [sentTo] = await pseudonyms.hashAddress(reader.address)
    if (claimed.doubt_at !== null) {
      // The same key with other content or another address would be another mail.
      const same = claimed.hash === issue.hash && claimed.sent_to === sentTo
      if (!same || claimed.doubt_at <= now() - keyLifeOf(this.#options)) {
        return { subscriber, state: 'unknown', reason: 'KEY_EXPIRED' }
      }
    }
    const composed = await all.of(issue, claimed, bulk.compose)
    return composed
      ? { subscriber, address: reader.address, sentTo, email: reader.email, claimed, composed }
      : skip('late')
  }

  /** Hands mails to the service, some at once. Those that it is too late for are given back. */
  async #handOver(going: readonly Outgoing[], last: number): Promise<DeliveryOutcome[]> {
    const { now } = this.#options
    const waiting = [...going]
    const outcomes: DeliveryOutcome[] = []
    const worker = async () => {
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        const stopped = this.#halt !== undefined || now() > last
        outcomes.push(stopped ? giveBack(one, now()) : await this.#attempt(one))
      }
    }
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, going.length) }, worker))
    return outcomes
  }

  async #attempt({ claimed, email, address, composed }: Outgoing): Promise<DeliveryOutcome> {
    const { now } = this.#options
    const { issue, bulk } = this.#place
    const { subscriber, locale } = claimed
    const reference = await keyOf(issue.id, subscriber)
    let handedOver = false
    try {
      const links = await linksFor(this.#options, { subscriber, address, locale })
      const mail = await composed.for({ email, reference, links })
      handedOver = true
      const { message } = await within(TIMEOUT, bulk.service.send(mail, reference))
      return { subscriber, state: 'sent', message }
    } catch (error) {
      return error instanceof MailError
        ? this.#refused(claimed, error)
        : this.#failed(claimed, handedOver, { error, at: now() })
    }
  }

  /** The service said that it did not take the mail. */
  #refused(claimed: ClaimedDelivery, { code, verdict }: MailError): DeliveryOutcome {
    const { subscriber, attempts } = claimed
    const { now, report } = this.#options
    report('issue-mail-refused', { issue: this.#place.issue.id, code, verdict })
    if (verdict === 'stop') {
      this.#halt = { code }
      return { subscriber, state: 'due', dueAt: now() + STOPPED, reason: code, counts: false }
    }
    if (code === 'E_RATE_LIMIT_EXCEEDED') {
      this.#halt ??= 'rate'
      return { subscriber, state: 'due', dueAt: now(), reason: code, counts: false }
    }
    if (verdict !== 'again' || attempts + 1 >= MAX_ATTEMPTS) return givenUp(claimed, code)
    return { subscriber, state: 'due', dueAt: now() + REFUSED_WAIT * 2 ** attempts, reason: code, counts: true }
  }

  /** No answer, or the mail could not be composed. */
  #failed(
    claimed: ClaimedDelivery,
    handedOver: boolean,
    { error, at }: { error: unknown; at: number },
  ): DeliveryOutcome {
    const { subscriber, attempts, doubt_at } = claimed
    const reason = errorName(error)
    this.#options.report('issue-mail-failed', {
      issue: this.#place.issue.id,
      error: reason,
      handedOver: String(handedOver),
    })
    const last = attempts + 1 >= MAX_ATTEMPTS
    if (!handedOver) {
      if (last) return givenUp(claimed, reason)
      return { subscriber, state: 'due', dueAt: at + REFUSED_WAIT, reason, counts: true }
    }
    const wait = doubtWaitOf(this.#options)
    const keyLives = (doubt_at ?? at) + keyLifeOf(this.#options) > at + wait
    if (last || !keyLives) return { subscriber, state: 'unknown', reason, doubt: true }
    return { subscriber, state: 'due', dueAt: at + wait, reason, doubt: true, counts: true }
  }

  /** Adapts the rate, or stops, after a round. @returns whether to go on */
  async #after(outcomes: readonly DeliveryOutcome[]): Promise<boolean> {
    const { db, now, report } = this.#options
    const { run, lane } = this.#place
    const sent = outcomes.filter(({ state }) => state === 'sent').length
    const silent = outcomes.filter((one) => 'doubt' in one).length
    report('issue-mails', { issue: this.#place.issue.id, sent, others: outcomes.length - sent }, 'info')
    await spend(db, { run, mails: outcomes.length, refused: this.#halt === 'rate', now: now() })
    const probing = lane.stoppedBy !== null
    const noAnswer = silent === outcomes.length && silent >= (probing ? 1 : NO_ANSWER_MAILS)
    const stopCode = typeof this.#halt === 'object' ? this.#halt.code : noAnswer ? 'NO_ANSWER' : undefined
    if (stopCode !== undefined) {
      report('issues-stopped', { code: stopCode })
      await stop(db, stopCode, now() + (noAnswer ? NO_ANSWER_PAUSE : STOPPED))
      return false
    }
    if (probing && sent > 0) await clearStop(db)
    return true
  }
}

/** A mail that is not tried again. The service may have taken an earlier attempt whose answer was lost. */
function givenUp({ subscriber, doubt_at }: ClaimedDelivery, reason: string): DeliveryOutcome {
  return { subscriber, state: doubt_at === null ? 'dead' : 'unknown', reason }
}

/** A mail that was not handed over. */
function giveBack({ subscriber }: Outgoing, now: number): DeliveryOutcome {
  return { subscriber, state: 'due', dueAt: now, reason: null, counts: false }
}

/** What is stored outside the database about a chunk. */
function recordOf(issue: IssueRow, rows: readonly ChunkRow[]) {
  const lists = [...new Set(rows.flatMap(({ items }) => (items ? [JSON.stringify(items)] : [])))]
  const items = lists.map((list): string[] => JSON.parse(list))
  const mailed = new Set(items.flat())
  const changes = issue.content?.kind === 'digest' ? issue.content.items : []
  return {
    issue: issue.id,
    covers: issue.covers,
    seen: Object.fromEntries(changes.flatMap(({ id, seen }) => (mailed.has(id) ? [[id, seen]] : []))),
    items,
    people: rows.map(({ subscriber, items: own }): [string, number | null] => [
      subscriber,
      own && lists.indexOf(JSON.stringify(own)),
    ]),
  }
}

/** The idempotency key of a mail, which is also its reference. It reveals neither the issue nor the subscriber. */
export async function keyOf(issue: string, subscriber: string): Promise<string> {
  const text = new TextEncoder().encode(`newsletter issue\n${issue}\n${subscriber}`)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function linksFor(
  { tokens, origin }: IssueOptions,
  { subscriber: id, address, locale }: { subscriber: string; address: string; locale: ClaimedDelivery['locale'] },
) {
  const manage = `${origin}${tokenPath('manage', locale, await subscriberToken(tokens, 'manage', { id, address }))}`
  const oneClick = `${origin}${ONE_CLICK_PATH}/${await subscriberToken(tokens, 'one-click', { id, address })}`
  return { unsubscribe: manage, oneClick, preferences: `${manage}#_link` }
}
