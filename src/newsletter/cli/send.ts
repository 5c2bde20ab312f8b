import { type CommandResult, done } from '../../cli/command.ts'
import { UsageError } from '../../cli/exit.ts'
import { nearest } from '../../text/distance.ts'
import { type CliContext, define } from './command.ts'
import { dryRun, PRICE, printDryRun } from './issues/dry-run.ts'
import { listAll, showProgress, showReport } from './issues/report.ts'
import {
  amendStep,
  approveStep,
  cancelStep,
  isRuleName,
  pauseStep,
  prepareStep,
  RULE_NAMES,
  resendStep,
  resumeStep,
  ruleStep,
  type Step,
  startStep,
  testStep,
} from './issues/steps.ts'

const OPTIONS = {
  'dry-run': { type: 'boolean', summary: 'show who would get it, its size, time and cost; changes nothing' },
  test: { type: 'string', value: 'ADDRESS', summary: 'mail a test in each language to an address of the team' },
  at: { type: 'string', value: 'TIME', summary: 'with start: when, in Brussels, such as "2026-12-03 09:00"' },
  number: { type: 'string', value: 'NUMBER', summary: 'with start: the number of mails, instead of typing it' },
  watch: { type: 'boolean', summary: 'with progress: follow it until it ends or waits' },
  unknown: { type: 'boolean', summary: 'with resend: mails whose outcome is unknown' },
  links: { type: 'boolean', summary: 'with --dry-run: ask the addresses outside the site whether they answer' },
  price: { type: 'string', value: 'DOLLARS', summary: `with --dry-run: price of 1,000 mails; the default is ${PRICE}` },
  as: { type: 'string', value: 'NAME', summary: 'on this machine only: who does it, to try an approval' },
} as const

interface Options {
  at?: string | undefined
  number?: string | undefined
  watch: boolean
  unknown: boolean
}

type Verb = (step: Step, options: Options) => Promise<unknown>

const VERBS: Readonly<Record<string, Verb>> = {
  prepare: prepareStep,
  approve: approveStep,
  start: startStep,
  pause: pauseStep,
  resume: resumeStep,
  amend: amendStep,
  cancel: cancelStep,
  progress: ({ context, issue }, { watch }) => showProgress(context, issue, watch),
  report: ({ context, issue }) => showReport(context, issue),
  resend(step, { unknown }) {
    if (!unknown)
      throw new UsageError(`send resend sends only mails whose outcome is unknown: send resend ${step.issue} --unknown`)
    return resendStep(step)
  },
}
const RULE_VERBS = ['allow', 'disallow'] as const
const ALL_VERBS: readonly string[] = [...Object.keys(VERBS), ...RULE_VERBS]

/**
 * `send` lists letters and issues with what comes next; `send VERB ISSUE` does it. The command only writes rows, each with
 * an entry in the log of the issue. The Worker acts on them.
 */
export const send = define({
  name: 'send',
  summary: 'letters, digests and alerts, and what comes next',
  positionals: { words: { summary: 'what to do, and the issue', rest: true } },
  options: OPTIONS,
  forms: [
    ['send', 'letters, digests and alerts, and what comes next'],
    ['send ISSUE --dry-run', 'who would get it and who not, its size, time and cost'],
    ['send prepare ISSUE', 'freeze its text and its recipients'],
    ['send ISSUE --test ADDRESS', 'mail a test in each language to an address of the team'],
    ['send approve ISSUE', 'by another person than who prepared it'],
    ['send start ISSUE [--at TIME]', 'start in ten minutes, or later'],
    ['send progress|report ISSUE', 'how far it is (--watch), or what became of each mail'],
    ['send pause|resume|cancel ISSUE', 'stop for now, go on, or stop for good'],
    ['send amend ISSUE', 'give the mails that are not sent yet the mended letter'],
    ['send resend ISSUE --unknown', 'send mails again whose outcome is unknown'],
    ['send allow|disallow digests|alerts', 'let them start by themselves, or not'],
  ],
  async run(context, { positionals: { words }, options }): Promise<CommandResult> {
    const actor = actorOf(context, options.as)
    const { verb, name } = readWords(words)
    const { 'dry-run': isDryRun, test } = options
    refuseOptions(verb, options)
    if (name === undefined) {
      if (verb !== undefined || isDryRun || test !== undefined)
        throw new UsageError(`send ${verb ?? ''} needs the name of an issue: "send" lists them`.replace('  ', ' '))
      return done(await listAll(context))
    }
    if (verb === 'allow' || verb === 'disallow') {
      if (!isRuleName(name)) throw new UsageError(`send ${verb} needs ${RULE_NAMES.join(' or ')}, not "${name}"`)
      return done(await ruleStep({ context, actor }, name, verb === 'allow'))
    }
    const step = { context, issue: name, actor }
    if (isDryRun) return done(await showDryRun(context, name, options))
    if (test !== undefined) return done(await testStep(step, test))
    return done(await (VERBS[verb ?? 'progress'] ?? showOnly)(step, options))
  },
})

