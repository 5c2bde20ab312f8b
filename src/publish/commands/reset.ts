import { type CommandResult, done } from '../../cli/command.ts'
import { EXIT, UsageError } from '../../cli/exit.ts'
import { count, type Output } from '../../cli/output.ts'
import { stateDir } from '../../cli/stage.ts'
import { shortName } from '../../content/hash.ts'
import { serverOf } from '../../wrangler/server-lock.ts'
import { type Compiled, compile } from '../compile/compile.ts'
import { encoderOf } from '../media/encode.ts'
import { type Changes, changesBetween } from '../release/changes.ts'
import { changedFiles, commitOf } from '../release/commit.ts'
import { type Before, push as pushRelease, readBefore } from '../release/push.ts'
import { withCommitted } from '../source/committed.ts'
import { readFolder } from '../source/read-folder.ts'
import type { Commit } from '../store/store.ts'
import { siteOrigins } from '../target.ts'
import { printChanges } from './changed-paths.ts'
import { type CommandContext, define } from './command.ts'
import { printErrors } from './showing.ts'

/**
 * Puts the state of this machine back to the content of the last commit: forgets the releases that were tried here, and
 * publishes that content as the first. It says what will be gone, and asks. No file and no account is touched, so the
 * checks that protect the addresses of the public site do not apply.
 */
export const reset = define({
  name: 'reset',
  summary: 'put the local state back to the content of the last commit',
  positionals: {},
  options: {},
  async run(context): Promise<CommandResult> {
    const { folder } = context
    await refuseWhileServing()
    const commit = await commitOf(folder)
    const result = commit && (await withCommitted(folder, (copy) => resetTo(commit, copy, context)))
    if (result) return result
    throw new UsageError(
      `${folder}/ has no commit in Git, so nothing says what to go back to. To begin with an empty state, remove the folder ${stateDir()}`,
    )
  },
})

/** @param copy folder with the content of the commit */
async function resetTo(commit: Commit, copy: string, context: CommandContext): Promise<CommandResult> {
  const { output, language, now, target, cache } = context
  const files = await readFolder(copy, cache)
  const instant = now()
  const { release, problems } = await compile(files, { at: instant.getTime(), origins: siteOrigins() })
  if (!release) {
    printErrors(output, files, problems, language)
    output.line('The last commit has these errors: correct them, commit, and run "npm run content -- reset" again.')
    return { code: EXIT.refused, result: { problems } }
  }
  const store = await target.open()
  try {
    const { forget } = store
    if (!forget) throw new UsageError('reset acts on the local state only')
    const before = await readBefore(store, instant.getTime())
    const changes = changesBetween(before.held?.routes ?? new Map(), release.routes)
    await printLoss(context, before, changes, commit)
    if (!(await isConfirmed(context))) {
      output.line('Nothing was changed.')
      return { code: EXIT.refused }
    }
    await forget()
    await publish(context, store, release, { commit, copy })
    output.line(
      `The local state shows the content of the commit ${commit.id.slice(0, 12)}: release ${shortName(release.root)}`,
    )
    return done({ release: release.root, commit: commit.id, forgotten: before.entries.length, changes })
  } finally {
    await store.close()
  }
}

/** A server keeps in its memory what it has written: it would not write it again. @throws UsageError */
async function refuseWhileServing(): Promise<void> {
  const server = await serverOf(stateDir())
  if (server)
    throw new UsageError(
      `the site runs on this state, at http://127.0.0.1:${server.port} (process ${server.pid}): stop it with Ctrl+C first`,
    )
}

async function printLoss(
  { output, target, folder }: CommandContext,
  { entries, head }: Before,
  changes: Changes,
  { id, uncommitted }: Commit,
): Promise<void> {
  output.line(`Target     ${target.name}`)
  output.line(
    `Goes       ${count(entries.length, 'release')} that ${entries.length === 1 ? 'was' : 'were'} published here${head ? `, the last by ${head.who} on ${head.at}` : ''}`,
  )
  output.line(`Comes      the content of the commit ${id.slice(0, 12)}`)
  printAddresses(output, changes)
  const changed = uncommitted ? await changedFiles(folder) : []
  if (changed.length > 0)
    output.line(
      `Stays      ${count(changed.length, 'changed file')} in ${folder}/: "npm start" shows ${changed.length === 1 ? 'it' : 'them'} again`,
    )
  output.line('Stays      subscribers and mails of the newsletter on this machine, and all that is in an account')
}

/** The addresses at which the local site will show something else. */
function printAddresses(output: Output, changes: Changes): void {
  const { added, changed, removed } = changes
  if (added.length + changed.length + removed.length === 0)
    output.line('Addresses  the same as now, with the same content')
  else printChanges(output, changes)
}

async function isConfirmed({ confirm }: CommandContext): Promise<boolean> {
  if (!confirm) throw new UsageError('reset asks before it acts: add --yes')
  return confirm('Put the local state back?')
}

async function publish(
  { who, now, output, cache }: CommandContext,
  store: Parameters<typeof pushRelease>[0],
  release: Compiled,
  { commit, copy }: { commit: Commit; copy: string },
): Promise<void> {
  const instant = now()
  await pushRelease(store, release, await readBefore(store, instant.getTime()), {
    who,
    message: 'reset',
    at: instant.toISOString(),
    commit: { id: commit.id, uncommitted: false },
    progress: (written, total) => output.progress('Writing', written, total),
    images: encoderOf(copy, cache),
    drawn: (drawn, total) => output.progress('Drawing images', drawn, total),
  })
}
