import * as z from 'zod/mini'
import { count } from '../../../cli/output.ts'
import { LOCALES, type Locale } from '../../../locale/locale.ts'
import { progress } from '../../issues/commands.ts'
import { bulkShare } from '../../issues/lane.ts'
import { DELIVERY_STATES } from '../../issues/model.ts'
import { issueLog, listIssues } from '../../issues/store/issue.ts'
import { mailsOfDay } from '../../issues/store/lane.ts'
import { json } from '../../store/rows.ts'
import type { CliContext } from '../command.ts'
import { brussels } from './dry-run.ts'
import { lettersInForce } from './release.ts'
import { NEXT, problemSentence, reasonText } from './sentences.ts'

const MINUTE = 60_000
/** How often `--watch` looks, in milliseconds: through wrangler each look is a process of some seconds. */
const LOOK = { local: 2_000, account: 15_000 } as const
const WIDTH = 26

/** `send`: letters in force that were never prepared, and all issues with what comes next. */
export async function listAll(context: CliContext): Promise<unknown> {
  const { db, line } = context
  const issues = await listIssues(db)
  const letters = await lettersInForce(context)
  const drafts = letters.filter(({ id }) => !issues.some((issue) => issue.id === id))
  for (const { id, locales } of drafts) {
    line(`${id}  published  “${locales.nl?.subject ?? ''}”`)
    line(`  next: look at it with "send ${id} --dry-run", then "send prepare ${id}"`)
  }
  for (const { id, kind, state, problem, candidates } of issues) {
    const mails = candidates === null ? '' : `  ${count(candidates, 'recipient')}`
    line(`${id}  ${kind}  ${state}${mails}`)
    if (problem) line(`  ${problemSentence(problem)}`)
    if (state !== 'sent' && state !== 'cancelled') line(`  next: ${NEXT[state](id)}`)
  }
  if (drafts.length + issues.length === 0) line('No letter is published, and no issue was sent')
  return { letters: drafts.map(({ id, hash }) => ({ id, hash })), issues }
}

type Progress = NonNullable<Awaited<ReturnType<typeof progress>>>
type DeliveryCount = Progress['counts'][number]

/** @throws Error if there is no such issue */
export async function progressOf({ db }: CliContext, id: string): Promise<Progress> {
  const found = await progress(db, id)
  if (!found) throw new Error(`${id} was not prepared: "send prepare ${id}" comes first`)
  return found.issue.report === null ? found : withStored(found, found.issue.report)
}

/** The counts of an issue whose rows were deleted after their term. It ended long ago, so nothing of it is open. */
const storedCounts = json(
  z.array(
    z.object({
      locale: z.enum(LOCALES),
      state: z.enum(DELIVERY_STATES),
      reason: z.nullable(z.string()),
      count: z.number(),
      delivered: z._default(z.number(), 0),
      bounced: z._default(z.number(), 0),
      complained: z._default(z.number(), 0),
      unsubscribed: z._default(z.number(), 0),
    }),
  ),
)

function withStored(found: Progress, report: string): Progress {
  const counts = storedCounts.parse(report)
  const states = { ...found.states }
  for (const state of DELIVERY_STATES)
    states[state] = counts.reduce((sum, one) => sum + (one.state === state ? one.count : 0), 0)
  const rows = Object.values(states).reduce((sum, one) => sum + one, 0)
  return { ...found, counts, states, balanced: found.issue.candidates === rows && states.due + states.begun === 0 }
}

/** `send progress`: a bar, and with `--watch` one that moves until the issue ends or waits for a person. */
export async function showProgress(context: CliContext, id: string, watch: boolean): Promise<Progress> {
  const { line, stage, sleep } = context
  for (;;) {
    const found = await progressOf(context, id)
    const { issue, states } = found
    const isMoving = issue.state === 'sending' || issue.state === 'preparing'
    if (issue.candidates !== null) context.progress(id, issue.candidates - states.due - states.begun, issue.candidates)
    if (watch && isMoving) {
      await sleep(stage.local ? LOOK.local : LOOK.account)
      continue
    }
    line(`${id} is ${issue.state}: ${statesText(states)}`)
    for (const one of testLines(found)) line(one)
    for (const wait of [...waits(found, context.now()), ...(await dayIsFull(context, found))]) line(wait)
    if (!watch || issue.state !== 'sent') line(`next: ${NEXT[issue.state](id)}`)
    return found
  }
}

function statesText(states: Progress['states']): string {
  const some = Object.entries(states).filter(([, number]) => number > 0)
  return some.length > 0
    ? some.map(([state, number]) => `${number.toLocaleString('en')} ${state}`).join(', ')
    : 'no recipients yet'
}

