import { describe, expect, it } from 'vitest'
import { breakerReason, type Tally } from '../../../src/newsletter/guard/breaker.ts'

const QUIET: Tally = { sent: 1_000, asked: 300, confirmed: 200, bounces: 0, complaints: 0 }

describe('breakerReason', () => {
  it.each<[string, Partial<Tally>, ReturnType<typeof breakerReason>]>([
    ['nothing is wrong', {}, undefined],
    ['nothing has happened', { sent: 0, asked: 0, confirmed: 0 }, undefined],
    ['bounces are 2 %', { bounces: 20 }, undefined],
    ['bounces are above 2 %', { bounces: 21 }, 'bounces'],
    ['two of 50 mails bounce', { sent: 50, bounces: 2, asked: 0 }, undefined],
    ['three of 50 mails bounce', { sent: 50, bounces: 3, asked: 0 }, 'bounces'],
    ['complaints are 0.1 %', { sent: 3_000, complaints: 3 }, undefined],
    ['complaints are above 0.1 %', { sent: 3_000, complaints: 4 }, 'complaints'],
    ['two people complain about 50 mails', { sent: 50, complaints: 2, asked: 0 }, undefined],
    ['three people complain about 50 mails', { sent: 50, complaints: 3, asked: 0 }, 'complaints'],
    ['a little over a third confirms', { asked: 300, confirmed: 101 }, undefined],
    ['less than a third confirms', { asked: 300, confirmed: 99 }, 'unconfirmed'],
    ['everything bounces, of 49', { sent: 49, bounces: 49, complaints: 49, asked: 0 }, undefined],
    ['everything bounces, of 50', { sent: 50, bounces: 50, asked: 0 }, 'bounces'],
    ['nobody confirms, of 49', { asked: 49, confirmed: 0 }, undefined],
    ['nobody confirms, of 50', { asked: 50, confirmed: 0 }, 'unconfirmed'],
    ['confirmations of earlier mails arrive', { asked: 50, confirmed: 500 }, undefined],
    ['everything is wrong: complaints come first', { bounces: 100, complaints: 100, confirmed: 0 }, 'complaints'],
  ])('when %s', (_when, change, reason) => {
    expect(breakerReason({ ...QUIET, ...change })).toBe(reason)
  })
})