const showOnly: Verb = ({ context, issue }) => showProgress(context, issue, false)

async function showDryRun(
  context: CliContext,
  issue: string,
  { price, links }: { price?: string | undefined; links: boolean },
) {
  const dollars = price === undefined ? PRICE : Number(price)
  if (!Number.isFinite(dollars) || dollars < 0)
    throw new UsageError(`--price needs US dollars for 1,000 mails, such as --price 0.9, not "${price}"`)
  const run = await dryRun(context, issue, dollars, links)
  printDryRun(context, run)
  return run
}

/** The verb and the issue, in either order. @throws UsageError */
function readWords(words: readonly string[]): { verb: string | undefined; name: string | undefined } {
  const verb = words.find((word) => ALL_VERBS.includes(word))
  const [name, ...more] = words.filter((word) => word !== verb)
  const [first] = more
  if (first !== undefined) {
    const near = [name ?? '', first].flatMap((word) => nearest(word, ALL_VERBS) ?? [])[0]
    throw new UsageError(
      near !== undefined && verb === undefined
        ? `send does not know "${words.join(' ')}". Did you mean "${near}"?`
        : `send takes one word for what to do and one issue, not "${words.join(' ')}"`,
    )
  }
  return { verb, name }
}

/** Options that belong to one verb. A misplaced one would be ignored, and the person would not notice. */
const OPTION_OF = { at: 'start', number: 'start', watch: 'progress', unknown: 'resend' } as const

/** @throws UsageError for an option that the call does not use */
function refuseOptions(
  verb: string | undefined,
  options: Readonly<Record<string, string | boolean | undefined>>,
): void {
  for (const [option, its] of Object.entries(OPTION_OF))
    if (options[option] && verb !== its) throw new UsageError(`--${option} belongs to "send ${its} ISSUE"`)
  const [isDryRun, isTest] = [options['dry-run'] === true, options.test !== undefined]
  if (isDryRun && isTest) throw new UsageError('--dry-run and --test are two calls: give one of them')
  if ((isDryRun || isTest) && verb !== undefined)
    throw new UsageError(
      `--${isDryRun ? 'dry-run' : 'test'} does not go with "${verb}": send ISSUE --${isDryRun ? 'dry-run' : 'test ADDRESS'}`,
    )
  for (const option of ['price', 'links'])
    if (options[option] && !isDryRun) throw new UsageError(`--${option} belongs to "send ISSUE --dry-run"`)
}

/** Who acts. @throws UsageError for a name that is not allowed here */
function actorOf({ actor, stage }: CliContext, name: string | undefined): string {
  if (name === undefined) return actor
  if (!stage.local)
    throw new UsageError('--as is for the local state only: in an account, another person runs the command')
  if (!/^[\p{L}\p{N}][\p{L}\p{N} .'-]{0,39}$/u.test(name))
    throw new UsageError('--as needs a name of letters, digits, spaces and hyphens, such as --as An')
  return name
}
