import type { Letter } from '../../content/schema/mailings.ts'
import type { IssueOptions } from './options.ts'
import type { FrozenLetter } from './store/content.ts'
import { type IssueRow, readIssue } from './store/issue.ts'
import { finishPreparing, freezePage, notePreparing, ruleSince, sentHashes, storeContent } from './store/prepare.ts'

/** Steps of one call. The platform limits the statements of an invocation to 1,000; a step has three. */
const STEPS = 100

/**
 * Prepares an issue: stores its content from the release in force, then freezes its recipients. It can be broken off
 * anywhere and called again, also by two callers at once.
 */
export async function prepareIssue(options: IssueOptions, id: string): Promise<void> {
  for (let step = 0; step < STEPS; step++) {
    const issue = await readIssue(options.db, id)
    if (issue?.state !== 'preparing' || !(await prepareStep(options, issue))) return
  }
}

/** @returns whether there is more to do now */
async function prepareStep(options: IssueOptions, issue: IssueRow): Promise<boolean> {
  const { db, now, bulk } = options
  if (!bulk) {
    if (issue.problem !== 'no-mailer') await notePreparing(db, issue, 'no-mailer')
    return false
  }
  if (!issue.content) {
    const content = await letterInForce(options, issue)
    if (content) await storeContent(db, issue, content)
    else if (issue.problem !== 'not-in-force') await notePreparing(db, issue, 'not-in-force')
    return content !== undefined
  }
  if (issue.candidates === null) {
    const since = (await ruleSince(db, issue.kind)) ?? 0
    if (await freezePage(db, issue, issue.content, since)) return true
  }
  await finishPreparing(db, issue, now())
  return false
}

/** The letter with the issue's hash, if it is in force. Runs are stored with their content. */
async function letterInForce({ db, mailings }: IssueOptions, issue: IssueRow): Promise<FrozenLetter | undefined> {
  const letters = (await mailings())?.record.letters ?? []
  const letter = letters.find(({ id, hash }) => id === issue.id && hash === issue.hash)
  if (!letter) return undefined
  const { topics, municipalities, locales } = letter
  const frozen = { kind: 'letter' as const, topics, municipalities, locales }
  return issue.corrects === null ? frozen : { ...frozen, wrong: await wrongHashes(db, issue.corrects, letters) }
}

/**
 * What a correction corrects: the content of the letter that was sent and is not in force any more. If the letter itself
 * was not mended, everything that was sent.
 */
export async function wrongHashes(db: D1Database, corrects: string, letters: readonly Letter[]): Promise<string[]> {
  const sent = await sentHashes(db, corrects)
  const inForce = letters.find(({ id }) => id === corrects)?.hash
  const wrong = sent.filter((hash) => hash !== inForce)
  return wrong.length > 0 ? wrong : sent
}
