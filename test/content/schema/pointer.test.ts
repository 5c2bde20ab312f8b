import { describe, expect, it } from 'vitest'
import { nextChange, type Pointer, pointer, rootsAt } from '../../../src/content/schema/pointer.ts'

/** A name with the length of a hash, of one repeated digit. */
const name = (digit: string) => digit.repeat(64)
const [RELEASE, PREVIOUS, NOON, EVENING] = ['1', '2', '3', '4'].map(name) as [string, string, string, string]

const at = (time: string) => Date.parse(`2026-03-01T${time}Z`)
const POINTER: Pointer = {
  release: RELEASE,
  previous: PREVIOUS,
  schedule: [
    { from: '2026-03-01T12:00:00Z', root: NOON },
    { from: '2026-03-01T18:00:00.000Z', root: EVENING },
  ],
}

describe('rootsAt', () => {
  it.each([
    ['before the first instant', '11:59:59.999', [RELEASE, PREVIOUS]],
    ['at the first instant', '12:00:00.000', [NOON, RELEASE, PREVIOUS]],
    ['between two instants', '17:59:59.999', [NOON, RELEASE, PREVIOUS]],
    ['at the last instant', '18:00:00.000', [EVENING, NOON, RELEASE, PREVIOUS]],
    ['after it', '23:00:00.000', [EVENING, NOON, RELEASE, PREVIOUS]],
  ])('%s, returns the roots that have come into force, the newest first', (_, time, roots) => {
    expect(rootsAt(POINTER, at(time))).toEqual(roots)
  })

  it('returns only the release if there is no previous one and no schedule', () => {
    expect(rootsAt({ release: RELEASE, previous: null, schedule: [] }, at('12:00'))).toEqual([RELEASE])
  })

  it('returns each root once, at its newest position', () => {
    const back = { ...POINTER, schedule: [...POINTER.schedule, { from: '2026-03-01T20:00:00Z', root: RELEASE }] }
    expect(rootsAt(back, at('20:00'))).toEqual([RELEASE, EVENING, NOON, PREVIOUS])
    expect(rootsAt({ ...POINTER, previous: RELEASE }, at('00:00'))).toEqual([RELEASE])
  })

  it('does not change the schedule', () => {
    const before = structuredClone(POINTER)
    rootsAt(POINTER, at('23:00'))
    expect(POINTER).toEqual(before)
  })
})

describe('nextChange', () => {
  it.each([
    ['before the first instant', '11:59:59.999', '12:00:00.000'],
    ['at the first instant', '12:00:00.000', '18:00:00.000'],
    ['just before the last', '17:59:59.999', '18:00:00.000'],
  ])('%s, returns the next instant', (_, time, next) => {
    expect(nextChange(POINTER, at(time))).toBe(at(next))
  })

  it('returns undefined from the last instant on, and without a schedule', () => {
    expect(nextChange(POINTER, at('18:00:00.000'))).toBeUndefined()
    expect(nextChange({ ...POINTER, schedule: [] }, at('11:00'))).toBeUndefined()
  })
})

describe('pointer', () => {
  it.each([
    ['a release that is not a hash', { ...POINTER, release: 'newest' }],
    ['a hash in capitals', { ...POINTER, release: name('A') }],
    ['no previous release, not even null', { release: RELEASE, schedule: [] }],
    ['an instant without a zone', { ...POINTER, schedule: [{ from: '2026-03-01T12:00:00', root: NOON }] }],
    [
      'an instant in another zone than UTC',
      { ...POINTER, schedule: [{ from: '2026-03-01T12:00:00+01:00', root: NOON }] },
    ],
    ['nothing', null],
  ])('rejects %s', (_, value) => {
    expect(pointer.safeParse(value).success).toBe(false)
  })

  it('is the same after writing and reading', () => {
    expect(pointer.parse(JSON.parse(JSON.stringify(POINTER)))).toEqual(POINTER)
  })
})
