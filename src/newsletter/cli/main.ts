import { once } from 'node:events'
import { hostname, userInfo } from 'node:os'
import { createInterface } from 'node:readline/promises'
import { unstable_readConfig } from 'wrangler'
import { d1ThroughWrangler } from '../../wrangler/d1.ts'
import { kvThroughWrangler } from '../../wrangler/kv.ts'
import { openLocalState } from '../../wrangler/local.ts'
import { localSecrets } from '../../wrangler/secrets.ts'
import { endQuietlyWithThePipe, parseCommandLine, UsageError } from '../../wrangler/usage.ts'
import { Pseudonyms } from '../pseudonyms.ts'
import { Tokens } from '../tokens.ts'
import { audit } from './audit.ts'
import type { CliCommand, CliContext } from './command.ts'
import { exportAll } from './export.ts'
import { outbox } from './outbox.ts'
import { stats } from './stats.ts'
import { erase, find, resend, suppress } from './subscribers.ts'
import { suppression } from './suppression.ts'

const COMMANDS: Record<string, CliCommand> = {
  stats,
  export: exportAll,
  find,
  erase,
  suppress,
  suppression,
  resend,
  outbox,
  audit,
}

const HELP = `npm run newsletter -- COMMAND [options]

  stats                         how many subscribers, and how mail is doing
  export --csv [--links]        confirmed subscribers (--status pending|paused|unsubscribed|all for others);
                                with --links their own links to unsubscribe and to change preferences
  find TEXT                     by address, or by its beginning
  erase ADDRESS                 everything that is kept of somebody, at once
  suppress ADDRESS              end the subscription, mail it no more (--reason asked|complaint|bounce)
  suppression list              who must not be mailed; also: show ADDRESS, lift ADDRESS
  resend ADDRESS                another confirmation mail
  outbox                        what is owed, dead letters, what is held or stopped
  outbox retry|drop ID|all      send dead letters again, or give them up
  outbox hold REASON            send and export nothing for now; outbox release lets held mails go,
                                also after a restore
  audit                         who used these commands

  --remote --env NAME           act on staging or production; without it on the local state (STATE_DIR).
                                Commands that need a secret read ADDRESS_PEPPER and NEWSLETTER_SECRETS
                                from the environment, as an account does not show its secrets
  --yes                         do not ask before something is destroyed
  -                             in place of an address: read it from standard input, so that it is in no log
  --json                        print the result as JSON

Exit codes: 0 done · 1 failed · 2 not understood`

const OPTIONS = {
  remote: { type: 'boolean', default: false },
  env: { type: 'string' },
  csv: { type: 'boolean', default: false },
  links: { type: 'boolean', default: false },
  status: { type: 'string' },
  reason: { type: 'string' },
  yes: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

type Options = ReturnType<typeof parseCommandLine<typeof OPTIONS>>['values']

endQuietlyWithThePipe()
process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseCommandLine(args, OPTIONS)
    const [name = '', ...words] = positionals
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (values.help || !command) {
      console.log(HELP)
      return values.help ? 0 : 2
    }
    const typed = await Promise.all(words.map((word) => (word === '-' ? readLine() : word)))
    const place = await open(values)
    try {
      const result = await command({
        ...place.context,
        ...talk(values),
        words: typed,
        flags: flagsOf(values),
        now: Date.now,
      })
      if (values.json && result !== undefined) console.log(JSON.stringify(result, null, 2))
    } finally {
      await place.close()
    }
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    return error instanceof UsageError ? 2 : 1
  }
}

/** The first line of standard input: an address given there stands in no argument list and in no log of npm's. */
async function readLine(): Promise<string> {
  for await (const line of createInterface({ input: process.stdin })) return line.trim()
  throw new UsageError('"-" reads an address from standard input, which is empty')
}

type Place = {
  context: Pick<CliContext, 'db' | 'memory' | 'pseudonyms' | 'tokens' | 'origin' | 'actor'>
  close(): Promise<void>
}

async function open(options: Options): Promise<Place> {
  return options.remote ? openAccount(options) : openHere(options)
}

async function openHere({ env }: Options): Promise<Place> {
  if (env) throw new UsageError('--env names a place in a Cloudflare account: add --remote, or leave --env out')
  const stateDir = process.env.STATE_DIR || '.wrangler/state'
  const { bindings, close } = await openLocalState(stateDir, ['NEWSLETTER'])
  const { secrets } = await localSecrets(stateDir)
  return {
    close,
    context: {
      db: bindings.NEWSLETTER,
      memory: bindings.MEMORY,
      pseudonyms: () => new Pseudonyms(secretList('ADDRESS_PEPPER', secrets.ADDRESS_PEPPER)),
      tokens: () => new Tokens(secretList('NEWSLETTER_SECRETS', secrets.NEWSLETTER_SECRETS)),
      origin: `http://127.0.0.1:${process.env.PORT || 8787}`,
      actor: actor(),
    },
  }
}

/** An account, with the login that its user has in wrangler. No address goes into an argument or a log of wrangler's. */
async function openAccount({ env }: Options): Promise<Place> {
  if (env !== 'staging' && env !== 'production')
    throw new UsageError('--remote needs --env staging or --env production')
  const place = { where: ['--remote'], environment: env }
  const { vars } = unstable_readConfig({ config: 'wrangler.toml', env }, { hideWarnings: true })
  return {
    close: async () => undefined,
    context: {
      db: d1ThroughWrangler('NEWSLETTER', place),
      memory: kvThroughWrangler('MEMORY', place),
      pseudonyms: () => new Pseudonyms(secretList('ADDRESS_PEPPER', process.env.ADDRESS_PEPPER)),
      tokens: () => new Tokens(secretList('NEWSLETTER_SECRETS', process.env.NEWSLETTER_SECRETS)),
      origin: String(vars.ORIGIN),
      actor: actor(),
    },
  }
}

/** A comma-separated secret. @throws UsageError if it is not given */
function secretList(name: string, value: string | undefined): [string, ...string[]] {
  const [first, ...others] = (value ?? '').split(',').map((one) => one.trim())
  if (!first) throw new UsageError(`This command needs a secret: ${name}=… npm run newsletter -- …`)
  return [first, ...others]
}

function actor(): string {
  return `${userInfo().username}@${hostname()}`
}

function flagsOf({ csv, links, status, reason }: Options): CliContext['flags'] {
  return { csv, links, status, reason }
}

function talk({ json, yes }: Options): Pick<CliContext, 'line' | 'write' | 'sure'> {
  return {
    line: (text) => {
      if (!json) console.log(text)
    },
    async write(text) {
      if (!process.stdout.write(text)) await once(process.stdout, 'drain')
    },
    async sure(question) {
      if (yes) return true
      if (!process.stdin.isTTY) throw new UsageError(`${question} Nobody is there to answer: add --yes`)
      const terminal = createInterface({ input: process.stdin, output: process.stderr })
      const answer = await terminal.question(`${question} [y/N] `)
      terminal.close()
      return /^y(es)?$/i.test(answer.trim())
    },
  }
}
