import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inlineAs } from '../../src/platform/content-disposition.ts'
import { requestedRange } from '../../src/platform/range.ts'

const SIZE = 1000
const ETAG = '"abc"'
const rangeOf = (range: string, more: Record<string, string> = {}, method = 'GET') =>
  requestedRange(new Request('https://a.example', { method, headers: { Range: range, ...more } }), SIZE, ETAG)

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-499', { first: 0, last: 499 }],
    ['bytes=500-', { first: 500, last: 999 }],
    ['bytes=-200', { first: 800, last: 999 }],
    ['bytes=-5000', { first: 0, last: 999 }],
    ['bytes=900-5000', { first: 900, last: 999 }],
    ['Bytes=0-0', { first: 0, last: 0 }],
    ['bytes=999-', { first: 999, last: 999 }],
    ['bytes=1000-', 'unsatisfiable'],
    ['bytes=1000-2000', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    // Not valid, in another unit, or several: the whole.
    ['bytes=5-4', undefined],
    ['bytes=-', undefined],
    ['bytes=a-b', undefined],
    ['bytes=0-1,5-6', undefined],
    ['items=0-1', undefined],
    ['bytes 0-1', undefined],
    [`bytes=${'9'.repeat(400)}-`, undefined],
  ])('%s', (range, expected) => expect(rangeOf(range)).toEqual(expected))

  it('is for GET only', () => expect(rangeOf('bytes=0-1', {}, 'HEAD')).toBeUndefined())

  it.each([
    [ETAG, { first: 0, last: 1 }],
    ['"other"', undefined],
    ['W/"abc"', undefined],
    ['Sat, 29 Oct 1994 19:43:31 GMT', undefined],
  ])('with If-Range %s', (condition, expected) =>
    expect(rangeOf('bytes=0-1', { 'If-Range': condition })).toEqual(expected),
  )

  it('is always within the representation', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.option(fc.nat(2000)), fc.boolean(), (from, to, isSuffix) => {
        const range = rangeOf(isSuffix ? `bytes=-${from}` : `bytes=${from}-${to ?? ''}`)
        if (typeof range !== 'object') return
        expect(range.first).toBeGreaterThanOrEqual(0)
        expect(range.first).toBeLessThanOrEqual(range.last)
        expect(range.last).toBeLessThan(SIZE)
      }),
    )
  })
})

describe('Content-Disposition', () => {
  it.each([
    ['report.pdf', `inline; filename="report.pdf"; filename*=UTF-8''report.pdf`],
    [
      'étude "été" (2026).pdf',
      `inline; filename="etude _ete_ (2026).pdf"; filename*=UTF-8''%C3%A9tude%20%22%C3%A9t%C3%A9%22%20%282026%29.pdf`,
    ],
    ["a'b\r\nX: y.pdf", `inline; filename="a'bX: y.pdf"; filename*=UTF-8''a%27b%0D%0AX%3A%20y.pdf`],
  ])('names %j', (name, value) => expect(inlineAs(name)).toBe(value))
})
