import type { Output } from '../output.ts'
import type { Target } from '../target.ts'

/** Exit codes, the same for every command. */
export const EXIT = {
  done: 0,
  /** The content has errors, or what was asked for cannot be done; nothing was changed. */
  refused: 1,
  /** The command line was not understood. */
  usage: 2,
  /** Somebody else published in the meantime; nothing was changed. Look at `status`, then run again. */
  overtaken: 3,
  /** Published, but the site did not confirm it yet. */
  unconfirmed: 4,
} as const

export interface CommandContext {
  target: Target
  output: Output
  /** Folder of the content. */
  folder: string
  /** What stood behind the command. */
  words: readonly string[]
  /** Who publishes, and why: for the ledger. */
  who: string
  message: string
  now(): Date
  /** Values of `--reason-nl` and the like, by name. */
  values: Readonly<Record<string, string | boolean | undefined>>
}

export interface CommandResult {
  code: (typeof EXIT)[keyof typeof EXIT]
  /** For `--json`. */
  result: unknown
}

export type Command = (context: CommandContext) => Promise<CommandResult>
