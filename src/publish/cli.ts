import { execFileSync } from 'node:child_process'
import { userInfo } from 'node:os'
import { EXIT } from '../cli/exit.ts'
import { runProgram } from '../cli/main.ts'
import { check } from './commands/check.ts'
import type { CommandContext } from './commands/command.ts'
import { diff } from './commands/diff.ts'
import { push } from './commands/push.ts'
import { releases } from './commands/releases.ts'
import { remove } from './commands/remove.ts'
import { rename } from './commands/rename.ts'
import { rollback } from './commands/rollback.ts'
import { status } from './commands/status.ts'
import { major, minor, translated } from './commands/translated.ts'
import { Overtaken } from './release/push.ts'
import { CannotRollBack } from './release/rollback.ts'
import { LedgerConflict } from './store/store.ts'
import { readTarget } from './target.ts'

process.exitCode = await runProgram<CommandContext>(
  {
    call: 'npm run content --',
    commands: [check, push, status, diff, releases, rollback, rename, remove, translated, minor, major],
    options: {},
    notes: [
      'Commands that read or write releases take --remote --env staging|production; without it they act on the',
      'local state (STATE_DIR). push and rollback take --message TEXT: why, for the list of releases.',
    ],
    exitCodes: [
      '0 done',
      '1 refused, nothing changed',
      '2 not understood',
      '3 somebody else published meanwhile',
      '4 published, but the site did not confirm it yet',
    ],
    open: async (options, { output }) => ({
      context: {
        target: readTarget(options),
        output,
        folder: 'content',
        who: editor(),
        now: () => new Date(),
      },
      close: async () => undefined,
    }),
    explain(error) {
      if (error instanceof Overtaken || error instanceof LedgerConflict)
        return {
          code: EXIT.overtaken,
          hint: 'Look at "npm run content -- status", bring your content up to date, and run the command again.',
        }
      if (error instanceof CannotRollBack) return { code: EXIT.refused }
      return { code: EXIT.refused, hint: 'Nothing is half done: the same command can be run again.' }
    },
  },
  process.argv.slice(2),
)

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
