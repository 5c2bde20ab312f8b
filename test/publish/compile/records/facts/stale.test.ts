import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PHASES } from '../../../../../src/domain/kinds.ts'
import { recordOfKind } from '../../../../../src/publish/compile/records/facts/kinds/index.ts'
import type { Problem } from '../../../../../src/publish/problem.ts'
import { readContent } from '../../../../../src/publish/source/content.ts'
import { facts as schema } from '../../../../../src/publish/source/facts/index.ts'
import { siteFiles } from '../../../../support/site.ts'

const AT = Date.parse('2026-11-28T12:00Z')
const FINISHED = ['in-force', 'built', 'given-up']

const PROJECT = { kind: 'project', municipalities: ['1080'] }
const INSTRUMENT = { kind: 'instrument', level: 'regional', nature: ['legal'], binding: 'everyone' }

const { rest: content } = readContent(siteFiles({}))

/** What is out of date in facts, among the problems of their kind. The steps of this project have no procedure. */
function staleIn(data: unknown, at: number): Problem[] {
  const facts = schema.parse(data)
  const placeOf = (path: readonly PropertyKey[]) => ({ file: path.join('.'), line: 1, column: 1 })
  return recordOfKind(facts)
    .problems({ facts, placeOf }, { id: '/page', content, at })
    .filter(({ code }) => code !== 'unknown-step')
}

/** The problems of facts on a day: code, key and advice. */
function problemsOf(data: unknown, at = AT): string[] {
  return staleIn(data, at).map(({ severity, code, file, instead }) => {
    expect(severity).toBe('warning')
    return `${code} ${file}: ${instead}`
  })
}

const LOOK = 'look for a newer source; if there is one, change asOf and the facts; if not, write checked: 2026-11-28'

describe('a fact with an expected next step', () => {
  it.each([
    { ...PROJECT, phase: 'decision', asOf: '2022-03-17' },
    { ...PROJECT, phase: 'study', asOf: '2025-11-27' },
    { ...PROJECT, phase: 'inquiry', asOf: '2025-10' },
    { ...PROJECT, phase: 'unknown', asOf: '2024' },
    { ...INSTRUMENT, status: 'under-revision', asOf: '2024-06' },
  ])('is reported when it is older than a year: %j', (data) => {
    expect(problemsOf(data)).toEqual([`stale-step asOf: ${LOOK}`])
  })

  it.each([
    { ...PROJECT, phase: 'decision', asOf: '2025-11-28' },
    { ...PROJECT, phase: 'study', asOf: '2025-11' },
    { ...PROJECT, phase: 'study', asOf: '2025' },
    { ...PROJECT, phase: 'unknown', asOf: '2026-11-28' },
    { ...INSTRUMENT, status: 'under-revision', asOf: '2026' },
  ])('is not reported within a year, as far as its date says: %j', (data) => {
    expect(problemsOf(data)).toEqual([])
  })

  it('is not reported for a year after an editor has looked for a newer source', () => {
    const data = { ...PROJECT, phase: 'decision', asOf: '2022-03-17', checked: '2026-10-08' }
    expect(problemsOf(data)).toEqual([])
    expect(problemsOf(data, Date.parse('2027-10-08T12:00Z'))).toEqual([])
    expect(problemsOf(data, Date.parse('2027-10-09T12:00Z'))).toEqual([
      `stale-step checked: ${LOOK.replace('2026-11-28', '2027-10-09')}`,
    ])
  })

  it('counts the newest of the two dates', () => {
    const data = { ...PROJECT, phase: 'decision', asOf: '2026-02', checked: '2022-01-01' }
    expect(problemsOf(data)).toEqual([])
    expect(problemsOf(data, Date.parse('2027-03-01T12:00Z'))[0]).toMatch(/^stale-step asOf: /)
  })

  it('is not reported after its advice is followed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PHASES),
        fc.date({ min: new Date('1990-01-01'), max: new Date('2026-11-28'), noInvalidDate: true }),
        (phase, date) => {
          const data = { ...PROJECT, phase, asOf: date.toISOString().slice(0, 10) }
          const [problem] = staleIn(data, AT)
          const checked = /checked: (\S+)$/.exec(problem?.instead ?? '')?.[1]
          return problem === undefined || (checked !== undefined && problemsOf({ ...data, checked }).length === 0)
        },
      ),
    )
  })

  it('knows that on 29 February the day one year before does not exist', () => {
    const at = Date.parse('2028-02-29T12:00Z')
    expect(problemsOf({ ...PROJECT, phase: 'study', asOf: '2027-02-28' }, at)).toHaveLength(1)
    expect(problemsOf({ ...PROJECT, phase: 'study', asOf: '2027-03-01' }, at)).toEqual([])
  })
})

describe('a fact without an expected next step', () => {
  it.each([
    ...FINISHED.map((phase) => ({ ...PROJECT, phase, asOf: '2001' })),
    { ...INSTRUMENT, status: 'in-force', asOf: '2001' },
    { ...INSTRUMENT, status: 'replaced', asOf: '2001' },
    { kind: 'news', date: '2001-01-01', type: 'call' },
  ])('is never reported: %j', (data) => {
    expect(problemsOf(data)).toEqual([])
  })
})

describe('a step of a project', () => {
  const withStep = (step: object) => ({ ...PROJECT, phase: 'in-force', asOf: '2026', steps: [{ step: 'x', ...step }] })

  it.each([
    [{ state: 'to-come', on: '2026-11-27' }, 'on', 'on'],
    [{ state: 'to-come', on: '2026-10' }, 'on', 'on'],
    [{ state: 'to-come', on: '2026-10-01', until: '2026-11-01' }, 'until', 'on and until'],
    [{ state: 'now', until: '2026-11-01' }, 'until', 'until'],
  ])('that is over is reported while it is written as present or to come: %j', (step, key, dates) => {
    expect(problemsOf(withStep(step))).toEqual([
      `overdue-step steps.0.${key}: if the step took place, write state: done; if it was put off, correct the date, or remove ${dates}`,
    ])
  })

  it.each([
    { state: 'to-come', on: '2026-11-28' },
    { state: 'to-come', on: '2026-11' },
    { state: 'to-come' },
    { state: 'now', on: '2019-01-01' },
    { state: 'now', on: '2026-10-01', until: '2026-12-01' },
    { state: 'done', on: '2019-01-01' },
    { state: 'unknown', on: '2019-01-01' },
  ])('is not reported: %j', (step) => {
    expect(problemsOf(withStep(step))).toEqual([])
  })

  it('is not reported beside the age of the project, which has the same cause', () => {
    const data = { ...withStep({ state: 'to-come', on: '2021' }), phase: 'decision', asOf: '2020' }
    expect(problemsOf(data)).toEqual([`stale-step asOf: ${LOOK}`])
  })
})
