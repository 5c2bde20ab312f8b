import { commandsWith } from '../../cli/command.ts'
import type { Output } from '../../cli/output.ts'
import type { Target } from '../target.ts'

export interface CommandContext {
  target: Target
  output: Output
  /** Folder of the content. */
  folder: string
  /** Who publishes, for the ledger. */
  who: string
  now(): Date
}

/** Declares a command of `npm run content`. */
export const define = commandsWith<CommandContext>()

/** Positionals that several commands have. */
export const PAGE = { summary: 'a page' } as const
