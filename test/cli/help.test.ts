import { expect, it } from 'vitest'
import { helpOn, helpOnAll } from '../../src/cli/help.ts'

const push = {
  name: 'push',
  summary: 'publish',
  positionals: {},
  options: { message: { type: 'string', value: 'WHY', summary: 'for the list' } },
} as const
const remove = {
  name: 'remove',
  summary: 'take a page away',
  positionals: { page: { summary: 'a page' }, others: { summary: 'more pages', rest: true } },
  options: {},
  forms: [
    ['remove PAGE --gone', 'its address\nanswers 410'],
    ['remove PAGE --withdrawn --reason-nl … --reason-fr …', 'it stays'],
  ],
} as const
const program = {
  call: 'npm run content --',
  commands: [push, remove],
  options: {
    json: { type: 'boolean', summary: 'print JSON' },
    env: { type: 'string', choices: ['a', 'b'], summary: 'where' },
  },
  notes: ['Be kind.'],
  exitCodes: ['0 done', '1 refused'],
} as const

it('lists every command in its forms, the common options and the exit codes', () => {
  expect(helpOnAll(program)).toBe(`npm run content -- COMMAND [options]

  push                publish
  remove PAGE --gone  its address
                      answers 410
  remove PAGE --withdrawn --reason-nl … --reason-fr …
                      it stays

  --json          print JSON
  --env a|b       where
  COMMAND --help  show the options of that command

  Be kind.

Exit codes:
  0 done
  1 refused`)
})

it('shows the call of one command, its own options and the common ones', () => {
  expect(helpOn(program, push)).toBe(`npm run content -- push [options]

  push  publish

  --message WHY  for the list

Options of every command:
  --json     print JSON
  --env a|b  where`)
  expect(helpOn(program, remove)).toMatch(/^npm run content -- remove PAGE \[OTHERS …\]\n\n {2}remove PAGE --gone/)
})
