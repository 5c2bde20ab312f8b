import { describe, expect, it } from 'vitest'
import { DEFAULT_VIEW, type ProblemView, readProblemView } from '../../src/cli/problem-view.ts'
import { type Finding, printProblems } from '../../src/cli/problems.ts'
import { keptOutput } from '../support/commands.ts'

const problem = (more: Partial<Finding> = {}): Finding => ({
  file: 'a.md',
  line: 1,
  column: 1,
  severity: 'error',
  code: 'raw-html',
  found: '<p>',
  expected: 'no HTML',
  instead: 'an empty line',
  ...more,
})
const printed = (problems: readonly Finding[], view: Partial<ProblemView> = {}) => {
  const output = keptOutput()
  const brief = { 'no-translation': (number: number) => `${number} without English` }
  printProblems(output, problems, { ...DEFAULT_VIEW, ...view }, brief)
  return output.lines
}

describe('printProblems', () => {
  it('prints nothing if there are no problems', () => {
    expect(printed([])).toEqual([])
  })

  it('prints a problem in four lines, then the number of errors and warnings', () => {
    expect(printed([problem()])).toEqual([
      'a.md:1:1 error raw-html',
      '  found     <p>',
      '  expected  no HTML',
      '  instead   an empty line',
      '1 error, 0 warnings',
    ])
  })

  it('prints what the problems of a kind have in common once, with their count', () => {
    expect(printed([problem(), problem({ line: 2, found: '<b>' }), problem({ file: 'b.md', found: '<i>' })])).toEqual([
      'raw-html: 3 errors in 2 files',
      '  expected  no HTML',
      '  instead   an empty line',
      'a.md:1:1 error raw-html',
      '  found     <p>',
      'a.md:2:1 error raw-html',
      '  found     <b>',
      'b.md:1:1 error raw-html',
      '  found     <i>',
      '3 errors, 0 warnings',
    ])
  })

  it('prints errors first, and at the end the count of each kind', () => {
    const lines = printed([
      problem({ code: 'x', severity: 'warning' }),
      problem(),
      problem({ code: 'x', severity: 'warning' }),
    ])
    expect(lines.slice(0, 1)).toEqual(['a.md:1:1 error raw-html'])
    expect(lines.slice(-4)).toEqual([
      '',
      '  raw-html  1 error in 1 file',
      '  x         2 warnings in 1 file',
      '1 error, 2 warnings',
    ])
  })

  const many = Array.from({ length: 3_276 }, (_, i) => problem({ line: i + 1 }))

  it('limits the places of each kind, and says how to see all', () => {
    const lines = printed([...many, problem({ code: 'x' })])
    expect(lines.filter((line) => line.startsWith('a.md'))).toHaveLength(11)
    expect(lines[0]).toBe('raw-html: 3,276 errors in 1 file')
    expect(lines).toContain('  … and 3,266 more; "check --only raw-html --limit 0" prints all')
    expect(lines.at(-1)).toBe('3,277 errors, 0 warnings')
  })

  it('prints all places with the limit 0', () => {
    expect(printed(many, { limit: 0 }).filter((line) => line.startsWith('a.md'))).toHaveLength(3_276)
  })

  it('prints only errors or only some kinds, and still counts all', () => {
    const all = [problem(), problem({ code: 'x', severity: 'warning', file: 'x.md' })]
    expect(printed(all, { errors: true }).filter((line) => line.includes('.md'))).toEqual(['a.md:1:1 error raw-html'])
    expect(printed(all, { only: ['x'] }).filter((line) => line.includes('.md'))).toEqual(['x.md:1:1 warning x'])
    expect(printed(all, { only: ['x'] }).at(-1)).toBe('1 error, 1 warning')
  })

  it('says that there is no problem of a kind, and names a similar kind', () => {
    expect(printed([problem()], { only: ['raw-htm'] })).toEqual([
      'There is no problem of the kind raw-htm. Did you mean raw-html?',
      '1 error, 0 warnings',
    ])
  })

  it('counts what needs no correction in one line, unless it is asked for', () => {
    const english = Array.from({ length: 5 }, (_, i) =>
      problem({ code: 'no-translation', severity: 'warning', file: `${i}.md` }),
    )
    expect(printed(english)).toEqual([
      'no-translation: 5 without English; "check --only no-translation --limit 0" prints all',
      '0 errors, 5 warnings',
    ])
    expect(printed(english, { only: ['no-translation'] }).filter((line) => line.includes('.md:'))).toHaveLength(5)
  })
})

describe('readProblemView', () => {
  it('reads the options', () => {
    expect(readProblemView({})).toEqual(DEFAULT_VIEW)
    expect(readProblemView({ errors: true, only: 'a,b-c', limit: '0' })).toEqual({
      errors: true,
      only: ['a', 'b-c'],
      limit: 0,
    })
  })

  it.each([{ limit: 'x' }, { limit: '-1' }, { limit: '' }, { only: '' }, { only: 'Raw HTML' }])(
    'refuses %j',
    (values) => {
      expect(() => readProblemView(values)).toThrow(/^--(limit|only) is/)
    },
  )
})
