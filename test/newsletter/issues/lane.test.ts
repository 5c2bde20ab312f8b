import { describe, expect, it } from 'vitest'
import { overLimit } from '../../../src/newsletter/issues/lane.ts'

const fine = { outcomes: 1_000, bounced: 0, complained: 0, unknown: 0, latest: 200, refused: 0 }

describe('an issue pauses', () => {
  it.each([
    ['for hard bounces over 2 %', { bounced: 21 }, 'bounces'],
    ['not for hard bounces of 2 %', { bounced: 20 }, undefined],
    ['for complaints over 0.1 %', { complained: 2 }, 'complaints'],
    ['not for one complaint', { outcomes: 100, complained: 1 }, undefined],
    ['not for complaints of 0.1 %', { outcomes: 2_000, complained: 2 }, undefined],
    ['for unknown outcomes over 0.5 %', { unknown: 6 }, 'unknown'],
    ['not for unknown outcomes of 0.5 %', { unknown: 5 }, undefined],
    ['for refusals over 5 % of the last 200', { refused: 11 }, 'refusals'],
    ['not for refusals of 5 %', { refused: 10 }, undefined],
    [
      'not with fewer than 100 outcomes',
      { outcomes: 99, bounced: 50, unknown: 50, latest: 99, refused: 50 },
      undefined,
    ],
    ['with 100 outcomes', { outcomes: 100, bounced: 3 }, 'bounces'],
  ] as const)('%s', (_, change, expected) => {
    expect(overLimit({ ...fine, ...change })).toBe(expected)
  })

  it('warns at half of a limit', () => {
    expect(overLimit({ ...fine, bounced: 11 })).toBeUndefined()
    expect(overLimit({ ...fine, bounced: 11 }, 0.5)).toBe('bounces')
  })
})
