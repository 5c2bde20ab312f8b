import type { OptionDeclarations } from './command.ts'
import { UsageError } from './exit.ts'
import type { Values } from './input.ts'

/** Which problems to print. */
export interface ProblemView {
  /** Only errors. */
  errors: boolean
  /** Only problems of these codes; of all codes if empty. */
  only: readonly string[]
  /** Number of places to print for each code; 0 for all. */
  limit: number
}

/** Places of one kind that fit on a screen. */
const LIMIT = 10

export const DEFAULT_VIEW: ProblemView = { errors: false, only: [], limit: LIMIT }

/** Options of a command that prints problems. With `--json` all problems are in the result. */
export const PROBLEM_OPTIONS = {
  errors: { type: 'boolean', summary: 'print errors, no warnings' },
  only: { type: 'string', value: 'CODE', summary: 'print problems of one kind, or of several: raw-html,dead-link' },
  limit: { type: 'string', value: 'N', summary: `places to print of each kind; the default is ${LIMIT}, 0 prints all` },
} as const satisfies OptionDeclarations

/** Reads these options. @throws UsageError */
export function readProblemView({ errors, only, limit }: Values): ProblemView {
  if (typeof limit === 'string' && !/^\d{1,9}$/.test(limit))
    throw new UsageError(`--limit is a number of places, such as 50, or 0 for all, not "${limit}"`)
  const codes = typeof only === 'string' ? only.split(',').map((code) => code.trim()) : []
  if (codes.some((code) => !/^[a-z0-9-]+$/.test(code)))
    throw new UsageError(`--only is the code of a kind of problem, such as raw-html, not "${only}"`)
  return { errors: errors === true, only: codes, limit: typeof limit === 'string' ? Number(limit) : LIMIT }
}
