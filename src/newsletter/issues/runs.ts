import type { Change, InquiryDates, MailingsRecord } from '../../content/schema/mailings.ts'
import { dayInBrussels } from '../../locale/brussels-time.ts'
import { REMAINING } from './content-of.ts'
import { addDays, daysBetween, digestStart, inSendingHours, lastDigestDay, openingOf } from './hours.ts'
import { type AlertEvent, RHYTHMS, type Rhythm } from './model.ts'
import type { IssueOptions } from './options.ts'
import type { FrozenAlert, FrozenDigest } from './store/content.ts'
import { readLane, rememberAlerts } from './store/lane.ts'
import { ruleSince } from './store/prepare.ts'
import {
  alertSince,
  changesSeen,
  type InquiryEvent,
  issueExists,
  readSeen,
  type SeenInquiries,
  startRun,
  storeSeen,
} from './store/runs.ts'

/** Older changes are in no digest, in milliseconds: a monthly reader was sent them at least a month ago. */
const WINDOW = 70 * 86_400_000

/** Days before the last one on which an alert says that an inquiry closes. */
const CLOSES = 5

/**
 * Stores the changes and inquiries that the release in force announces, with the time. A rollback, a new release or a
 * renamed page brings nothing new: a change is its page and the day of its announcement. What is in force at the first call
 * ever counts as old.
 */
export async function noteSeen({ db, mailings, now }: IssueOptions): Promise<void> {
  const inForce = await mailings()
  if (!inForce) return
  const lane = await readLane(db)
  // A release is looked at again on each day, because announcements can lie ahead.
  const today = dayInBrussels(now())
  const hash = `${inForce.hash} ${today}`
  const last = lane?.seen ?? null
  if (last === hash) return
  const seenAt = last === null ? 0 : now()
  const { changes, inquiries } = inForce.record
  const seen = await readSeen(db)
  await storeSeen(db, {
    hash,
    changes: changes.flatMap(({ id, announced }) => (announced <= today ? [id] : [])),
    inquiries: inquiries.map(({ page }) => page),
    events: inquiries.flatMap((one) => eventsOf(one, seen, seenAt)),
    seenAt,
    now: now(),
  })
}

/** The opening and the closing of an inquiry. If it was published later, they are due when it was first seen. */
function eventsOf({ page, first, last, withdrawn }: InquiryDates, seen: SeenInquiries, now: number): InquiryEvent[] {
  if (withdrawn) return []
  const firstSeen = seen.inquiries.some((one) => one.page === page) ? 0 : now
  const due = (day: string) => Math.max(openingOf(day), firstSeen)
  const closing = addDays(last, -CLOSES)
  const closes = eventOf(page, 'closes', { day: last, due: due(closing > first ? closing : first) })
  // No source says the first day of an inquiry whose first day is the last.
  return first === last ? [closes] : [eventOf(page, 'opens', { day: first, due: due(first) }), closes]
}

function eventOf(page: string, event: AlertEvent, { day, due }: { day: string; due: number }): InquiryEvent {
  return { id: `inquiry:${page}:${event}:${day}`, page, event, day, due }
}

/** Starts the digests and alerts that are due, each once. Call it each minute. @returns the ids of the runs it started */
export async function startRuns(options: IssueOptions): Promise<string[]> {
  const { now, bulk } = options
  if (!bulk || !inSendingHours(now())) return []
  const inForce = await options.mailings()
  if (!inForce) return []
  const started: (string | undefined)[] = []
  for (const rhythm of RHYTHMS) started.push(await startDigest(options, rhythm, inForce.record))
  started.push(await startAlert(options, inForce.record))
  return started.flatMap((id) => id ?? [])
}

