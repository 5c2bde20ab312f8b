/** Exit codes, the same for both command lines. */
export const EXIT = {
  done: 0,
  /** There are errors, or the command cannot be carried out. */
  refused: 1,
  /** The command line is not valid. */
  usage: 2,
  /** Another editor has published in the meantime; nothing was changed. Run `status`, then the command again. */
  overtaken: 3,
  /** Published, but the site does not confirm it yet. */
  unconfirmed: 4,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** The command line is not valid. The message says how to correct it. */
export class UsageError extends Error {
  override name = 'UsageError'
}
