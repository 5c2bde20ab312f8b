import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'
import { d1ThroughWrangler } from '../../wrangler/d1.ts'
import { openLocalState } from '../../wrangler/local.ts'
import { wrangler } from '../../wrangler/run.ts'
import { localSecrets } from '../../wrangler/secrets.ts'
import { endQuietlyWithThePipe, parseCommandLine, UsageError } from '../../wrangler/usage.ts'
import { ERASED, ERASED_TTL, rememberErasure } from '../outbox/heartbeat.ts'
import { Pseudonyms } from '../pseudonyms.ts'
import type { CliCommand, CliContext } from './command.ts'
import { exportAll } from './export.ts'
import { outbox } from './outbox.ts'
import { stats } from './stats.ts'
import { erase, find, resend, suppress } from './subscribers.ts'

const COMMANDS: Record<string, CliCommand> = { stats, export: exportAll, find, erase, suppress, resend, outbox }

const HELP = `npm run newsletter -- COMMAND [options]

  stats                        how many subscribers, and how mail is doing
  export --csv                 confirmed subscribers (--status pending|paused|unsubscribed|all for others)
  find TEXT                    by address, or by its beginning
  erase ADDRESS                everything that is kept of somebody, at once
  suppress ADDRESS             never mail it again (--reason asked|complaint|bounce)
  resend ADDRESS               another confirmation mail
  outbox [retry [ID]|release]  what waits, dead letters again, held mails released

  --remote --env NAME          act on staging or production; without it on the local state (STATE_DIR)
  --yes                        do not ask before something is destroyed
  --json                       print the result as JSON

Exit codes: 0 done · 1 failed · 2 not understood`

const OPTIONS = {
  remote: { type: 'boolean', default: false },
  env: { type: 'string' },
  csv: { type: 'boolean', default: false },
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
    const place = await open(values)
    try {
      const result = await command({ ...place.context, ...talk(values), words, flags: flagsOf(values), now: Date.now })
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

type Place = { context: Pick<CliContext, 'db' | 'pseudonyms' | 'rememberErasure'>; close(): Promise<void> }

/** The local state, or an account's: then the pepper of the addresses has to be given, as secrets cannot be read there. */
async function open({ remote, env }: Options): Promise<Place> {
  if (!remote) {
    if (env) throw new UsageError('--env names a place in a Cloudflare account: add --remote, or leave --env out')
    const stateDir = process.env.STATE_DIR || '.wrangler/state'
    const { bindings, close } = await openLocalState(stateDir, ['NEWSLETTER'])
    const { secrets } = await localSecrets(stateDir)
    const pseudonyms = () => new Pseudonyms(secrets.ADDRESS_PEPPER)
    return {
      close,
      context: { db: bindings.NEWSLETTER, pseudonyms, rememberErasure: (id) => rememberErasure(bindings.MEMORY, id) },
    }
  }
  if (env !== 'staging' && env !== 'production')
    throw new UsageError('--remote needs --env staging or --env production')
  const where = ['--remote', '--env', env]
  return {
    close: async () => undefined,
    context: {
      db: d1ThroughWrangler('NEWSLETTER', { where: ['--remote'], environment: env }),
      pseudonyms() {
        const pepper = process.env.ADDRESS_PEPPER
        if (!pepper) throw new UsageError(`this needs the secret of ${env}: ADDRESS_PEPPER=… npm run newsletter -- …`)
        return new Pseudonyms(pepper)
      },
      async rememberErasure(id) {
        await wrangler([
          'kv',
          'key',
          'put',
          `${ERASED}${id}`,
          '',
          '--binding',
          'MEMORY',
          '--ttl',
          String(ERASED_TTL),
          ...where,
        ])
      },
    },
  }
}

function flagsOf({ csv, status, reason }: Options): CliContext['flags'] {
  return { csv, status, reason }
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