/** The tests of a letter with its present content, one line for each language. Once it is sent, they matter no more. */
function testLines({ issue, tests }: Progress): string[] {
  const { state, content } = issue
  if (state === 'sent' || state === 'cancelled' || content?.kind !== 'letter') return []
  return LOCALES.flatMap((locale) => {
    const last = tests.findLast((test) => test.locale === locale)
    if (!last) return content.locales[locale] ? [`test ${locale}: none yet`] : []
    if (last.error !== null) return [`test ${locale}: failed (${last.error}), asked by ${last.asked_by}`]
    if (last.sent_at === null) return [`test ${locale}: not sent yet, asked by ${last.asked_by}`]
    return [`test ${locale}: sent ${brussels(last.sent_at)}, asked by ${last.asked_by}`]
  })
}

/** Whether the share of issues in the mails of today is used. */
async function dayIsFull({ db, stage, now }: CliContext, { issue }: Progress): Promise<string[]> {
  if (issue.state !== 'sending' || stage.dailyLimit === undefined) return []
  const share = bulkShare(stage.dailyLimit)
  if ((await mailsOfDay(db, now())) < share) return []
  return [
    `${share.toLocaleString('en')} mails have begun today, the share of BULK_DAILY_LIMIT for issues: it goes on tomorrow`,
  ]
}

/** Why nothing is sent at the moment. */
function waits({ issue }: Progress, now: number): string[] {
  const { problem, state, start_at: start, pilot_until: pilot } = issue
  return [
    ...(problem ? [problemSentence(problem)] : []),
    ...(state === 'sending' && start !== null && start > now ? [`it starts at ${brussels(start)} in Brussels`] : []),
    ...(state === 'sending' && pilot !== null && pilot > now
      ? [`after the first mails it waits for bounces and complaints until ${brussels(pilot)}`]
      : []),
  ]
}

/** `send report`: what became of each mail by language, whether it adds up, and who did what. */
export async function showReport(context: CliContext, id: string): Promise<unknown> {
  const { db, line } = context
  const { issue, counts, states, balanced } = await progressOf(context, id)
  const log = await issueLog(db, id)
  line(`${id}  ${issue.kind}  ${issue.state}  content ${issue.hash.slice(0, 12)}`)
  line(row('', [...LOCALES, 'total']))
  const lines: [name: string, of: (one: DeliveryCount) => number][] = [
    ['accepted', (one) => (one.state === 'sent' ? one.count : 0)],
    ['  delivered', ({ delivered }) => delivered],
    ['  bounced for good', ({ bounced }) => bounced],
    ['  marked as spam', ({ complained }) => complained],
    ['  unsubscribed in a week', ({ unsubscribed }) => unsubscribed],
    ['outcome unknown', (one) => (one.state === 'unknown' ? one.count : 0)],
    ['refused', (one) => (one.state === 'dead' ? one.count : 0)],
    ['left out', (one) => (one.state === 'skipped' ? one.count : 0)],
    ['erased', (one) => (one.state === 'erased' ? one.count : 0)],
    ['still to send', (one) => (one.state === 'due' || one.state === 'begun' ? one.count : 0)],
  ]
  for (const [name, of] of lines) line(row(name, columns(counts, of)))
  for (const { locale, state, reason, count: mails } of counts)
    if (reason !== null && state !== 'due')
      line(`  ${state} ${locale}: ${mails.toLocaleString('en')}, ${reasonText(reason)}`)
  if (issue.started_at !== null && issue.ended_at !== null)
    line(
      `${issue.state === 'cancelled' ? 'cancelled after' : 'sent in'} ${count(Math.ceil((issue.ended_at - issue.started_at) / MINUTE), 'minute')}`,
    )
  const sum = Object.values(states).reduce((all, one) => all + one, 0)
  line(
    balanced
      ? `it adds up: ${count(sum, 'recipient')} in all`
      : `${(issue.candidates ?? 0).toLocaleString('en')} recipients were frozen, ${sum.toLocaleString('en')} have a row, ${(states.due + states.begun).toLocaleString('en')} are open`,
  )
  for (const { at, actor, what, detail } of log)
    line(`${brussels(at)}  ${actor}  ${what}${detail ? `  ${detail}` : ''}`)
  return { issue: { ...issue, content: undefined }, counts, states, balanced, log }
}

function columns(counts: readonly DeliveryCount[], of: (one: DeliveryCount) => number): number[] {
  const total = (locale?: Locale) =>
    counts.reduce((sum, one) => sum + (locale === undefined || one.locale === locale ? of(one) : 0), 0)
  return [...LOCALES.map((locale) => total(locale)), total()]
}

function row(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(WIDTH) + cells.map((cell) => cell.toLocaleString('en').padStart(9)).join('')
}
