import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type * as z from 'zod'
import {
  type DateForm,
  dateAdvice,
  endsBefore,
  isOver,
  lastDayOf,
  whyMissing,
} from '../../../../src/publish/source/facts/dates.ts'
import { facts } from '../../../../src/publish/source/facts/index.ts'
import { fieldsIn, noteOn } from '../../../../src/publish/source/field-notes.ts'
import { frontMatter, historyFile } from '../../../../src/publish/source/schemas.ts'
import { testResults } from '../../../../src/publish/source/test-results.ts'
import { readYaml } from '../../../../src/publish/source/yaml.ts'

describe('whyMissing', () => {
  it.each([
    '2026-02-28',
    '2024-02-29',
    '2000-02-29',
    '2026-12',
    '2026',
    '2026-12-31T23:59',
    '2026-10-25T02:30',
    '0206-06-12',
  ])('accepts %s', (date) => {
    expect(whyMissing(date)).toBeUndefined()
  })

  it.each([
    ['2026-02-29', '28 days'],
    ['1900-02-29', '28 days'],
    ['2026-11-31', '30 days'],
    ['2026-04-31T10:00', '30 days'],
    ['2026-01-00', '31 days'],
    ['2026-13', '12 months'],
    ['2026-00-10', '12 months'],
    ['2026-01-01T24:00', '23:59'],
    ['2026-01-01T10:60', '23:59'],
    ['0000-01-01', '0001'],
    ['9999-12-31', '9998'],
    ['2026-03-29T02:30', 'summer time'],
  ])('says why %s does not exist', (date, why) => {
    expect(whyMissing(date)).toContain(why)
  })

  it('agrees with the calendar of JavaScript on every day', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 9998 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    )
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const parsed = new Date(`${date}T00:00Z`)
        const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === date
        expect(whyMissing(date) === undefined).toBe(exists)
      }),
    )
  })
})

describe('endsBefore', () => {
  it.each([
    ['2026-12-01', '2026-12-01T20:00', false],
    ['2026-12-01T18:00', '2026-12-01', false],
    ['2026-12-01T18:00', '2026-12-01T18:00', false],
    ['2026-12', '2026-12-24', false],
    ['2026', '2026-12-24', false],
    ['2026-12-24', '2026', false],
    ['2026-12-24', '2026-12', false],
    ['2026-12-01T19:59', '2026-12-01T20:00', true],
    ['2026-11-30', '2026-12-01T20:00', true],
    ['2026-11', '2026-12-01', true],
    ['2025', '2026-01', true],
    ['2026-02', '2026-03-01T00:00', true],
  ])('%s before %s: %s', (end, beginning, expected) => {
    expect(endsBefore(end, beginning)).toBe(expected)
  })
})

test('lastDayOf is the last day of a month or year', () => {
  expect(['2024-02', '2026-02', '2026-12', '2026', '2026-05-03', '2026-05-03T10:00'].map(lastDayOf)).toEqual([
    '2024-02-29',
    '2026-02-28',
    '2026-12-31',
    '2026-12-31',
    '2026-05-03',
    '2026-05-03',
  ])
})

test('isOver asks the clock of Brussels', () => {
  expect(isOver('2026-11', Date.parse('2026-11-30T22:59Z'))).toBe(false)
  expect(isOver('2026-11', Date.parse('2026-11-30T23:00Z'))).toBe(true)
})

describe('dateAdvice', () => {
  it.each<[string, DateForm, string]>([
    ['24/11/2026', 'day', 'write 2026-11-24'],
    ['24-11-2026', 'day', 'write 2026-11-24'],
    ['24.11.26', 'day', 'write 2026-11-24'],
    ['11/24/2026', 'day', 'write 2026-11-24'],
    ['2026/11/24', 'day', 'write 2026-11-24'],
    ['2026-1-5', 'day', 'write 2026-01-05'],
    ['20261124', 'partial', 'write 2026-11-24'],
    ['2026-25-12', 'day', 'write 2026-12-25'],
    ['2026–11–24', 'day', 'write 2026-11-24'],
    ['“2026-11-24”', 'day', 'write 2026-11-24'],
    ['2026-11-24', 'day', 'write 2026-11-24, without other characters around it'],
    ['24\u00A0november\u00A02026', 'day', 'write 2026-11-24'],
    ['2026-12', 'day', 'write the whole day, such as 2026-12-31'],
    ['2026-12', 'moment', 'write the whole day, such as 2026-12-31'],
    ['2026-12-01T25:00', 'moment', 'write a time from 00:00 to 23:59'],
    ['24 november 2026', 'day', 'write 2026-11-24'],
    ['1er août 2026', 'day', 'write 2026-08-01'],
    ['November 24, 2026', 'day', 'write 2026-11-24'],
    ['24 nov. 2026', 'day', 'write 2026-11-24'],
    ['2026-11-24T10:00', 'day', 'write 2026-11-24'],
    ['2026-11-24 18:30', 'moment', 'write 2026-11-24T18:30'],
    ['2026-11-24T18:30:00', 'moment', 'write 2026-11-24T18:30'],
    ['2026-11-24T18:30Z', 'moment', 'write 2026-11-24T19:30'],
    ['2026-11-24 18h30', 'moment', 'write 2026-11-24T18:30'],
    ['24/11/2026 om 18.30', 'moment', 'write 2026-11-24T18:30'],
    ['2026-11-24T24:00', 'moment', 'write 2026-11-25T00:00'],
    ['2026-03-29T02:30', 'moment', 'write 2026-03-29T03:30, the same moment in summer time'],
    ['2026-11-31', 'day', 'write the day that the source gives; the last day of that month is 2026-11-30'],
  ])('%s as a %s: %s', (typed, form, advice) => {
    expect(dateAdvice(typed, form)).toBe(advice)
  })

  it.each(['', 'morgen', '12 jui 2026', '2026', '99/99/2026', '2026-13-13'])('gives none for %j', (typed) => {
    expect(dateAdvice(typed, 'day')).toBeUndefined()
  })

  it('gives a date that is accepted, or none', () => {
    const piece = fc.constantFrom('2026', '24', '11', '3', '-', '/', '.', 'T', ':', ' ', 'november', 'Z', '00', '30')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const [, date] = /^write (\S+?)(?:,.*)?$/.exec(dateAdvice(pieces.join(''), 'moment') ?? '') ?? []
        if (date !== undefined && date !== 'the') expect(whyMissing(date)).toBeUndefined()
      }),
    )
  })
})

