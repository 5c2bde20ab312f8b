import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import type { HealthProblem } from '../../src/newsletter/health.ts'
import { readConfig } from '../../src/wrangler/config.ts'
import type { Run } from '../support/project.ts'
import { type NewsletterAccount, openAccount, PLACE, prepareState, run } from './newsletter-account.ts'

/** With the real wrangler a command starts several processes of two seconds each, and the chapters run in parallel. */
const TIMEOUT = 900_000

/** Every problem that /healthz can report; a missing one is a type error. */
const REASONS: Record<HealthProblem | 'closed', true> = {
  database: true,
  memory: true,
  late: true,
  held: true,
  stopped: true,
  'dead-letters': true,
  'issue-paused': true,
  'issues-held': true,
  'issues-stopped': true,
  closed: true,
}

interface Chapter {
  title: string
  /** Lines of its command blocks. */
  commands: string[]
}

const text = await readFile('docs/runbook.md', 'utf8')
const chapters = chaptersOf(text)

let prepared: string
beforeAll(async () => {
  prepared = await prepareState()
})

describe('the runbook', () => {
  it('has a row for each problem of /healthz, and links only to existing chapters', () => {
    const rows = [...text.matchAll(/^\| `([a-z-]+)` \| \[/gm)].map(([, reason]) => reason)
    expect(rows).toEqual(Object.keys(REASONS))
    const anchors = chapters.map(({ title }) => title.toLowerCase().replaceAll(' ', '-'))
    const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor)
    expect(links.filter((anchor) => !anchors.includes(anchor ?? ''))).toEqual([])
  })

  it('has commands in each chapter except one, all in blocks marked sh', () => {
    expect(chapters.filter(({ commands }) => commands.length === 0).map(({ title }) => title)).toEqual([
      'Mails are held',
    ])
    expect([...text.matchAll(/^```(.*)$/gm)].map(([, language]) => language).filter((_, i) => i % 2 === 0)).toEqual(
      Array(text.match(/^```sh$/gm)?.length).fill('sh'),
    )
  })
})

describe.concurrent('each command of the runbook works', () => {
  it.each(chapters.filter(({ commands }) => commands.length > 0))(
    '$title',
    { timeout: TIMEOUT },
    async ({ commands }) => {
      const account = onDemand()
      for (const command of commands) await tryCommand(command, account)
    },
  )
})

describe('a mistake in a command is reported', () => {
  it.each([
    ['npm run newsletter -- outbox relase --remote --env production', 'outbox release'],
    ['npm run newsletter -- stats --remote --env productoin', '--env staging or --env production'],
    ['npm run newsletter -- stats', '--remote --env production'],
    ['npx wrangler d1 time-travel restor NEWSLETTER --env production', 'no such command'],
    ['npx wrangler d1 time-travel info NEWSLETTER --timestmp 2026-01-01T00:00:00Z', '--timestmp'],
    ['npx wrangler secret put --env production', 'no such command'],
    ['npx wrangler d1 execute NEWSLETTER --remote --env production --command "select * from subscribr"', 'subscribr'],
    ['curl https://www.example.brussels/health', '/healthz'],
    ['rm -rf .', 'no rule'],
  ])('%s', { timeout: TIMEOUT }, async (command, says) => {
    await expect(tryCommand(command, onDemand())).rejects.toThrow(says)
  })
})

/** An account that is opened at its first use: many commands need none. */
type Account = () => Promise<NewsletterAccount>

function onDemand(): Account {
  let account: Promise<NewsletterAccount> | undefined
  return () => {
    account ??= openAccount(prepared)
    return account
  }
}

/** Commands that change nothing. Chapters repeat them; each is tried once. */
const READING =
  /^npm run newsletter -- (?:stats|outbox|audit|find \S+) --remote|^npx wrangler (?:deployments|rollback) /
const tried = new Set<string>()

/** Runs a command, or checks it against its program's help if it needs an account. @throws if it is wrong */
async function tryCommand(command: string, account: Account): Promise<void> {
  if (READING.test(command) && tried.has(command)) return
  tried.add(command)
  // Removes the redirection, which is a matter of the shell.
  const [program, ...args] = wordsOf(command.replace(/ > [\w.-]+$/, ''))
  const [first, second] = args
  if (program === 'npm') return tryNewsletter(command, args, account)
  if (program === 'npx' && first === 'wrangler') {
    const local = second === 'kv' || (second === 'd1' && args[2] === 'execute')
    return local ? void (await (await account()).wrangler(withoutPlace(args.slice(1)))) : tryHelp(args.slice(1))
  }
  if (program === 'curl') return tryCurl(args)
  if (/^(?:openssl rand -base64 32|read -rs (ADDRESS_PEPPER|NEWSLETTER_SECRETS) && export \1)$/.test(command)) return
  throw new Error(`no rule for: ${command}`)
}

