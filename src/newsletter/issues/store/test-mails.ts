import * as z from 'zod/mini'
import { LOCALES } from '../../../locale/locale.ts'
import { change, WORKER } from './issue.ts'

const OF_PRESENT_CONTENT = `exists (select 1 from issue i where i.id = ?1 and i.hash = issue_test.hash and i.state in ('prepared', 'tested'))`

const CLAIM = `update issue_test set begun_at = ?2
where id = (select id from issue_test where issue = ?1 and begun_at is null order by id limit 1) and ${OF_PRESENT_CONTENT}
returning id, locale, address`
const VOID = `update issue_test set begun_at = ?2, error = 'content-changed'
where issue = ?1 and begun_at is null and not ${OF_PRESENT_CONTENT}`

const testMail = z.object({ id: z.string(), locale: z.enum(LOCALES), address: z.string() })
export type TestMail = z.infer<typeof testMail>

/**
 * Claims the next test mail of an issue. It is claimed once, before the mail service is called. Tests of content that has
 * changed since are not sent.
 */
export async function claimTest(db: D1Database, issue: string, now: number): Promise<TestMail | undefined> {
  const [, claimed] = await db.batch([db.prepare(VOID).bind(issue, now), db.prepare(CLAIM).bind(issue, now)])
  return z.array(testMail).parse(claimed?.results ?? [])[0]
}

/** Every language in which the letter is written was tested with this content. */
const TESTED = `not exists (select 1 from json_each(issue.content, '$.locales') written where not exists (
  select 1 from issue_test t where t.issue = issue.id and t.hash = issue.hash and t.locale = written.key and t.sent_at is not null))`

/** Stores the outcome of a test mail. The issue is tested once each language is. */
export async function markTest(
  db: D1Database,
  { issue, test, error, now }: { issue: string; test: string; error: string | null; now: number },
): Promise<void> {
  await db.batch([
    db
      .prepare('update issue_test set sent_at = iif(?2 is null, ?3, null), error = ?2 where id = ?1')
      .bind(test, error, now),
    ...change(db, {
      issue,
      from: ['prepared'],
      set: `state = 'tested'`,
      when: TESTED,
      actor: WORKER,
      what: 'tested',
      now,
    }),
  ])
}

const shown = z.object({
  locale: z.enum(LOCALES),
  asked_by: z.string(),
  asked_at: z.number(),
  sent_at: z.nullable(z.number()),
  error: z.nullable(z.string()),
})

/** The test mails of an issue with its present content, without addresses. */
export async function testsOf(db: D1Database, issue: string): Promise<z.infer<typeof shown>[]> {
  const sql = `select t.locale, t.asked_by, t.asked_at, t.sent_at, t.error from issue_test t join issue i on i.id = t.issue
where t.issue = ?1 and t.hash = i.hash order by t.asked_at, t.id`
  return z.array(shown).parse((await db.prepare(sql).bind(issue).all()).results)
}
