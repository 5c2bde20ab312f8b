import type { Pseudonyms } from '../pseudonyms.ts'

export interface CliContext {
  db: D1Database
  pseudonyms(): Pseudonyms
  /** Remembers an erasure outside the database. */
  rememberErasure(subscriber: string): Promise<void>
  words: readonly string[]
  flags: { csv: boolean; status: string | undefined; reason: string | undefined }
  now(): number
  /** Writes as it goes: an export may be long. */
  write(text: string): Promise<void>
  line(text: string): void
  /** Asks before something is destroyed. @throws UsageError when nobody can answer */
  sure(question: string): Promise<boolean>
}

/** Returns what `--json` prints, or undefined where the command has written it itself. */
export type CliCommand = (context: CliContext) => Promise<unknown>