async function tryNewsletter(command: string, args: readonly string[], account: Account): Promise<void> {
  const words = args.slice(args.indexOf('--') + 1)
  if (!/^npm run (?:--silent )?newsletter -- /.test(command)) throw new Error(`no rule for: ${command}`)
  expect(packageJson.scripts.newsletter).toBe('node src/newsletter/cli/main.ts')
  if (!words.includes('--remote')) throw new Error(`${command} does not say --remote --env production`)
  const { code, stdout, stderr } = await (await account()).newsletter([...words, '--yes'])
  if (code !== 0 || stderr) throw new Error(`${command} ended with ${code}: ${stderr || stdout}`)
}

/** Compares a command with the help of wrangler: name, number of arguments, and each flag. */
async function tryHelp(args: readonly string[]): Promise<void> {
  const until = args.findIndex((one) => one.startsWith('-'))
  const words = until < 0 ? args : args.slice(0, until)
  const help = await helpOf(words)
  const usage = help.stdout.split('\n').find((line) => line.startsWith('wrangler ')) ?? ''
  const names = usage
    .split(' ')
    .slice(1)
    .filter((one) => /^[\w-]+$/.test(one))
  const needed = usage.match(/<[\w-]+>/g)?.length ?? 0
  const optional = usage.match(/\[[\w-]+\]/g)?.length ?? 0
  const given = words.length - names.length
  const isCommand = help.stdout.includes('\nGLOBAL FLAGS') && !help.stdout.includes('\nCOMMANDS')
  if (!isCommand || names.some((name, i) => name !== words[i]) || given < needed || given > needed + optional)
    throw new Error(`no such command: wrangler ${args.join(' ')} (${usage})`)
  for (const flag of args.filter((one) => one.startsWith('-')))
    if (!new RegExp(`(?:^|[ ,])${flag}(?:[ ,]|$)`, 'm').test(help.stdout))
      throw new Error(`wrangler ${words.join(' ')} has no ${flag}`)
}

const helps = new Map<string, Promise<Run>>()

/** The help of a command of wrangler, asked once for each command: to start wrangler takes a second. */
function helpOf(words: readonly string[]): Promise<Run> {
  // The names of secrets and databases in capitals are arguments.
  const names = words.filter((word) => word === word.toLowerCase())
  const key = names.join(' ')
  const asked =
    helps.get(key) ?? run('wrangler', [...names, '--help'], { ...process.env, WRANGLER_SEND_METRICS: 'false' })
  helps.set(key, asked)
  return asked
}

async function tryCurl(args: readonly string[]): Promise<void> {
  const help = (await run('curl', ['--help', 'all'])).stdout
  for (const flag of args.filter((one) => one.startsWith('-')))
    if (!new RegExp(`(?:^|[ ,])${flag}(?:[ ,]|$)`, 'm').test(help)) throw new Error(`curl has no ${flag}`)
  const { vars } = readConfig('production')
  if (args.at(-1) !== `${vars.ORIGIN}/healthz`) throw new Error(`expected ${vars.ORIGIN}/healthz`)
}

/** Removes `--remote --env production`, which `account.wrangler` adds. @throws if the command does not have it */
function withoutPlace(args: readonly string[]): string[] {
  const at = args.indexOf('--remote')
  if (args.slice(at, at + 3).join(' ') !== PLACE.join(' '))
    throw new Error(`${args.join(' ')} does not say ${PLACE.join(' ')}`)
  return args.filter((_, i) => i < at || i > at + 2)
}

/** Splits a shell line into words. Supports double quotes only, as the runbook needs no more. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole)
}

function chaptersOf(markdown: string): Chapter[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((chapter) => {
      const blocks = [...chapter.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block)
      const commands = blocks.flatMap((block) => block.split('\n').filter((line) => line.trim() !== ''))
      return { title: chapter.split('\n', 1)[0] ?? '', commands: [...new Set(commands)] }
    })
}
