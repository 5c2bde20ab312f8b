import { execFileSync } from 'node:child_process'
import { userInfo } from 'node:os'
import type { Command } from '../cli/command.ts'
import { EXIT } from '../cli/exit.ts'
import { LANGUAGE_OPTION, readLanguage } from '../cli/language.ts'
import type { Program } from '../cli/main.ts'
import { stateDir } from '../cli/stage.ts'
import { diskProblem } from '../wrangler/disk.ts'
import { changes } from './commands/changes.ts'
import { check } from './commands/check.ts'
import type { CommandContext } from './commands/command.ts'
import { diff } from './commands/diff.ts'
import { explain } from './commands/explain.ts'
import { exportCommand } from './commands/export.ts'
import { move } from './commands/move.ts'
import { newPage } from './commands/new.ts'
import { openAddress } from './commands/open.ts'
import { preview } from './commands/preview.ts'
import { prune } from './commands/prune.ts'
import { push } from './commands/push.ts'
import { redirects } from './commands/redirects.ts'
import { releases } from './commands/releases.ts'
import { remove } from './commands/remove.ts'
import { rename } from './commands/rename.ts'
import { reset } from './commands/reset.ts'
import { rollback } from './commands/rollback.ts'
import { status } from './commands/status.ts'
import { tourOf } from './commands/tour.ts'
import { major, minor, translated } from './commands/translated.ts'
import { verify } from './commands/verify.ts'
import { CannotPrune } from './release/kept.ts'
import { NotConfirmed, Overtaken } from './release/push.ts'
import { CannotRollBack } from './release/rollback.ts'
import { clockFor } from './release/server-clock.ts'
import { translateInto } from './sentences/index.ts'
import { LedgerBehind, LedgerConflict, PointerUnreadable } from './store/store.ts'
import { readTarget } from './target.ts'

const COMMANDS: readonly Command<CommandContext>[] = [
  newPage,
  openAddress,
  check,
  explain,
  preview,
  push,
  status,
  diff,
  changes,
  releases,
  rollback,
  verify,
  prune,
  reset,
  rename,
  move,
  remove,
  redirects,
  exportCommand,
  translated,
  minor,
  major,
]

/** `npm run content`: its commands, and what they act on. */
export const content: Program<CommandContext> = {
  call: 'npm run content --',
  commands: [...COMMANDS, tourOf(COMMANDS)],
  options: {
    ...LANGUAGE_OPTION,
    yes: { type: 'boolean', summary: 'do not ask for confirmation; push also sends subscribers what is in doubt' },
  },
  notes: [
    'Commands that read or write releases take --remote --env staging|production. Without these options they act',
    'on the local state (STATE_DIR). push and rollback take --message TEXT, the reason in the list of releases.',
  ],
  exitCodes: [
    '0 done',
    '1 refused, nothing changed',
    '2 the command line is not valid',
    '3 another editor has published in the meantime',
    '4 published, but the site does not confirm it yet',
  ],
  translate: (lang) => translateInto(readLanguage(lang)),
  async open(options, { output, ask, confirm }) {
    const target = readTarget(options)
    const now = await clockFor(target, output)
    const language = readLanguage(options.lang)
    return {
      context: {
        target,
        output,
        folder: 'content',
        cache: stateDir(),
        who: editor(),
        now,
        language,
        ask,
        confirm,
        yes: options.yes === true,
      },
      close: async () => undefined,
    }
  },
  explain(error) {
    if (error instanceof Overtaken || error instanceof LedgerConflict)
      return {
        code: EXIT.overtaken,
        hint: 'Run "npm run content -- status", update your content, and run the command again.',
      }
    if (error instanceof NotConfirmed)
      return { code: EXIT.unconfirmed, hint: 'Run "npm run content -- status" in a minute.' }
    // These messages say what to do.
    if (
      error instanceof CannotRollBack ||
      error instanceof CannotPrune ||
      error instanceof PointerUnreadable ||
      error instanceof LedgerBehind
    )
      return { code: EXIT.refused }
    return {
      code: EXIT.refused,
      hint: diskProblem(error, [stateDir(), 'content']) ?? 'You can safely run the same command again.',
    }
  },
}

/** The editor's name for the ledger: `user.name` of Git, else the login name. */
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
