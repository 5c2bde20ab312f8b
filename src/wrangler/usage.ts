import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'

/** A call that cannot be understood; its message says how to mend it. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Reads a command line: words, and options by name. @throws UsageError for an option that nobody knows */
export function parseCommandLine<const T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** `… | head` closes the pipe before everything is printed; that is no error of ours. */
export function endQuietlyWithThePipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
}
