import { expect, test } from 'vitest'
import { inventReaders } from '../../../../src/newsletter/store/demo.ts'
import { counted } from '../../../support/counted-database.ts'
import { db, NOW, rows } from '../support.ts'
import { beats, LETTER, letterInForce, letterToSend, place, sendOnce } from './sending.ts'
import { emptyIssues } from './support.ts'

/**
 * Rows of the database that a round of 100 mails reads, in the middle of a letter to so many readers. Everything that runs
 * between two rounds counts too: the limits, the next chunk, the lane.
 */
async function rowsOfARound(readers: number): Promise<number> {
  await emptyIssues()
  const all = place()
  const letter = letterInForce({ topics: ['projects', 'plans', 'inquiries', 'statistics', 'international'] })
  all.mailings.letters.splice(0, 1, letter)
  await inventReaders(db, readers, NOW)
  await letterToSend(all)
  // The pause after the first mails is over, and half of the letter is sent.
  await db
    .prepare('update issue set started_at = 1, pilot_until = 1, accepted = ?1')
    .bind(readers / 2)
    .run()
  await db
    .prepare(
      `update delivery set state = 'sent', chunk = 'c', ended_at = ?1 where subscriber in (
select subscriber from delivery where issue = ?2 order by place limit ?3)`,
    )
    .bind(NOW, LETTER, readers / 2)
    .run()
  const { db: watched, work } = counted(db)
  await beats(all.clock.now)
  const before = await sent()
  await sendOnce(all, { db: watched })
  return (work.read * 100) / ((await sent()) - before)
}

async function sent(): Promise<number> {
  return (await rows<{ n: number }>(`select count(*) as n from delivery where state = 'sent'`))[0]?.n ?? 0
}

test('a round reads about as many rows in a letter to 20,000 readers as in one to 2,000', async () => {
  const few = await rowsOfARound(2_000)
  const many = await rowsOfARound(20_000)
  expect(few).toBeLessThan(5_000)
  expect(many).toBeLessThan(few * 1.5)
})
