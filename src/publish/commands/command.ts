import { commandsWith } from '../../cli/command.ts'
import type { Language } from '../../cli/language.ts'
import type { Output } from '../../cli/output.ts'
import type { Target } from '../target.ts'

export interface CommandContext {
  target: Target
  output: Output
  /** Folder of the content. */
  folder: string
  /** Name of the editor, for the ledger. */
  who: string
  now(): Date
  /** Folder in which commands keep what they made of each file, to be quicker the next time. */
  cache?: string
  /** Language of the messages to the editor. The default is English. */
  language?: Language
  /** Asks for confirmation before something is changed or lost; `--yes` confirms. Undefined: nothing is asked. @throws UsageError if there is no terminal */
  confirm?: ((question: string) => Promise<boolean>) | undefined
  /** Whether `--yes` was given: the editor agrees to what a command would ask. */
  yes?: boolean
  /** Asks the editor a question. Undefined if there is no terminal for the answer. */
  ask?: ((question: string) => Promise<string>) | undefined
}

/** Declares a command of `npm run content`. */
export const define = commandsWith<CommandContext>()

/** A positional that several commands share. */
export const PAGE = { summary: 'a page' } as const
