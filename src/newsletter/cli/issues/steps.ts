import { UsageError } from '../../../cli/exit.ts'
import { count } from '../../../cli/output.ts'
import { brusselsInstant, occursInBrussels } from '../../../locale/brussels-time.ts'
import { LOCALES } from '../../../locale/locale.ts'
import {
  amend,
  approve,
  type Command,
  cancel,
  GRACE,
  pause,
  prepare,
  resend,
  resume,
  start,
  test,
} from '../../issues/commands.ts'
import { nextSendingTime } from '../../issues/estimate.ts'
import { approveRule, revokeRule } from '../../issues/store/commands.ts'
import { type CliContext, parseAddress } from '../command.ts'
import { brussels, noLetter } from './dry-run.ts'
import { lettersInForce } from './release.ts'
import { progressOf } from './report.ts'
import { assertDone, isRun, NEXT, problemSentence } from './sentences.ts'

/** One call of `send VERB ISSUE`. */
export interface Step {
  context: CliContext
  issue: string
  /** Who does it, for the log. */
  actor: string
}

/** What a step did, for `--json`. */
type Done = Promise<Readonly<Record<string, unknown>>>

const NOTHING = { done: false }

function commandOf({ context: { db, now }, issue, actor }: Step): Command {
  return { db, issue, actor, now: now() }
}

/** Asks the Worker to store the letter in force and to freeze its recipients. */
export async function prepareStep(step: Step): Done {
  const { context, issue } = step
  const letters = await lettersInForce(context)
  const letter = letters.find(({ id }) => id === issue)
  if (!letter) throw new Error(noLetter(issue, letters))
  assertDone(await prepare(commandOf(step), letter), 'prepare', issue)
  if (!hasService(context)) context.line(problemSentence('no-mailer'))
  context.line(`${issue} is being prepared: ${NEXT.preparing(issue)}`)
  return { done: true, hash: letter.hash }
}

/** Whether something can send issues. On this machine the Worker keeps the mails for /_dev/mails. */
function hasService({ stage }: CliContext): boolean {
  return stage.local || stage.bulk !== undefined
}

/** Asks the Worker for a test mail in each language, to an address of the team. */
export async function testStep(step: Step, typed: string): Done {
  const { context, issue } = step
  const { address } = parseAddress(typed)
  const { testAddresses, local } = context.stage
  if (!testAddresses.includes(address)) {
    const known = testAddresses.length > 0 ? `It has ${testAddresses.join(', ')}. ` : ''
    // An environment does not inherit the variables of the top level.
    const add = local
      ? 'add it under [vars] in wrangler.toml, and start the site again'
      : 'add it in wrangler.toml under the variables of this environment, such as [env.production.vars], and deploy'
    throw new Error(
      `${address} is not in BULK_TEST_ADDRESSES. ${known}Test mails go to addresses of your team only: ${add}`,
    )
  }
  assertDone(await test(commandOf(step), address, LOCALES), 'test', issue)
  context.line(`${count(LOCALES.length, 'test mail')} will be sent within a minute. Their links open nobody's data`)
  return { done: true, mails: LOCALES.length }
}

/** Approves the content that was tested. */
export async function approveStep(step: Step): Done {
  const { context, issue } = step
  const { issue: row, states } = await progressOf(context, issue)
  const question = `Approve ${issue}, content ${row.hash.slice(0, 12)}, prepared by ${row.prepared_by}, for ${count(states.due, 'mail')}?`
  if (!(await context.confirm(question))) return NOTHING
  assertDone(await approve(commandOf(step), row.hash), 'approve', issue)
  context.line(`${issue} is approved. ${isRun(issue) ? 'Its mails are sent now' : `Next: ${NEXT.approved(issue)}`}`)
  return { done: true, hash: row.hash }
}

/** Starts an approved issue, after the person has typed the number of its mails. */
export async function startStep(step: Step, { at, number }: { at?: string | undefined; number?: string | undefined }) {
  const { context, issue } = step
  if (!hasService(context)) throw new Error(`${issue} is not started: ${problemSentence('no-mailer')}`)
  const from = Math.max(at === undefined ? 0 : instantOf(at, context.now()), context.now() + GRACE)
  const { issue: row, states } = await progressOf(context, issue)
  if (row.state === 'approved') {
    const first = nextSendingTime(from)
    context.line(`${issue} goes to ${count(states.due, 'reader')}, from ${brussels(first)} in Brussels on`)
    if (first !== from) context.line('Mails are sent from 08:00 to 20:00, and not on Sundays and public holidays')
  }
  const typed = await numberOf(context, number)
  assertDone(await start(commandOf(step), { number: typed, at: from }), 'start', issue)
  context.line(`Started. Until ${brussels(from)} nothing is sent: "send cancel ${issue}" stops it`)
  return { done: true, mails: typed, startAt: new Date(from).toISOString() }
}

