import type { CommandResult } from '../../cli/command.ts'
import { EXIT } from '../../cli/exit.ts'
import { changesBetween } from '../release/changes.ts'
import type { Held } from '../release/held.ts'
import { printChanges } from './changed-paths.ts'
import type { CommandContext } from './command.ts'
import { changesInWords } from './overview.ts'

/** The editor does not want the change after all. */
class Declined extends Error {
  override name = 'Declined'
}

/**
 * Asks before a command changes what the public sees. Elsewhere it asks nothing.
 * @param question what the command does, and what it changes for readers: `2 pages new. Publish?`
 * @throws Declined, or UsageError if there is no terminal for the answer
 */
export async function askFirst({ target, confirm }: CommandContext, question: string): Promise<void> {
  if (!target.isPublic || !confirm) return
  if (!(await confirm(`${target.name}: ${question}`))) throw new Declined('nothing was changed')
}

/**
 * The result of a command that the editor declined.
 * @param error thrown by the command
 * @throws the error itself, if it is another one
 */
export function resultIfDeclined(error: unknown): CommandResult {
  if (!(error instanceof Declined)) throw error
  return { code: EXIT.refused, result: { error: error.message } }
}

/** Prints which addresses change for readers, and asks. */
export async function askAboutChanges(
  context: CommandContext,
  { before, after, verb }: { before: Held['routes']; after: Held['routes']; verb: string },
): Promise<void> {
  if (!context.target.isPublic) return
  const changes = changesBetween(before, after)
  printChanges(context.output, changes)
  await askFirst(context, `${changesInWords(changes)}. ${verb}?`)
}
