import { describe, expect, it } from 'vitest'
import { readContent } from '../../../src/publish/source/content.ts'
import { hiddenAt, hoursAfter, hoursOf, instantOf } from '../../../src/publish/source/hours.ts'
import { siteFiles } from '../../support/site.ts'

const inEach = (...more: string[]) => ({ nl: { more }, fr: { more }, en: { more } })

describe('the instant of an hour', () => {
  it.each([
    ['publishAt', '2026-12-01', '2026-11-30T23:00:00.000Z', 'the beginning of the day'],
    ['publishAt', '2026-12-01T09:00', '2026-12-01T08:00:00.000Z', 'winter time'],
    ['publishAt', '2026-07-01T09:00', '2026-07-01T07:00:00.000Z', 'summer time'],
    ['expireAt', '2026-12-31', '2026-12-31T23:00:00.000Z', 'the end of the day'],
    ['expireAt', '2026-12-31T17:00', '2026-12-31T16:00:00.000Z', 'the time'],
    ['publishAt', '2026-03-29', '2026-03-28T23:00:00.000Z', 'the day on which summer time begins'],
    ['expireAt', '2026-03-29', '2026-03-29T22:00:00.000Z', 'the end of a day of 23 hours'],
    ['expireAt', '2026-10-25', '2026-10-25T23:00:00.000Z', 'the end of a day of 25 hours'],
    ['publishAt', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z', 'the first of two hours'],
  ] as const)('%s: %s is %s: %s', (key, written, instant, _why) => {
    expect(new Date(instantOf(key, written)).toISOString()).toBe(instant)
  })
})

describe('the hours of a page', () => {
  const { rest } = readContent(
    siteFiles({
      pages: {
        '/news': inEach('publishAt: 2026-12-01', 'expireAt: 2026-12-31'),
        '/news/early': inEach('publishAt: 2026-11-01'),
        '/news/late': inEach('publishAt: 2026-12-10T09:00', 'expireAt: 2027-01-31'),
        '/news/never': inEach('publishAt: 2027-02-01'),
        '/other': {},
      },
    }),
  )
  const of = (id: string) => {
    const { publishAt, expireAt } = hoursOf(rest, id)
    return [publishAt?.written, publishAt?.page, expireAt?.written, expireAt?.page]
  }

  it('are within those of the page above it', () => {
    expect(of('/news/early')).toEqual(['2026-12-01', '/news', '2026-12-31', '/news'])
    expect(of('/news/late')).toEqual(['2026-12-10T09:00', '/news/late', '2026-12-31', '/news'])
    expect(of('/other')).toEqual([undefined, undefined, undefined, undefined])
  })

  it('hide it before the first and from the second on', () => {
    const state = (at: string) => hiddenAt(hoursOf(rest, '/news'), Date.parse(at))?.state
    expect(state('2026-11-30T22:59:59.999Z')).toBe('coming')
    expect(state('2026-11-30T23:00:00Z')).toBeUndefined()
    expect(state('2026-12-31T22:59:59.999Z')).toBeUndefined()
    expect(state('2026-12-31T23:00:00Z')).toBe('expired')
  })

  it('that are still to come are listed, without those of a page that never appears', () => {
    const listed = hoursAfter(rest, Date.parse('2026-12-05')).map(({ id, key }) => `${id} ${key}`)
    expect(listed).toEqual([
      '/news expireAt',
      '/news/early expireAt',
      '/news/late publishAt',
      '/news/late expireAt',
      '/news/never expireAt',
    ])
  })
})
