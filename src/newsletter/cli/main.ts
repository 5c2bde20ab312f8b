import { hostname, userInfo } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import * as z from 'zod/mini'
import { endWith } from '../../cli/end.ts'
import { EXIT, UsageError } from '../../cli/exit.ts'
import { runProgram } from '../../cli/main.ts'
import { localOrigin, readStage, STAGE_OPTIONS, type Stage, stateDir } from '../../cli/stage.ts'
import { readConfig } from '../../wrangler/config.ts'
import { d1ThroughWrangler } from '../../wrangler/d1.ts'
import { diskProblem } from '../../wrangler/disk.ts'
import { kvThroughWrangler } from '../../wrangler/kv.ts'
import { openLocalState } from '../../wrangler/local.ts'
import { localSecrets } from '../../wrangler/secrets.ts'
import { portOf } from '../../wrangler/server-lock.ts'
import { Pseudonyms } from '../pseudonyms.ts'
import { Tokens } from '../tokens.ts'
import { audience } from './audience.ts'
import { audit } from './audit.ts'
import type { CliContext, SendingStage } from './command.ts'
import { demo } from './demo.ts'
import { exportAll } from './export.ts'
import { outbox } from './outbox.ts'
import { send } from './send.ts'
import { stats } from './stats.ts'
import { erase, find, resend, suppress } from './subscribers.ts'
import { suppression } from './suppression.ts'

const code = await runProgram<CliContext>(
  {
    call: 'npm run newsletter --',
    commands: [stats, exportAll, find, erase, suppress, suppression, resend, send, audience, outbox, audit, demo],
    options: { ...STAGE_OPTIONS, yes: { type: 'boolean', summary: 'do not ask for confirmation' } },
    notes: [
      'Write "-" in place of an address to read it from standard input. Then it is not logged.',
      'With --remote, commands that need a secret read ADDRESS_PEPPER and NEWSLETTER_SECRETS from the',
      'environment, because an account does not show its secrets.',
    ],
    exitCodes: ['0 done', '1 refused or failed', '2 the command line is not valid'],
    explain(error) {
      const disk = diskProblem(error, [stateDir()])
      return disk === undefined ? { code: EXIT.refused } : { code: EXIT.refused, hint: disk }
    },
    async open(options, { output, write, confirm, ask }) {
      const stage = readStage(options)
      const { stores, close } = stage === 'local' ? await openHere() : openAccount(stage)
      const { line, progress } = output
      const context = {
        ...stores,
        stage: sendingStage(stage),
        actor: actor(),
        now: Date.now,
        sleep,
        line,
        progress,
        write,
      }
      return { context: { ...context, confirm, ask }, close }
    },
  },
  process.argv.slice(2),
)
await endWith(code)

interface Opened {
  stores: Pick<CliContext, 'db' | 'memory' | 'content' | 'pseudonyms' | 'tokens' | 'origin'>
  close(): Promise<void>
}

async function openHere(): Promise<Opened> {
  const { bindings, close } = await openLocalState(stateDir(), ['NEWSLETTER'])
  const { secrets } = await localSecrets(stateDir())
  return {
    close,
    stores: {
      db: bindings.NEWSLETTER,
      memory: bindings.MEMORY,
      content: bindings.CONTENT,
      ...secretReaders(secrets),
      origin: localOrigin(portOf(stateDir())),
    },
  }
}

/** Opens an account with the user's wrangler login. No address is passed to wrangler as an argument or written to its log. */
function openAccount(stage: Exclude<Stage, 'local'>): Opened {
  const place = { where: ['--remote'], environment: stage }
  return {
    close: async () => undefined,
    stores: {
      db: d1ThroughWrangler('NEWSLETTER', place),
      memory: kvThroughWrangler('MEMORY', place),
      content: kvThroughWrangler('CONTENT', place),
      ...secretReaders(process.env),
      origin: String(readConfig(stage).vars.ORIGIN),
    },
  }
}

/** The settings for issues in wrangler.toml. `src/environment.ts` checks them when the Worker starts. */
function sendingStage(stage: Stage): SendingStage {
  const { vars } = readConfig(stage === 'local' ? '' : stage)
  const text = z.catch(z.string(), '')
  const addresses = text.parse(vars.BULK_TEST_ADDRESSES).split(',')
  return {
    local: stage === 'local',
    testAddresses: addresses.flatMap((one) => one.trim().toLowerCase() || []),
    bulk: text.parse(vars.BULK_PROVIDER) || undefined,
    dailyLimit: Number(text.parse(vars.BULK_DAILY_LIMIT)) || undefined,
  }
}

/** Reads a secret only when a command needs it, so that other commands work without it. */
function secretReaders(
  secrets: Readonly<Record<string, string | undefined>>,
): Pick<CliContext, 'pseudonyms' | 'tokens'> {
  return {
    pseudonyms: () => new Pseudonyms(secretList('ADDRESS_PEPPER', secrets.ADDRESS_PEPPER)),
    tokens: () => new Tokens(secretList('NEWSLETTER_SECRETS', secrets.NEWSLETTER_SECRETS)),
  }
}

/** Splits a comma-separated secret. @throws UsageError if it is not given */
function secretList(name: string, value: string | undefined): [string, ...string[]] {
  const [first, ...others] = (value ?? '').split(',').map((one) => one.trim())
  if (!first) throw new UsageError(`This command needs a secret: ${name}=… npm run newsletter -- …`)
  return [first, ...others]
}

function actor(): string {
  return `${userInfo().username}@${hostname()}`
}
