import { expect, test } from 'vitest'
import { upcomingFor } from '../../../src/newsletter/issues/upcoming.ts'

test.each(['pending', 'paused', 'unsubscribed'] as const)('a subscriber who is %s gets nothing', (status) => {
  expect(upcomingFor({ status, rhythm: 'weekly', alerts: true }, Date.UTC(2026, 10, 29))).toEqual({
    digest: undefined,
    alerts: false,
  })
})