/** The digest of the last day that was due. If cron was absent for weeks, one digest covers all of it. */
async function startDigest(options: IssueOptions, rhythm: Rhythm, record: MailingsRecord): Promise<string | undefined> {
  const { db, now } = options
  const since = await ruleSince(db, 'digest')
  const day = lastDigestDay(rhythm, now())
  const id = `digest:${rhythm}:${day}`
  if (since === undefined || digestStart(day) <= since || (await issueExists(db, id))) return undefined
  const seen = await changesSeen(db, Math.max(since, now() - WINDOW))
  const items = record.changes.flatMap((one) => digestItem(one, seen.get(one.id)))
  // A digest without anything new has no recipients. It still has a row, so that later changes wait for the next one.
  const content: FrozenDigest = { kind: 'digest', items }
  const run = { id, kind: 'digest' as const, rhythm, content, covers: now(), told: [], now: now() }
  await startRun(db, { ...run, hash: await hashOf(content) })
  return id
}

function digestItem({ id, topics, municipalities, locales }: Change, seen: number | undefined): FrozenDigest['items'] {
  return seen === undefined ? [] : [{ id, seen, topics, municipalities, locales }]
}

/**
 * The alert of the day, made at most once: later events wait for the next day. A reader gets one mail a day at most, so it
 * waits while an earlier alert is open.
 */
async function startAlert(options: IssueOptions, record: MailingsRecord): Promise<string | undefined> {
  const { db, now } = options
  const since = await ruleSince(db, 'alert')
  const today = dayInBrussels(now())
  const id = `alert:${today}`
  if (since === undefined || (await readLane(db))?.alerts_on === today) return undefined
  if ((await issueExists(db, id)) || (await alertSince(db, openingOf(today)))) return undefined
  const seen = await readSeen(db)
  const found = record.inquiries.flatMap((one) => newsOf(one, seen, { since, today, now: now() }))
  if (found.length === 0) {
    await rememberAlerts(db, today)
    return undefined
  }
  const content: FrozenAlert = { kind: 'alert', events: withoutRepeats(found) }
  const told = found.map(({ id: event, due, ...one }) => ({ ...one, id: event, due, day: one.last }))
  const run = { id, kind: 'alert' as const, rhythm: null, content, covers: null, told, now: now() }
  await startRun(db, { ...run, hash: await hashOf(content) })
  return id
}

/** The events of an inquiry to announce today, from its dates in force and from what was announced before. */
function newsOf(
  inquiry: InquiryDates,
  seen: SeenInquiries,
  { since, today, now }: { since: number; today: string; now: number },
): FrozenAlert['events'] {
  const { page, first, last, withdrawn, topics, municipalities, locales } = inquiry
  const before = seen.inquiries.find((one) => one.page === page)
  const events = seen.events.filter((one) => one.page === page)
  const told = before?.told_last ?? null
  const make = (id: string, event: AlertEvent, due: number) => [
    { id, event, page, due, last, topics, municipalities, locales },
  ]
  if (withdrawn) {
    const news = told !== null && before?.told_withdrawn === 0
    return news ? make(`inquiry:${page}:withdrawn:${today}`, 'withdrawn', now) : []
  }
  const useful = (event: AlertEvent) => daysBetween(today, last) >= REMAINING[event]
  if (told !== null && told !== last && useful('moved'))
    return make(`inquiry:${page}:moved:${last}:${today}`, 'moved', now)
  // One closing alert for each period: a reader who got it, and then a new date, needs no other.
  const closed = events.some(({ event, day, run }) => event === 'closes' && run !== null && day >= first)
  return events.flatMap((one) => {
    const { id, event, day, due_at: due, run } = one
    if (run !== null || due > now || due <= since || !useful(event)) return []
    if (event === 'opens') return day === first ? make(id, event, due) : []
    return day === last && !closed ? make(id, event, due) : []
  })
}

/** One event of each inquiry in a mail: an opening has the last day too. */
function withoutRepeats(events: FrozenAlert['events']): FrozenAlert['events'] {
  return events.filter((one, i) => events.findIndex(({ page }) => page === one.page) === i)
}

async function hashOf(content: object): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(content)))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
