import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MUNICIPALITY_CODES } from '../../../src/domain/municipalities.ts'
import type { MeasureFacts } from '../../../src/publish/source/facts/figures.ts'
import { readFigures } from '../../../src/publish/source/figures-table.ts'

const three = (text: string) => ({ nl: text, fr: text, en: text })
const measure = (id: string, more: Partial<MeasureFacts> = {}): MeasureFacts => ({
  id,
  name: three(id),
  decimals: 0,
  places: false,
  source: { name: three('source') },
  ...more,
})
const MEASURES = [
  measure('people'),
  measure('area', { decimals: 2 }),
  measure('density', { per: { of: 'people', to: 'area' } }),
]
const HEADER = ['measure', 'date', ...MUNICIPALITY_CODES].join(',')
const line = (name: string, date: string, value: string | number = 1, separator = ',') =>
  [name, date, ...MUNICIPALITY_CODES.map(() => value)].join(separator)
const read = (...lines: string[]) => readFigures('content/figures.csv', lines.join('\n'), MEASURES)

describe('the table of figures', () => {
  test('has a line for each measure and date, in order of date', () => {
    const { rows, problems } = read(
      HEADER,
      line('people', '2026-01-01', 12),
      '',
      line('people', '2025', 10),
      line('area', '2025', 1.5),
    )
    expect(problems).toEqual([])
    expect(rows.map(({ measure: name, date, values }) => [name, date, values.size, values.get('1070')])).toEqual([
      ['people', '2025', 19, 10],
      ['area', '2025', 19, 1.5],
      ['people', '2026-01-01', 19, 12],
    ])
  })

  test('may come from a Belgian spreadsheet: with semicolons, a byte order mark and CRLF', () => {
    const text = `\uFEFF${HEADER.replaceAll(',', ';')}\r\n${line('people', '2025', 10, ';')}\r\n;;;\r\n`
    expect(readFigures('f', text, MEASURES)).toMatchObject({ rows: [{ date: '2025' }], problems: [] })
  })

  test('leaves out a municipality without a figure', () => {
    const { rows, problems } = read(HEADER, line('people', '2025', 10).replace(/,10$/, ','))
    expect(problems).toEqual([])
    expect(rows[0]?.values.has('1210')).toBe(false)
    expect(rows[0]?.values.size).toBe(18)
  })

  test.each([
    [
      'a column that is missing',
      HEADER.replace(',1210', ''),
      line('people', '2025'),
      'figures-header',
      1,
      1,
      'no column 1210',
    ],
    [
      'an unknown column',
      `${HEADER},total`,
      `${line('people', '2025')},1`,
      'figures-header',
      1,
      1,
      'unknown column total',
    ],
    [
      'a column twice',
      `${HEADER},1070`,
      `${line('people', '2025')},1`,
      'figures-header',
      1,
      1,
      'twice the column 1070',
    ],
    ['an unknown measure', HEADER, line('peeple', '2025'), 'unknown-name', 2, 1, 'the measure peeple'],
    [
      'a measure that is calculated',
      HEADER,
      line('density', '2025'),
      'unknown-name',
      2,
      1,
      'the measure density, which is calculated',
    ],
    ['no date', HEADER, line('people', ''), 'figures-date', 2, 8, 'no date'],
    ['a date in another form', HEADER, line('people', '1/1/2025'), 'figures-date', 2, 8, 'the date 1/1/2025'],
    [
      'a day that does not exist',
      HEADER,
      line('people', '2025-02-30'),
      'figures-date',
      2,
      8,
      'the date 2025-02-30: that month has 28 days',
    ],
    ['a Dutch thousands sign', HEADER, line('people', '2025', '129.600'), 'figures-number', 2, 13, '129.600 for 1000'],
    ['a French thousands sign', HEADER, line('people', '2025', '129 600'), 'figures-number', 2, 13, '129 600 for 1000'],
    ['a word', HEADER, line('people', '2025', 'n/a'), 'figures-number', 2, 13, 'n/a for 1000'],
    ['a negative number', HEADER, line('people', '2025', -1), 'figures-number', 2, 13, '-1 for 1000'],
    [
      'more decimals than the measure has',
      HEADER,
      line('area', '2025', '1.234'),
      'figures-number',
      2,
      11,
      '1.234 for 1000',
    ],
    ['a cell too many', HEADER, `${line('people', '2025')},1`, 'figures-cells', 2, 1, '22 cells'],
    ['no figure', HEADER, line('people', '2025', ''), 'figures-cells', 2, 1, 'a line without a figure'],
  ])('with %s is refused, with line and column', (_, header, row, code, at, column, found) => {
    expect(read(header, row).problems).toMatchObject([
      { file: 'content/figures.csv', line: at, column, code, found, severity: 'error' },
    ])
  })

  test.each([
    ['129.600', 'people', 'write 129600'],
    ['1 234 567', 'people', 'write 1234567'],
    ['"17,91"', 'area', 'write 17.91'],
    ['many', 'people', 'write the number in digits, or leave the cell empty if there is no figure'],
  ])('advice for %s is right when it is followed', (typed, name, instead) => {
    expect(read(HEADER, line(name, '2025', typed)).problems).toMatchObject([{ instead }])
    const [, advised] = /^write ([\d.]+)$/.exec(instead) ?? []
    if (advised) expect(read(HEADER, line(name, '2025', advised)).problems).toEqual([])
  })

  test('with a measure and date twice names the first line', () => {
    const { rows, problems } = read(HEADER, line('people', '2025', 1), line('people', '2025', 2))
    expect(problems).toMatchObject([{ line: 3, code: 'second-figure', found: expect.stringContaining('line 2') }])
    expect(rows).toHaveLength(1)
  })

  test('never takes a cell for another number than the digits in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789.,  '-+e"), minLength: 1, maxLength: 9 }),
        (typed) => {
          const { rows } = read(HEADER, line('people', '2025', `"${typed}"`))
          const value = rows[0]?.values.get('1000')
          expect(value === undefined || String(value) === typed.trim().replace(/^0+(?=\d)/, '')).toBe(true)
        },
      ),
    )
  })
})
