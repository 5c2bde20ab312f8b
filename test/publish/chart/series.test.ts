import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber } from '../../../src/locale/format.ts'
import { LOCALES } from '../../../src/locale/locale.ts'
import { drawSeries } from '../../../src/publish/chart/draw.ts'
import { readNumber } from '../../../src/publish/chart/number.ts'
import { readSeries } from '../../../src/publish/chart/series.ts'

const values = (csv: string) => {
  const series = readSeries(csv)
  return Array.isArray(series) ? series.map(({ value }) => value) : series.found
}

describe('readSeries', () => {
  it.each([
    ['begins with a number like a year', 'date,value\n2018,1200\n2019,1300\n', [1200, 1300]],
    ['repeats the year beside the date', 'year,date,value\n2018,2018,3\n2019,2019-07,4.5\n', [3, 4.5]],
    [
      'names the year, although it differs from the date',
      'jaar,date,v\n2018,2017-12-31,1\n2019,2018-12-31,2\n',
      [1, 2],
    ],
    ['has a byte order mark and CRLF', '\uFEFFdate,value\r\n2018,1\r\n2019,2\r\n', [1, 2]],
    ['has semicolons', 'date;value\n2018;1\n2019;2\n', [1, 2]],
    ['has empty lines at the end', 'date,value\n2018,1\n2019,2\n\n,\n', [1, 2]],
    ['has a column named like a property of objects', 'date,__proto__\n2018,1\n2019,2\n', [1, 2]],
    ['has zeros only', 'date,value\n2018,0\n2019,0\n', [0, 0]],
  ])('reads a table that %s', (_, csv, expected) => {
    expect(values(csv)).toEqual(expected)
  })

  it.each([
    ['date,value\n2018,1 200\n2019,1 300\n', 'no column of numbers: "1 200" in row 1 of the column value'],
    ['date,value\n2018,1200\n2019,"1,5"\n', 'no column of numbers: "1,5" in row 2 of the column value'],
    ['date,value\n2018,a\n2019,b\n', 'no column of numbers'],
    ['date,value\n2018-13,1\n2019,2\n', 'date 2018-13'],
    ['date,value\n2018-02-30,1\n2019,2\n', 'date 2018-02-30'],
    ['date,value\n2018,0x10\n2019,2\n', 'no column of numbers: "0x10" in row 1 of the column value'],
  ])('refuses %j and says which cell', (csv, found) => {
    expect(values(csv)).toBe(found)
  })
})

describe('readNumber', () => {
  it.each([
    ['1.079.181', 'nl', 1079181],
    ['1 079 181', 'fr', 1079181],
    ['1,079,181', 'en', 1079181],
    ['1,2', 'nl', 1.2],
    ['1.2', 'en', 1.2],
    ['12.50', 'en', 12.5],
    ['1,2', 'en', Number.NaN],
    ['x', 'en', Number.NaN],
    ['', 'en', Number.NaN],
  ] as const)('%j in %s is %d', (text, locale, number) => {
    expect(readNumber(text, locale)).toBe(number)
  })

  it('reads every number as the site writes it', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...LOCALES), (number, locale) => {
        expect(readNumber(formatNumber(number, locale), locale)).toBe(number)
      }),
    )
  })
})

describe('drawSeries', () => {
  it('gives bars without length to a series of zeros', () => {
    const series = [2018, 2019].map((year) => ({ date: String(year), year, value: 0 }))
    expect(drawSeries(series, { locale: 'nl', label: 'a', description: 'b' })).toContain('H52v10')
  })
})
