/** Exit codes, the same for both command lines. */
export const EXIT = {
  done: 0,
  /** There are errors, or what was asked for cannot be done. */
  refused: 1,
  /** The command line was not understood. */
  usage: 2,
  /** Somebody else published in the meantime; nothing was changed. Look at `status`, then run again. */
  overtaken: 3,
  /** Published, but the site did not confirm it yet. */
  unconfirmed: 4,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** A call that cannot be understood; its message says how to mend it. */
export class UsageError extends Error {
  override name = 'UsageError'
}
