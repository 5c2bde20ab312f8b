import { within } from '../../platform/deadline.ts'
import { errorName } from '../../platform/log-error.ts'
import { readAddress } from '../address.ts'
import { MailError } from '../mail/mailer.ts'
import { ONE_CLICK_PATH, tokenPath } from '../paths.ts'
import { contentFor } from './content-of.ts'
import type { IssueOptions } from './options.ts'
import { readIssue } from './store/issue.ts'
import { claimTest, markTest, type TestMail } from './store/test-mails.ts'

const TIMEOUT = 10_000
/** Test mails of one call. */
const MOST = 30

/** In place of a token: the links of a test mail open no data. */
const DEAD = 'test'

/** Sends the test mails that were asked for, to addresses of the team only. */
export async function sendTests(options: IssueOptions, id: string): Promise<void> {
  const { db, now, report } = options
  if (!options.bulk) return
  for (let sent = 0; sent < MOST; sent++) {
    const test = await claimTest(db, id, now())
    if (!test) return
    const error = await sendTest(options, id, test)
    if (error) report('issue-test-failed', { issue: id, error })
    await markTest(db, { issue: id, test: test.id, error, now: now() })
  }
}

/** @returns why it failed */
async function sendTest(
  options: IssueOptions,
  id: string,
  { id: test, locale, address }: TestMail,
): Promise<string | null> {
  const { db, bulk, testAddresses, origin, letter, now } = options
  const read = readAddress(address)
  if (!read.ok || !testAddresses.includes(read.address.address)) return 'address-not-allowed'
  const issue = await readIssue(db, id)
  if (!issue?.content || !bulk) return 'no-content'
  try {
    const content = await contentFor(issue, { items: null, locale, now: now() }, letter)
    if (!content) return 'no-content'
    const unsubscribe = `${origin}${tokenPath('manage', locale, DEAD)}`
    const links = { unsubscribe, oneClick: `${origin}${ONE_CLICK_PATH}/${DEAD}`, preferences: unsubscribe }
    const composed = await bulk.compose(content, locale)
    const mail = await composed.for({ email: read.address.email, reference: test, links })
    await within(TIMEOUT, bulk.service.send({ ...mail, subject: `[TEST] ${mail.subject}` }, test))
    return null
  } catch (error) {
    return error instanceof MailError ? error.code : errorName(error)
  }
}
