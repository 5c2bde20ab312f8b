import { UsageError } from '../../wrangler/usage.ts'
import { type Address, readAddress } from '../address.ts'
import type { JournalCopies } from '../journal/copies.ts'
import type { Pseudonyms } from '../pseudonyms.ts'
import type { Tokens } from '../tokens.ts'

export interface CliContext {
  db: D1Database
  /** A place outside the database, for what a restore must not undo. */
  memory: JournalCopies
  /** @throws UsageError where the secret is not given */
  pseudonyms(): Pseudonyms
  tokens(): Tokens
  /** Scheme and host of the site, for links. */
  origin: string
  /** Who runs the command, for the audit trail: login name and machine. */
  actor: string
  words: readonly string[]
  flags: { csv: boolean; links: boolean; status: string | undefined; reason: string | undefined }
  now(): number
  /** Writes as it goes: an export may be long. */
  write(text: string): Promise<void>
  line(text: string): void
  /** Asks before something is destroyed. @throws UsageError when nobody can answer */
  sure(question: string): Promise<boolean>
}

/** Returns what `--json` prints, or undefined where the command has written it itself. */
export type CliCommand = (context: CliContext) => Promise<unknown>

/** The address that was typed as the word with that number. @throws UsageError */
export function addressOf({ words }: Pick<CliContext, 'words'>, index = 0): Address {
  const typed = words[index] ?? ''
  const read = readAddress(typed)
  if (!read.ok) throw new UsageError(`"${typed}" is not an address (${read.reason})`)
  return read.address
}

/** @example day(0) // '1970-01-01 00:00' */
export function minuteOf(time: unknown): string {
  return new Date(Number(time)).toISOString().slice(0, 16).replace('T', ' ')
}
