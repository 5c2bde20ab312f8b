import type { CommandResult } from '../../issues/commands.ts'
import type { IssueProblem, IssueState } from '../../issues/model.ts'

/** What a person does to an issue with `send VERB ISSUE`, and what an issue must be for it. */
const VERBS = {
  prepare: 'not being sent yet',
  test: 'prepared or tested',
  approve: 'tested',
  start: 'approved',
  pause: 'sending',
  resume: 'paused',
  amend: 'a letter that is paused',
  cancel: 'not sent and not cancelled',
  resend: 'sending, paused or sent, with mails whose outcome is unknown',
} as const
export type Verb = keyof typeof VERBS

/** Whether an issue is a digest or an alert, which start by themselves and have no text of their own. */
export const isRun = (issue: string) => issue.includes(':')

/** What comes next for an issue in a state. */
export const NEXT: Readonly<Record<IssueState, (issue: string) => string>> = {
  preparing: (issue) => `the Worker freezes its recipients within a minute: "send progress ${issue}"`,
  prepared: (issue) =>
    isRun(issue)
      ? `look at it with "send ${issue} --dry-run", then "send approve ${issue}" or "send cancel ${issue}"`
      : `mail a test to your team: "send ${issue} --test ADDRESS"`,
  tested: (issue) => `another person than who prepared it approves it: "send approve ${issue}"`,
  approved: (issue) => `start it: "send start ${issue}"`,
  sending: (issue) => `watch it: "send progress ${issue} --watch"; stop it: "send pause ${issue}"`,
  paused: (issue) =>
    isRun(issue)
      ? `"send resume ${issue}" or "send cancel ${issue}"`
      : `"send resume ${issue}", "send amend ${issue}" or "send cancel ${issue}"`,
  sent: (issue) => `"send report ${issue}"`,
  cancelled: (issue) => `"send report ${issue}"`,
}

const PROBLEMS: Readonly<Record<IssueProblem, string>> = {
  bounces:
    'more than 2 % of the mails bounced for good. Find out which addresses ("send report"), before the mail service closes the account',
  complaints: 'more than 0.1 % of the readers marked the mail as spam. Find out why before you resume it',
  refusals: 'the mail service refused more than 5 % of the last mails. Look into the account of the mail service',
  unknown:
    'the outcome of more than 0.5 % of the mails is unknown. Look into the account of the mail service; "send resend ISSUE --unknown" sends them again',
  'no-mailer':
    'no mail service for letters, digests and alerts is configured: set BULK_PROVIDER and its settings, deploy, and resume it',
  'not-in-force':
    'the release in force does not have this letter with this content. Publish it, or prepare or amend the issue',
  restored: 'the database was restored. Check who got it ("send report"), then resume it',
  unbalanced: 'the recipients do not add up: a row is missing. Do not resume it before you know why',
  'unusual-size': 'it has many more recipients than usual. Another person looks at it and approves it, or cancels it',
}

/** What a problem means and what to do. A word of a later version is shown as it is. */
export function problemSentence(problem: string): string {
  return Object.entries(PROBLEMS).find(([name]) => name === problem)?.[1] ?? problem
}

type Refusal = Extract<CommandResult, { ok: false }>['reason']

const REFUSALS: Readonly<Record<Exclude<Refusal, 'no-issue' | 'state'>, string>> = {
  hash: 'its content is not the one that you have seen. Look at it again ("send ISSUE --dry-run"), then repeat the command',
  'same-person': 'you prepared it. Another person approves it, from their own account',
  number: 'the number of mails has changed, or is not the one that you typed',
}

/** @throws Error with what to do instead, if the command changed nothing */
export function assertDone(result: CommandResult, verb: Verb, issue: string): void {
  if (result.ok) return
  const { reason, state } = result
  if (reason === 'no-issue' || state === undefined)
    throw new Error(`${issue} was not prepared: "send prepare ${issue}" comes first. Nothing was changed`)
  const why =
    reason === 'state'
      ? `"${verb}" is for an issue that is ${VERBS[verb]}. Next: ${NEXT[state](issue)}`
      : REFUSALS[reason].replaceAll('ISSUE', issue)
  throw new Error(`${issue} is ${state}: ${why}. Nothing was changed`)
}

const REASONS: Readonly<Record<string, string>> = {
  pending: 'sign-up not confirmed',
  paused: 'paused by the reader',
  unsubscribed: 'unsubscribed',
  suppressed: 'address suppressed',
  consent: 'no consent to this kind of mail',
  municipalities: 'chose other municipalities',
  topics: 'chose other topics',
  erased: 'erased',
  'not-sent': 'did not get the letter',
  'right-content': 'got the letter without the mistake',
  late: 'out of date when their turn came',
  cancelled: 'issue cancelled',
}

/** Why people get no mail, in words. A code of the mail service is shown as it is. */
export function reasonText(reason: string): string {
  return REASONS[reason] ?? reason
}
