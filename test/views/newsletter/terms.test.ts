import { expect, it } from 'vitest'
import { LIMITS } from '../../../src/newsletter/limits.ts'
import { TERMS } from '../../../src/views/newsletter/terms.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

it('the pages name the terms that hold', () => {
  expect(TERMS).toMatchObject({
    confirmHours: LIMITS.confirmLink / HOUR,
    preferencesHours: LIMITS.preferencesLink / HOUR,
    changeHours: LIMITS.changeLink / HOUR,
    unconfirmedDays: LIMITS.unconfirmed / DAY,
    undoDays: LIMITS.manageAfterEnd / DAY,
    mailsADay: LIMITS.mailsADay,
  })
})
