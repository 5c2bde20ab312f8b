import { describe, expect, expectTypeOf, it } from 'vitest'
import { commandsWith, done } from '../../src/cli/command.ts'
import { UsageError } from '../../src/cli/exit.ts'
import { findCommandName, parseInput } from '../../src/cli/parse.ts'

const define = commandsWith<{ who: string }>()

const move = define({
  name: 'move',
  summary: 'move a page',
  positionals: {
    page: { summary: 'a page' },
    language: { summary: 'a language', choices: ['nl', 'fr'] },
    after: { summary: 'a page', optional: true },
  },
  options: {
    dry: { type: 'boolean', summary: 'change nothing' },
    to: { type: 'string', choices: ['top', 'end'], summary: 'where to' },
    reason: { type: 'string', summary: 'why' },
  },
  example: 'move /about nl',
  async run(_, { positionals, options }) {
    expectTypeOf(positionals.page).toEqualTypeOf<string>()
    expectTypeOf(positionals.language).toEqualTypeOf<'nl' | 'fr'>()
    expectTypeOf(positionals.after).toEqualTypeOf<string | undefined>()
    expectTypeOf(options.dry).toEqualTypeOf<boolean>()
    expectTypeOf(options.to).toEqualTypeOf<'top' | 'end' | undefined>()
    expectTypeOf(options.reason).toEqualTypeOf<string | undefined>()
    return done()
  },
})
const note = define({
  name: 'note',
  summary: 'write something down',
  positionals: { words: { summary: 'words', rest: true } },
  options: {},
  run: async () => done(),
})
const shared = { env: { type: 'string', summary: 'a place' } } as const

describe('parseInput', () => {
  it('returns each positional and each option by name, in any order of the arguments', () => {
    expect(parseInput(move, ['--to', 'end', '/a', 'nl', '--env=staging', '--dry'], shared)).toEqual({
      positionals: { page: '/a', language: 'nl', after: undefined },
      options: { dry: true, to: 'end', reason: undefined },
      shared: { env: 'staging' },
    })
  })

  it('collects the remaining words in a positional with `rest`', () => {
    expect(parseInput(note, ['wrong', 'text']).positionals).toEqual({ words: ['wrong', 'text'] })
    expect(parseInput(note, []).positionals).toEqual({ words: [] })
  })

  const needs = 'move needs a page, a language (nl, fr) and a page: move /about nl'
  it.each([
    [[], needs],
    [['/a'], needs],
    [['/a', 'de'], needs],
    [['/a', 'nl', '/b', '/c'], 'move does not take "/c": move PAGE LANGUAGE [AFTER]'],
    [['/a', 'nl', '--to=left'], '--to is one of top, end, not "left"'],
    [['/a', 'nl', '--reasn=x'], 'Unknown option \'--reasn\': "move" does not have it. Did you mean --reason?'],
    [['--gone'], 'Unknown option \'--gone\': "move" does not have it. It has --env, --dry, --to, --reason.'],
    [['/a', 'nl', '--dry=yes'], "Option '--dry' does not take an argument"],
    [['/a', 'nl', '--reason'], "Option '--reason <value>' argument missing"],
  ])('refuses %j', (args, message) => {
    expect(() => parseInput(move, args, shared)).toThrow(UsageError)
    expect(() => parseInput(move, args, shared)).toThrow(message)
  })

  it('does not suggest an option of another command', () => {
    expect(() => parseInput(note, ['--dry'], shared)).toThrow('It has --env.')
  })
})

describe('findCommandName', () => {
  it('finds the command after options and their values, and returns the other arguments', () => {
    expect(
      findCommandName(['--env', 'staging', 'move', '/a', '--help'], { ...shared, help: move.options.dry }),
    ).toEqual({
      name: 'move',
      help: true,
      rest: ['--env', 'staging', '/a', '--help'],
    })
    expect(findCommandName([], shared)).toEqual({ name: undefined, help: false, rest: [] })
  })
})
