import type { Letter } from '../../content/schema/mailings.ts'
import { wrongHashes } from './prepare.ts'
import { type Audience, audienceOfCorrection, audienceOfLetter, frozenAudience } from './store/dry-run.ts'
import type { IssueRow } from './store/issue.ts'

interface Found {
  /** Whether the recipients are frozen already. */
  frozen: boolean
  audience: Audience
  /** Readers by topic; a reader of two topics counts for both. Empty for frozen recipients and for corrections. */
  topics: { topic: string; count: number }[]
}

/**
 * Who would get an issue now, and why others would not.
 * @param letters all of the release in force
 * @returns undefined if there is no such letter and no frozen issue
 */
export async function audienceOf(
  db: D1Database,
  id: string,
  { issue, letters }: { issue: IssueRow | undefined; letters: readonly Letter[] },
): Promise<Found | undefined> {
  if (isFrozen(issue)) return { frozen: true, audience: await frozenAudience(db, id, issue.kind), topics: [] }
  const letter = letters.find((one) => one.id === id)
  if (!letter) return undefined
  const { correctionOf } = letter
  if (correctionOf === undefined) return { frozen: false, ...(await audienceOfLetter(db, letter)) }
  const wrong = await wrongHashes(db, correctionOf, letters)
  return { frozen: false, audience: await audienceOfCorrection(db, correctionOf, wrong), topics: [] }
}

/** Whether the recipients of an issue are stored. */
function isFrozen(issue: IssueRow | undefined): issue is IssueRow {
  return issue?.content != null && issue.candidates !== null
}
