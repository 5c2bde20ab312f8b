import { beforeEach, expect, test } from 'vitest'
import { amend, approve, pause, prepare, start, test as testMails } from '../../../../src/newsletter/issues/commands.ts'
import { workOnIssues } from '../../../../src/newsletter/issues/work.ts'
import { unsubscribe } from '../../../../src/newsletter/store/end.ts'
import { db, rows } from '../support.ts'
import { beats, HASH, LETTER, letterInForce, letterToSend, type Place, place, sendAllOf, sendOnce } from './sending.ts'
import { emptyIssues, insertReaders } from './support.ts'

beforeEach(emptyIssues)

const MINUTE = 60_000
const [MENDED, CORRECTION] = ['b'.repeat(64), 'd'.repeat(64)] as const

/** Tests, approves and starts an issue, as two people do. */
async function releaseIssue(all: Place, issue: string, hash: string, number: number): Promise<void> {
  const by = (actor: string) => ({ db, issue, actor, now: all.clock.now })
  await workOnIssues(all.options, [issue])
  await testMails(by('an'), 'an@example.org', ['nl', 'fr'])
  await workOnIssues(all.options, [issue])
  expect(await approve(by('bo'), hash)).toEqual({ ok: true })
  expect(await start(by('an'), { number })).toEqual({ ok: true })
  all.clock.now += 11 * MINUTE
  await beats(all.clock.now)
}

test('an amended letter goes to the others, and its correction only to readers who got the wrong text and still subscribe', async () => {
  const all = place({ sizes: { round: 2, chunk: 3 } })
  await insertReaders(Array.from({ length: 8 }, (_, i) => ({ email: `r${i}@example.org` })))
  await letterToSend(all)
  await sendOnce(all)
  expect(all.service.taken).toHaveLength(3)
  await pause({ db, issue: LETTER, actor: 'an', now: all.clock.now })
  const wrong = all.service.taken.map(({ to }) => to)

  all.mailings.letters = [letterInForce({ hash: MENDED })]
  await amend({ db, issue: LETTER, actor: 'an', now: all.clock.now }, MENDED)
  await releaseIssue(all, LETTER, MENDED, 5)
  expect(await sendAllOf(all)).toBe('sent')
  const hashes = await rows('select hash, count(*) as n from delivery group by hash order by hash')
  expect(hashes).toEqual([
    { hash: HASH, n: 3 },
    { hash: MENDED, n: 5 },
  ])

  const [gone = ''] = (await rows<{ subscriber: string }>('select subscriber from delivery where hash = ?', HASH)).map(
    ({ subscriber }) => subscriber,
  )
  await unsubscribe(db, gone, all.clock.now)
  const correction = letterInForce({ id: '2026-12-05', hash: CORRECTION, correctionOf: LETTER })
  all.mailings.letters = [correction, letterInForce({ hash: MENDED })]
  const before = all.service.taken.length
  await prepare({ db, actor: 'an', now: all.clock.now }, { id: '2026-12-05', hash: CORRECTION, correctionOf: LETTER })
  await releaseIssue(all, '2026-12-05', CORRECTION, 2)
  expect(await sendAllOf(all, { id: '2026-12-05' })).toBe('sent')
  const corrected = all.service.taken.slice(before).filter(({ to }) => to !== 'an@example.org')
  expect(corrected).toHaveLength(2)
  for (const { to, mail } of corrected) {
    expect(wrong).toContain(to)
    expect(JSON.parse(mail.html)).toMatchObject({ kind: 'letter', correction: true })
  }
})
