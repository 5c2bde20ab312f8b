import { commandsWith } from '../../cli/command.ts'
import { UsageError } from '../../cli/exit.ts'
import type { Output } from '../../cli/output.ts'
import type { Terminal } from '../../cli/terminal.ts'
import { type Address, readAddress } from '../address.ts'
import type { JournalCopies } from '../journal/copies.ts'
import type { Pseudonyms } from '../pseudonyms.ts'
import type { Tokens } from '../tokens.ts'

export interface SendingStage {
  local: boolean
  /** Addresses of the team to which test mails may be sent, in the form in which addresses are compared. */
  testAddresses: readonly string[]
  /** The mail service for issues; undefined if none is configured. */
  bulk: string | undefined
  /** Mails that this service accepts in a day; undefined if no limit is set. */
  dailyLimit?: number | undefined
}

export interface CliContext {
  db: D1Database
  /** KV namespace for copies of the journal: a restore of the database does not change it. */
  memory: JournalCopies
  /** @throws UsageError if the secret is not given */
  pseudonyms(): Pseudonyms
  tokens(): Tokens
  /** Scheme and host of the site, for links. */
  origin: string
  /** Who runs the command, for the audit trail: login name and machine. */
  actor: string
  now(): number
  /** KV namespace with the releases of the content. */
  content: { get(key: string): Promise<string | null> }
  /** What wrangler.toml says of sending issues, and whether the command acts on this machine. */
  stage: SendingStage
  /** Waits, in milliseconds. */
  sleep(time: number): Promise<unknown>
  line(text: string): void
  progress: Output['progress']
  ask: Terminal['ask']
  write: Terminal['write']
  confirm: Terminal['confirm']
}

/** Declares a command of `npm run newsletter`. */
export const define = commandsWith<CliContext>()

/** An address; `-` reads it from standard input. */
export const ADDRESS = { summary: 'an address', stdin: true } as const

/** @throws UsageError */
export function parseAddress(typed: string): Address {
  const read = readAddress(typed)
  if (!read.ok) throw new UsageError(`"${typed}" is not an address (${read.reason})`)
  return read.address
}

/** @example minuteOf(0) // '1970-01-01 00:00' */
export function minuteOf(time: unknown): string {
  return new Date(Number(time)).toISOString().slice(0, 16).replace('T', ' ')
}
