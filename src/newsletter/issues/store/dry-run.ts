import * as z from 'zod/mini'
import { TOPICS } from '../../../domain/topics.ts'
import { LOCALES } from '../../../locale/locale.ts'
import type { IssueKind } from '../model.ts'
import { inAreaSql, matchesSql } from './matching.ts'
import { CONSENTED } from './prepare.ts'

const READER = { topics: 's.topics', municipalities: 's.municipalities' }
const ITEM = { topics: '?1', municipalities: '?2' }

/** Readers of a letter and all others, by language and by the first reason for leaving them out. */
const LETTER = `select s.locale, case when s.status <> 'confirmed' then s.status when not (${CONSENTED.letter}) then 'consent'
  when not ${inAreaSql('s.municipalities', '?2')} then 'municipalities' when not ${matchesSql(READER, ITEM)} then 'topics' end as reason,
  count(*) as count
from subscriber s group by 1, 2 order by 1, 2`

/** Readers of a letter by topic. A reader who chose two of its topics counts for both. */
const BY_TOPIC = `select own.value as topic, count(*) as count from subscriber s, json_each(s.topics) own
where s.status = 'confirmed' and ${CONSENTED.letter} and ${matchesSql(READER, ITEM)}
  and own.value in (select value from json_each(?1))
group by 1 order by 1`

/** Those who got the letter that is corrected, in the wrong content. */
const CORRECTION = `select d.locale, case when d.state not in ('sent', 'unknown') then 'not-sent'
  when d.hash is not null and d.hash not in (select value from json_each(?2)) then 'right-content'
  when s.id is null then 'erased' when s.status <> 'confirmed' then s.status when not (${CONSENTED.letter}) then 'consent' end as reason,
  count(*) as count
from delivery d left join subscriber s on s.id = d.person where d.issue = ?1 group by 1, 2 order by 1, 2`

const frozenSql = (
  kind: IssueKind,
) => `select d.locale, case when d.state <> 'due' then d.state when s.id is null then 'erased'
  when s.status <> 'confirmed' then s.status when not (${CONSENTED[kind === 'alert' ? 'alert' : 'letter']}) then 'consent' end as reason,
  count(*) as count
from delivery d left join subscriber s on s.id = d.person where d.issue = ?1 group by 1, 2 order by 1, 2`

const audience = z.array(
  z.object({
    locale: z.enum(LOCALES),
    /** Why these people would get no mail; null if they would get one. */
    reason: z.nullable(z.string()),
    count: z.number(),
  }),
)
export type Audience = z.infer<typeof audience>

const byTopic = z.array(z.object({ topic: z.enum(TOPICS), count: z.number() }))

/** Who would get a letter now, and why others would not, counted in the database. */
export async function audienceOfLetter(
  db: D1Database,
  { topics, municipalities }: { topics: readonly string[]; municipalities: readonly string[] },
): Promise<{ audience: Audience; topics: z.infer<typeof byTopic> }> {
  const values = [JSON.stringify(topics), JSON.stringify(municipalities)]
  const [people, chosen] = await db.batch([LETTER, BY_TOPIC].map((sql) => db.prepare(sql).bind(...values)))
  return { audience: audience.parse(people?.results ?? []), topics: byTopic.parse(chosen?.results ?? []) }
}

/**
 * Who would get a correction now.
 * @param wrong hashes of the content that is corrected
 */
export async function audienceOfCorrection(
  db: D1Database,
  corrects: string,
  wrong: readonly string[],
): Promise<Audience> {
  const { results } = await db.prepare(CORRECTION).bind(corrects, JSON.stringify(wrong)).all()
  return audience.parse(results)
}

/** Which of the frozen recipients of an issue would get their mail now. The state of a mail that has begun is its reason. */
export async function frozenAudience(db: D1Database, issue: string, kind: IssueKind): Promise<Audience> {
  const { results } = await db.prepare(frozenSql(kind)).bind(issue).all()
  return audience.parse(results)
}
