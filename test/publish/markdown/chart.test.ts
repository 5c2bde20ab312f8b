import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawSeries } from '../../../src/publish/chart/draw.ts'
import { readSeries } from '../../../src/publish/chart/series.ts'
import { compile } from './context.ts'

const CSV = 'name,date,population\na,1968,1079181\nb,2021-01-01,1219970\n'
const TABLE = '| Date | Inhabitants |\n|---|--:|\n| 1968 | 1,079,181 |\n| 1 January 2021 | 1,219,970 |\n'
const chart = (inner: string, head = '/about/people.csv People & homes') =>
  `::: chart ${head}\nWhat it shows.\n\n${inner}:::\n`
const tableAt = (path: string) => (path === '/about/people.csv' ? CSV : undefined)
const compiled = (body: string) => compile(body, 'en', { tableAt })

describe('a chart', () => {
  test('is a named image with its text, its table and a download link below', () => {
    const { html, problems, text } = compiled(chart(TABLE))
    expect(problems).toEqual([])
    expect(html).toContain('<figcaption id="_chart-1">People &amp; homes</figcaption>')
    expect(html).toContain('role="img" aria-labelledby="_chart-1" aria-describedby="_chart-1-text"')
    expect(html).toMatch(/id="_chart-1-text">\n<p>What it shows\.<\/p>\n<section class="table"[\s\S]*1,079,181/)
    expect(html).toMatch(/People &amp; homes \(CSV, 57 bytes\)<\/a>/)
    expect(text).toContain('People & homes')
  })

  test.each([
    ['no such file', chart(TABLE, '/about/other.csv Title'), /content path of a \.csv file/],
    ['no title', chart(TABLE, '/about/people.csv'), /then a title/],
    ['no table', chart('Nothing.\n'), /one table/],
    ['two tables', chart(`${TABLE}\nand\n\n${TABLE}`), /one table/],
    ['a missing row', chart(TABLE.split('\n').slice(0, 3).join('\n').concat('\n')), /2 rows/],
    ['a number that differs from the file', chart(TABLE.replace('1,219,970', '1,219,907')), /the number 1219970/],
  ])('with %s is refused, and says what is expected', (_, body, expected) => {
    const { problems } = compiled(body)
    expect(problems.map((problem) => problem.expected).join()).toMatch(expected)
    expect(problems[0]).toMatchObject({ severity: 'error', line: 1 })
  })
})

describe('a chart whose table has only a head', () => {
  const HEAD = '| Date | Inhabitants |\n|---|--:|\n'
  const rows = (html: string) =>
    [...html.matchAll(/<tr><th scope="row">(.*?)<\/th><td class="align-right">(.*?)<\/td>/g)].map(([, a, b]) => [a, b])

  test('gets its rows from the file, in the language of the text', () => {
    const { html, text, problems } = compiled(chart(HEAD))
    expect(problems).toEqual([])
    expect(rows(html)).toEqual([
      ['1968', '1,079,181'],
      ['1\u00A0January 2021', '1,219,970'],
    ])
    expect(text).toContain('1\u00A0January 2021 1,219,970')
    expect(rows(compile(chart(HEAD), 'nl', { tableAt }).html)).toEqual([
      ['1968', '1.079.181'],
      ['1\u00A0januari 2021', '1.219.970'],
    ])
  })

  test('keeps the text after the table', () => {
    expect(compiled(chart(`${HEAD}\nAfter.\n\n`)).html).toMatch(/<\/tbody>\n<\/table>\n<\/section>\n<p>After\.<\/p>/)
  })

  test('is refused if the head names other columns than a date and a number', () => {
    const { problems } = compiled(chart('| Date | Inhabitants | Source |\n|---|--:|---|\n'))
    expect(problems).toMatchObject([{ found: '0 rows', expected: expect.stringContaining('2 rows') }])
  })
})

test('the table of a chart is named after the chart, and does not count for the tables around it', () => {
  const table = '| a |\n|--|\n| b |\n\n'
  const { html } = compiled(`## Roads\n\n${table}${chart(TABLE)}\n${table}`)
  const names = [...html.matchAll(/<caption><span class="visually-hidden">(.*?)<\/span>/g)].map(([, name]) => name)
  expect(names).toEqual(['Roads', 'People &amp; homes', 'Roads (2)'])
})

describe('the series of a table', () => {
  test('has its dates and the first column that contains only numbers', () => {
    expect(readSeries('year,date,note,value\n2018,2018,x,3\n2020,2020-07,y,4.5\n')).toEqual([
      { date: '2018', year: 2018, value: 3 },
      { date: '2020-07', year: 2020.5, value: 4.5 },
    ])
  })

  test.each([
    ['year,value\n1,2\n', /a column named date/],
    ['date,value\n2018,a\n2019,b\n', /a column of numbers/],
    ['date,value\n2018,1\n', /two rows or more/],
    ['date,value\n2019,1\n2018,2\n', /later than/],
    ['date,value\nsoon,1\n2018,2\n', /a day, month or year/],
  ])('%j is refused', (csv, expected) => {
    expect(readSeries(csv)).toMatchObject({ expected: expect.stringMatching(expected) })
  })
})

describe('the drawing', () => {
  const observations = fc
    .uniqueArray(fc.integer({ min: 1800, max: 2100 }), { minLength: 2, maxLength: 40 })
    .chain((years) => {
      const sorted = years.sort((a, b) => a - b)
      return fc
        .array(fc.integer({ min: 1, max: 1e9 }), { minLength: sorted.length, maxLength: sorted.length })
        .map((values) => sorted.map((year, i) => ({ date: String(year), year, value: values[i] ?? 0 })))
    })

  test('has a bar for each row, from zero, proportional to its value, within the drawing', () => {
    fc.assert(
      fc.property(observations, (series) => {
        const svg = drawSeries(series, { locale: 'nl', label: 'a', description: 'b' })
        const height = Number(/viewBox="0 0 360 (\d+)"/.exec(svg)?.[1])
        const bars = [...svg.matchAll(/chart-bar" d="M52 (-?\d+)H(\d+)v10/g)].map(([, y, x]) => ({
          y: Number(y),
          x: Number(x),
        }))
        expect(bars).toHaveLength(series.length)
        const most = Math.max(...series.map(({ value }) => value))
        for (const [i, { x, y }] of bars.entries()) {
          expect(Math.abs(x - 52 - (230 * (series[i]?.value ?? 0)) / most)).toBeLessThanOrEqual(0.5)
          expect(y >= 0 && y + 10 <= height).toBe(true)
        }
      }),
    )
  })

  test('draws time to scale: twice the years take twice the distance', () => {
    const series = [2000, 2010, 2030].map((year) => ({ date: String(year), year, value: 1 }))
    const [a = 0, b = 0, c = 0] = [
      ...drawSeries(series, { locale: 'nl', label: 'a', description: 'b' }).matchAll(/chart-bar" d="M52 (\d+)/g),
    ].map(([, y]) => Number(y))
    expect(Math.abs((c - b) / (b - a) - 2)).toBeLessThan(0.05)
  })

  test('formats numbers for the language, and omits labels that would be unreadable', () => {
    const series = [2000, 2001, 2100].map((year) => ({ date: String(year), year, value: 1234567 }))
    const svg = drawSeries(series, { locale: 'fr', label: 'a', description: 'b' })
    expect(svg.match(/chart-value/g)).toHaveLength(2)
    expect(svg).toMatch(/1\s234\s567/)
  })
})
