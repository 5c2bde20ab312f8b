import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'

/** A wrong command line. The message says how to correct it. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Parses a command line into positionals and options. @throws UsageError for an unknown option */
export function parseCommandLine<const T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** Exits without an error when the reader closes the pipe early, as in `… | head`. */
export function endQuietlyWithThePipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
}
