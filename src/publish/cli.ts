import { execFileSync } from 'node:child_process'
import { userInfo } from 'node:os'
import { endQuietlyWithThePipe, parseCommandLine, UsageError } from '../wrangler/usage.ts'
import { check } from './commands/check.ts'
import { type Command, EXIT } from './commands/command.ts'
import { diff } from './commands/diff.ts'
import { push } from './commands/push.ts'
import { releases } from './commands/releases.ts'
import { remove } from './commands/remove.ts'
import { rename } from './commands/rename.ts'
import { rollback } from './commands/rollback.ts'
import { status } from './commands/status.ts'
import { major, minor, translated } from './commands/translated.ts'
import { SILENT, terminalOutput } from './output.ts'
import { Overtaken } from './release/push.ts'
import { CannotRollBack } from './release/rollback.ts'
import { LedgerConflict } from './store/store.ts'
import { targetOf } from './target.ts'

const COMMANDS: Record<string, Command> = {
  check,
  push,
  status,
  diff,
  releases,
  rollback,
  rename,
  remove,
  translated,
  minor,
  major,
}

const HELP = `npm run content -- COMMAND [options]

  check                    check the content, also against what is published
  check --plain [PAGE]     … and print the advice on plain language, of all pages or of one
  push                     check, compile and publish it
  status                   what is in force, how the content here differs, where each page stands in each language
  status --diff PAGE LANG  what changed in the original since that translation was made
  diff                     what a push would change, word by word
  releases                 the newest releases: name, when, who, why
  rollback [NAME]          put an earlier release back (without a name: the one before)
  rename PAGE LANG SLUG    give a page another slug; its former address will lead to it
  remove PAGE …            take a page away (--gone | --to PAGE | --withdrawn --reason-nl … --reason-fr … --reason-en …)
  translated PAGE LANG     mark a translation as one of the original as it is now (--from LANG | --all --from LANG)
  minor PAGE LANG          the change of this original since the last commit makes no translation stale
  major PAGE LANG          readers of older translations are told that this original changed

  --remote --env NAME      act on staging or production; without it on the local state (STATE_DIR)
  --message TEXT           why, for the list of releases
  --json                   print the result as JSON, for scripts

Exit codes: 0 done · 1 refused, nothing changed · 2 not understood · 3 somebody else published meanwhile
            4 published, but the site did not confirm it yet`

const OPTIONS = {
  remote: { type: 'boolean', default: false },
  env: { type: 'string' },
  message: { type: 'string', default: '' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  diff: { type: 'boolean' },
  plain: { type: 'boolean' },
  from: { type: 'string' },
  all: { type: 'boolean' },
  gone: { type: 'boolean' },
  to: { type: 'string' },
  withdrawn: { type: 'boolean' },
  'reason-nl': { type: 'string' },
  'reason-fr': { type: 'string' },
  'reason-en': { type: 'string' },
} as const

endQuietlyWithThePipe()
process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  const json = args.includes('--json')
  try {
    const { values, positionals } = parseCommandLine(args, OPTIONS)
    const [name = '', ...words] = positionals
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (values.help || !command) {
      console.log(HELP)
      return values.help ? EXIT.done : EXIT.usage
    }
    const { remote, env, message } = values
    const output = json ? SILENT : terminalOutput(process.stdout)
    const context = {
      target: targetOf({ remote, env }),
      output,
      folder: 'content',
      words,
      who: editor(),
      message,
      now: () => new Date(),
      values,
    }
    const { code, result } = await command(context)
    if (json) console.log(JSON.stringify(result, null, 2))
    return code
  } catch (error) {
    return fail(error, json)
  }
}

function fail(error: unknown, json: boolean): number {
  const message = error instanceof Error ? error.message : String(error)
  if (json) console.log(JSON.stringify({ error: message }))
  else console.error(message)
  if (error instanceof UsageError) return EXIT.usage
  if (error instanceof Overtaken || error instanceof LedgerConflict) {
    if (!json)
      console.error('Look at "npm run content -- status", bring your content up to date, and run the command again.')
    return EXIT.overtaken
  }
  if (!(error instanceof CannotRollBack) && !json)
    console.error('Nothing is half done: the same command can be run again.')
  return EXIT.refused
}

/** Who publishes, for the ledger: the name that Git knows, else the login name. */
function editor(): string {
  try {
    return (
      execFileSync('git', ['config', 'user.name'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() ||
      userInfo().username
    )
  } catch {
    return userInfo().username
  }
}
