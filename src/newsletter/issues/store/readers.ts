import * as z from 'zod/mini'
import { LOCALES, type Locale } from '../../../locale/locale.ts'
import type { Interests } from '../model.ts'
import { matchesSql } from './matching.ts'
import { CONSENTED } from './prepare.ts'

/** Readers of each item by language, in one statement. Readers with the same wishes are compared once. */
const READERS = `with item as materialized (select key as number, value -> '$.topics' as topics,
  value -> '$.municipalities' as municipalities from json_each(?1)),
wish as materialized (select s.locale, s.topics, s.municipalities, count(*) as readers from subscriber s
  where s.status = 'confirmed' and ${CONSENTED.letter} group by 1, 2, 3)
select i.number, w.locale, sum(w.readers) as count from item i
join wish w on ${matchesSql({ topics: 'w.topics', municipalities: 'w.municipalities' }, { topics: 'i.topics', municipalities: 'i.municipalities' })}
group by 1, 2`

const counted = z.array(z.object({ number: z.number(), locale: z.enum(LOCALES), count: z.number() }))

/** Number of readers by language. */
export type ReaderCounts = Record<Locale, number>

/** How many subscribers would get each of these items now. Those who are paused or have not confirmed do not count. */
export async function readersOf(db: D1Database, items: readonly Interests[]): Promise<ReaderCounts[]> {
  const interests = items.map(({ topics, municipalities }) => ({ topics, municipalities }))
  const { results } = await db.prepare(READERS).bind(JSON.stringify(interests)).all()
  const all = items.map((): ReaderCounts => ({ nl: 0, fr: 0, en: 0 }))
  for (const { number, locale, count } of counted.parse(results)) {
    const one = all[number]
    if (one) one[locale] = count
  }
  return all
}
