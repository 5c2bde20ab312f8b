import { beforeEach, expect, test } from 'vitest'
import { brusselsInstant } from '../../../../src/locale/brussels-time.ts'
import { upcomingFor } from '../../../../src/newsletter/issues/upcoming.ts'
import { db, NOW } from '../support.ts'
import { LETTER, letterToSend, place, sendAllOf } from './sending.ts'
import { emptyIssues, reader } from './support.ts'

beforeEach(emptyIssues)

const confirmed = (id: string) => ({ id, status: 'confirmed' as const, rhythm: 'weekly' as const, alerts: true })

test.each(['pending', 'paused', 'unsubscribed'] as const)('a subscriber who is %s gets nothing', async (status) => {
  expect(await upcomingFor(db, { ...confirmed('s'), status }, NOW)).toEqual({
    digest: undefined,
    letter: undefined,
    alerts: false,
  })
})

// NOW is Thursday 15 January 2026, 13:00 in Brussels.
test.each([
  ['2026-01-20T09:00', '2026-01-20'],
  // In the evening, or on a Sunday: the next time at which mails go out.
  ['2026-01-20T21:00', '2026-01-21'],
  ['2026-01-18T10:00', '2026-01-19'],
  ['2026-01-10T10:00', '2026-01-15'],
])('a letter that starts at %s is announced for %s, to its readers', async (start, day) => {
  const id = await reader({})
  await letterToSend(place())
  await db.prepare('update issue set start_at = ?1').bind(brusselsInstant(start)).run()
  expect(await upcomingFor(db, confirmed(id), NOW)).toEqual({ digest: '2026-01-22', letter: day, alerts: true })
  const other = await reader({ topics: ['plans'] })
  expect(await upcomingFor(db, confirmed(other), NOW)).toMatchObject({ letter: undefined })
})

test.each(['prepared', 'tested', 'approved', 'paused', 'cancelled'])(
  'a letter that is %s is not announced',
  async (state) => {
    const id = await reader({})
    await letterToSend(place())
    await db.prepare('update issue set state = ?1 where id = ?2').bind(state, LETTER).run()
    expect(await upcomingFor(db, confirmed(id), NOW)).toMatchObject({ letter: undefined })
  },
)

test('a letter that was sent is not announced', async () => {
  const site = place()
  const id = await reader({})
  await letterToSend(site)
  await sendAllOf(site)
  expect(await upcomingFor(db, confirmed(id), NOW)).toMatchObject({ letter: undefined })
})
