import type { LetterRecord, MailingsRecord } from '../../content/schema/mailings.ts'
import type { BulkMailer } from '../mail/bulk-mailer.ts'
import type { ComposeIssue } from '../mail/issue.tsx'
import type { Pseudonyms } from '../pseudonyms.ts'
import type { Tokens } from '../tokens.ts'
import type { BeginMemory } from './memory.ts'

/** What the release in force says about mailings. */
export interface Mailings {
  /** Name of the record, to see that nothing has changed. */
  hash: string
  record: MailingsRecord
}

/** What the sender of issues needs. */
export interface IssueOptions {
  db: D1Database
  /** KV namespace that a restore of the database does not change. */
  memory: BeginMemory
  tokens: Tokens
  pseudonyms: Pseudonyms
  origin: string
  /** From the release in force; undefined if it has no such record. */
  mailings(): Promise<Mailings | undefined>
  /** The body of a letter, by its hash. The release in force may have another one by now. */
  letter(hash: string): Promise<LetterRecord>
  /** The mail service for issues. Without it nothing of an issue is sent. */
  bulk:
    | {
        service: BulkMailer
        compose: ComposeIssue
        /** Mails that the mail service accepts in a day; undefined if it has no such limit. */
        dailyLimit?: number | undefined
      }
    | undefined
  /** Addresses to which test mails may be sent, in the form in which addresses are compared. */
  testAddresses: readonly string[]
  /** Milliseconds since 1970. */
  now(): number
  /** Waits between rounds, in milliseconds. */
  sleep(time: number): Promise<void>
  /** Mails of a round, and recipients of a chunk, at most: smaller in tests. */
  sizes?: { round?: number; chunk?: number }
  /** Writes a log line, `warn` by default. It must not hold personal data. */
  report(event: string, fields: Record<string, string | number>, level?: 'info' | 'warn'): void
}