const THREE = '{ nl: a, fr: b, en: c }'
/** A right file with every date that a schema has, on the 28th of a month. */
const FILES: [string, z.ZodType, string][] = [
  [
    'front matter',
    frontMatter,
    'title: T\nslug: s\nsummary: S\nupdated: 2026-10-28\nmajor: 2026-10-28\ntranslatedFrom: { language: nl, hash: 0123456789abcdef, blob: 0123456789abcdef0123456789abcdef01234567, on: 2026-10-28 }',
  ],
  [
    'history.yaml',
    historyFile,
    `gone: [{ path: /nl/x, on: 2026-10-28 }]\nwithdrawn: [{ page: /a, on: 2026-10-28, reason: ${THREE} }]`,
  ],
  [
    'test-results.yaml',
    testResults,
    'on: 2026-10-28\ntools: [{ name: a, version: "1" }]\naxe: { pages: 1, views: 1, rules: 1 }\nsuites: []\nviolations: []',
  ],
  [
    'news',
    facts,
    `kind: news\ndate: 2026-10-28\ntype: call\ndocuments: [{ title: ${THREE}, url: "https://a.brussels", languages: [nl], date: 2026-10-28 }]`,
  ],
  ['publication', facts, `kind: publication\ndate: 2026-10-28\ntype: study\npublisher: ${THREE}`],
  ['event', facts, `kind: event\nstart: 2026-10-28\nend: 2026-10-28\nplace: ${THREE}\norganiser: ${THREE}`],
  [
    'inquiry',
    facts,
    `kind: inquiry\nplan: /a\nperimeter: ${THREE}\nfirst: 2026-10-28\nlast: 2026-10-28\ndecides: ${THREE}\nmeetings: [{ on: 2026-10-28, text: ${THREE} }]\nresult: { advice: { on: 2026-10-28, by: ${THREE}, text: ${THREE} }, decision: { on: 2026-10-28, by: ${THREE}, text: ${THREE} } }`,
  ],
  [
    'project',
    facts,
    'kind: project\nphase: study\nasOf: 2026-10-28\nmunicipalities: [1080]\nsteps: [{ step: a, on: 2026-10-28, until: 2026-10-28 }]',
  ],
  [
    'instrument',
    facts,
    `kind: instrument\nlevel: regional\nnature: [legal]\nbinding: nobody\nstatus: in-force\nasOf: 2026-10-28\ndates: [{ on: 2026-10-28, what: ${THREE} }]`,
  ],
  [
    'accessibility',
    facts,
    `kind: accessibility\nknown: [{ criterion: "1.4.3", pages: [/a], until: 2026-10-28, what: ${THREE} }]`,
  ],
]

describe.each(FILES)('every date of %s', (_, schema, text) => {
  const problemsOf = (yaml: string) => readYaml({ text: yaml, file: 'f', firstLine: 1 }, schema).problems
  const places = [...text.matchAll(/2026-10-28/g)].map(({ index }) => index)
  const withDate = (index: number, date: string) => text.slice(0, index) + date + text.slice(index + 10)

  it('is accepted where it exists, and marked as a date', () => {
    const { data, problems } = readYaml({ text, file: 'f', firstLine: 1 }, schema)
    expect(problems).toEqual([])
    const marked = fieldsIn(schema, data).filter((field) => noteOn(field.schema).dates !== undefined)
    expect(marked.filter(({ value }) => value !== undefined)).toHaveLength(places.length)
  })

  it.each(['2026-02-30', '2026-11-31', '2025-02-29', '2026-13-01', '0000-10-10', '31/12/2026', '2026-10-28T25:00'])(
    'is refused once, at its place, where it is %s',
    (date) => {
      for (const index of places) {
        const line = text.slice(0, index).split('\n').length
        const column = index - text.lastIndexOf('\n', index - 1)
        const found = problemsOf(withDate(index, date)).map((one) => [one.line, one.column, one.code])
        expect(found).toEqual([[line, column, 'wrong-value']])
      }
    },
  )
})
