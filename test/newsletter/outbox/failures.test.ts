import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  backOff,
  codeOf,
  MAX_ATTEMPTS,
  MAX_COPIES,
  MAX_WAITS,
  RECIPIENT_CODES,
  refusedWait,
  unknownWait,
  type Verdict,
  verdictOf,
} from '../../../src/newsletter/outbox/failures.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Cloudflare Email Service, Workers API, "Error codes": the whole list. */
const CODES: Record<string, Verdict> = {
  E_VALIDATION_ERROR: 'give-up',
  E_FIELD_MISSING: 'give-up',
  E_TOO_MANY_RECIPIENTS: 'give-up',
  E_SENDER_NOT_VERIFIED: 'stop',
  E_RECIPIENT_NOT_ALLOWED: 'give-up',
  E_RECIPIENT_SUPPRESSED: 'wait',
  E_SENDER_DOMAIN_NOT_AVAILABLE: 'stop',
  E_CONTENT_TOO_LARGE: 'give-up',
  E_DELIVERY_FAILED: 'again',
  E_RATE_LIMIT_EXCEEDED: 'again',
  E_DAILY_LIMIT_EXCEEDED: 'stop',
  E_INTERNAL_SERVER_ERROR: 'again',
  E_HEADER_NOT_ALLOWED: 'give-up',
  E_HEADER_USE_API_FIELD: 'give-up',
  E_HEADER_VALUE_INVALID: 'give-up',
  E_HEADER_VALUE_TOO_LONG: 'give-up',
  E_HEADER_NAME_INVALID: 'give-up',
  E_HEADERS_TOO_LARGE: 'give-up',
  E_HEADERS_TOO_MANY: 'give-up',
}

/** Codes that the adapters of mail services over HTTP make: each of them concerns all mails. */
const OUR_CODES: Record<string, Verdict> = {
  E_ACCESS_DENIED: 'stop',
  E_SERVICE_MOVED: 'stop',
  E_CONTENT_REFUSED: 'stop',
}

describe('verdictOf', () => {
  it.each(Object.entries({ ...CODES, ...OUR_CODES }))('returns for %s: %s', (code, verdict) => {
    expect(verdictOf(code)).toBe(verdict)
  })

  it.each([undefined, '', 'E_SOMETHING_NEW', 'e_daily_limit_exceeded'])(
    'tries again after %j, so that no mail is lost',
    (code) => {
      expect(verdictOf(code)).toBe('again')
    },
  )
})

it('counts only a refused recipient as no fault of the service', () => {
  expect(RECIPIENT_CODES.toSorted()).toEqual(
    Object.keys(CODES)
      .filter((code) => code.startsWith('E_RECIPIENT_'))
      .sort(),
  )
})

describe('codeOf', () => {
  it.each<[unknown, string | undefined]>([
    [Object.assign(new Error('no'), { code: 'E_RATE_LIMIT_EXCEEDED' }), 'E_RATE_LIMIT_EXCEEDED'],
    [new Error('no'), undefined],
    [new DOMException('aborted', 'AbortError'), undefined],
    [{ code: 42 }, undefined],
    ['E_RATE_LIMIT_EXCEEDED', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('of %s is %s', (error, code) => {
    expect(codeOf(error)).toBe(code)
  })
})

const random = fc.double({ min: 0, max: 1, noNaN: true })
const attempts = fc.integer({ min: 1, max: 1_000 })

describe('backOff', () => {
  it('is between a quarter of a minute and an hour', () => {
    fc.assert(
      fc.property(attempts, random, (count, chance) => {
        const wait = backOff(count, chance)
        expect(wait).toBeGreaterThanOrEqual(15_000)
        expect(wait).toBeLessThanOrEqual(3_600_000)
        expect(Number.isInteger(wait)).toBe(true)
      }),
    )
  })

  it('never decreases, and doubles until it reaches the hour', () => {
    fc.assert(
      fc.property(attempts, random, (count, chance) => {
        const [wait, later] = [backOff(count, chance), backOff(count + 1, chance)]
        expect(later).toBeGreaterThanOrEqual(wait)
        if (count < 7) expect(Math.abs(later - 2 * wait)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('spreads mails that failed together over half of the wait', () => {
    fc.assert(
      fc.property(attempts, (count) => {
        expect(Math.abs(backOff(count, 1) - 2 * backOff(count, 0))).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('starts with at most half a minute', () => {
    expect(backOff(1, 1)).toBe(30_000)
  })

  it('outlasts an outage of a day even with the shortest waits, and lasts about two days on average', () => {
    const lasts = (chance: number) =>
      Array.from({ length: MAX_ATTEMPTS - 1 }, (_, i) => backOff(i + 1, chance)).reduce((a, b) => a + b)
    expect(lasts(0)).toBeGreaterThan(24 * HOUR)
    expect(lasts(0.5)).toBeGreaterThan(40 * HOUR)
    expect(lasts(1)).toBeLessThan(72 * HOUR)
  })
})

describe('unknownWait', () => {
  it('waits a quarter of an hour after the first attempt of unknown outcome, and four hours after the second', () => {
    fc.assert(
      fc.property(random, (chance) => {
        for (const [copies, wait] of [
          [1, 15 * MINUTE],
          [2, 4 * HOUR],
        ] as const) {
          expect(unknownWait(copies, chance)).toBeGreaterThanOrEqual(wait)
          expect(unknownWait(copies, chance)).toBeLessThanOrEqual(wait + MINUTE)
        }
      }),
    )
  })

  it('allows no attempt after the last', () => {
    expect(MAX_COPIES).toBe(3)
    expect(unknownWait(MAX_COPIES - 1, 0)).toBeDefined()
    for (const copies of [MAX_COPIES, MAX_COPIES + 1, 70]) expect(unknownWait(copies, 0.5)).toBeUndefined()
  })
})

describe('refusedWait', () => {
  it('waits a day between attempts, with up to an hour of jitter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MAX_WAITS - 1 }), random, (count, chance) => {
        expect(refusedWait(count, chance)).toBeGreaterThanOrEqual(24 * HOUR)
        expect(refusedWait(count, chance)).toBeLessThanOrEqual(25 * HOUR)
      }),
    )
  })

  it('outlasts the week for which the service refuses an address after a hard bounce', () => {
    expect((MAX_WAITS - 1) * (refusedWait(1, 0) ?? 0)).toBeGreaterThan(7 * 24 * HOUR)
    expect(refusedWait(MAX_WAITS, 0.5)).toBeUndefined()
  })
})