/** The number that the person types. `--yes` does not answer this question. @throws UsageError */
async function numberOf({ ask }: CliContext, given: string | undefined): Promise<number> {
  if (given === undefined && !ask)
    throw new UsageError('There is no terminal to type the number of mails in: add --number NUMBER')
  const typed = given ?? (await ask?.('Type the number of mails to start: ')) ?? ''
  const digits = typed.trim().replaceAll(/[\s.,']/g, '')
  if (!/^\d{1,9}$/.test(digits)) throw new UsageError(`"${typed.trim()}" is not a number of mails. Nothing was changed`)
  return Number(digits)
}

/** @throws UsageError if the text is not a minute in Brussels that is still to come */
function instantOf(text: string, now: number): number {
  const local = text.trim().replace(' ', 'T')
  const form = '--at needs a day and a time in Brussels: --at "2026-12-03 09:00"'
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) || Number.isNaN(Date.parse(`${local}Z`)))
    throw new UsageError(form)
  if (!occursInBrussels(local)) throw new UsageError(`"${text}" does not occur in Brussels. ${form}`)
  const instant = brusselsInstant(local)
  if (instant <= now) throw new UsageError(`"${text}" is over. ${form}`)
  return instant
}

export async function pauseStep(step: Step): Done {
  const { context, issue } = step
  assertDone(await pause(commandOf(step)), 'pause', issue)
  context.line(`${issue} is paused. Mails that have begun, at most a hundred, are still sent`)
  return { done: true }
}

export async function resumeStep(step: Step): Done {
  const { context, issue } = step
  const { issue: row, states } = await progressOf(context, issue)
  if (row.state === 'paused') {
    if (row.problem) context.line(`${issue} was paused: ${problemSentence(row.problem)}`)
    if (!(await context.confirm(`Send the other ${count(states.due, 'mail')} of ${issue}?`))) return NOTHING
  }
  assertDone(await resume(commandOf(step)), 'resume', issue)
  context.line(`${issue} goes on`)
  return { done: true }
}

/** Gives the mails that are not sent yet the content in force. */
export async function amendStep(step: Step): Done {
  const { context, issue } = step
  if (isRun(issue))
    throw new Error(
      `${issue} has no text of its own: mend the pages, then cancel it with "send cancel ${issue}". Nothing was changed`,
    )
  const letters = await lettersInForce(context)
  const letter = letters.find(({ id }) => id === issue)
  if (!letter) throw new Error(noLetter(issue, letters))
  const { issue: row, states } = await progressOf(context, issue)
  if (row.state === 'paused' && row.hash === letter.hash)
    throw new Error(
      `The letter in force is the one that ${issue} has. Mend its page and publish it, then amend. Nothing was changed`,
    )
  if (!(await context.confirm(`Give the other ${count(states.due, 'mail')} of ${issue} the letter in force?`)))
    return NOTHING
  assertDone(await amend(commandOf(step), letter.hash), 'amend', issue)
  context.line(
    `${issue} is being prepared with the content ${letter.hash.slice(0, 12)}. It has to be tested and approved again`,
  )
  if (states.sent + states.unknown > 0)
    context.line(
      `${count(states.sent + states.unknown, 'reader')} got the earlier content: write a letter with "correctionOf: /newsletter/${issue}" for them`,
    )
  return { done: true, hash: letter.hash }
}

export async function cancelStep(step: Step): Done {
  const { context, issue } = step
  const { states } = await progressOf(context, issue)
  if (!(await context.confirm(`Cancel ${issue} for good? ${count(states.due, 'mail')} will not be sent`)))
    return NOTHING
  assertDone(await cancel(commandOf(step)), 'cancel', issue)
  context.line(`${issue} is cancelled`)
  return { done: true }
}

/** Sends again what has an unknown outcome. */
export async function resendStep(step: Step): Done {
  const { context, issue } = step
  const { states } = await progressOf(context, issue)
  if (states.unknown === 0) throw new Error(`${issue} has no mail whose outcome is unknown. Nothing was changed`)
  const question = `Send ${count(states.unknown, 'mail')} of ${issue} again? Some of these readers may get a second copy`
  if (!(await context.confirm(question))) return NOTHING
  const { mails, ...result } = await resend(commandOf(step))
  assertDone(result, 'resend', issue)
  context.line(`${count(mails, 'mail')} will be sent again`)
  return { done: true, mails }
}

const RULES = { digests: 'digest', alerts: 'alert' } as const
export type RuleName = keyof typeof RULES
export const RULE_NAMES: readonly string[] = Object.keys(RULES)

export function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(RULES, name)
}

/** Lets digests or alerts start by themselves, or no longer. */
export async function ruleStep({ context, actor }: Omit<Step, 'issue'>, name: RuleName, allow: boolean): Done {
  const { db, now, confirm, line } = context
  const rule = { kind: RULES[name], actor, now: now() }
  if (!allow) {
    const revoked = await revokeRule(db, rule)
    line(revoked ? `No new ${name} start. Those that have started go on` : `${name} did not start by themselves`)
    return { done: revoked }
  }
  if (!(await confirm(`Let ${name} start by themselves from now on? Nothing that was announced before is sent`)))
    return NOTHING
  const approved = await approveRule(db, rule)
  line(approved ? `${name} start by themselves from now on` : `${name} start by themselves already`)
  return { done: approved }
}
