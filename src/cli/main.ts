import { nearest } from '../text/distance.ts'
import type { Command, OptionDeclarations } from './command.ts'
import { EXIT, type ExitCode, UsageError } from './exit.ts'
import { type Described, helpOn, helpOnAll } from './help.ts'
import type { Values } from './input.ts'
import { findCommandName, parseInput } from './parse.ts'
import { type Translate, untranslated } from './sentences.ts'
import { endQuietlyWithThePipe, openTerminal, readLine, type Terminal } from './terminal.ts'
import { visibleJson, visibleLines } from './visible.ts'

/** A command-line program: its commands and their context. */
export interface Program<Context> extends Omit<Described, 'commands'> {
  commands: readonly Command<Context>[]
  /** Translates what the program prints. @param lang the value of `--lang` */
  translate?(lang: unknown): Translate
  /** Creates the context of a command. `close` runs afterwards, also if the command fails. */
  open(options: Values, terminal: Terminal): Promise<{ context: Context; close(): Promise<void> }>
  /** Returns the exit code for an error, and a hint to print. Without it the code is 1. */
  explain?(error: unknown): { code: ExitCode; hint?: string }
}

const EVERYWHERE = {
  json: { type: 'boolean', summary: 'print the result as JSON, for scripts' },
  help: { type: 'boolean', summary: 'show this help' },
} as const satisfies OptionDeclarations

/**
 * Runs the command that the arguments name, and prints its result or its error.
 * @returns the exit code
 */
export async function runProgram<Context>(program: Program<Context>, args: readonly string[]): Promise<ExitCode> {
  endQuietlyWithThePipe()
  const json = args.includes('--json')
  const translate = program.translate?.(languageIn(args)) ?? untranslated
  const shared = { ...program.options, ...EVERYWHERE }
  const described = { ...program, options: shared }
  try {
    const all = Object.assign({}, ...program.commands.map(({ options }) => options), shared)
    const { name, help, rest } = findCommandName(args, all)
    const command = program.commands.find((one) => one.name === name)
    if (name !== undefined && !command && json) throw new UsageError(unknownCommand(name, program.commands))
    if (help || name === undefined || !command) {
      if (name !== undefined && !command) printError(translate(unknownCommand(name, program.commands)))
      console.log(command ? helpOn(described, command, translate) : helpOnAll(described, translate))
      return help ? EXIT.done : EXIT.usage
    }
    const { positionals, options, shared: common } = parseInput(command, rest, shared)
    const filled = await withStandardInput(command, positionals)
    const values: Values = { ...common, ...options }
    const terminal = openTerminal({ json, yes: values.yes === true, translate })
    const { context, close } = await program.open(values, terminal)
    try {
      const { code, result } = await command.run(context, { positionals: filled, options })
      if (json && result !== undefined) console.log(visibleJson(result, 2))
      return code
    } finally {
      await close()
    }
  } catch (error) {
    return fail(program, error, { json, translate })
  }
}

/** The value of `--lang`, also in a call that is not valid. */
function languageIn(args: readonly string[]): string | undefined {
  const at = args.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  if (at < 0) return undefined
  return args[at]?.split('=')[1] ?? args[at + 1]
}

/** Replaces `-` by the first line of standard input, for a positional with `stdin`. */
async function withStandardInput<T extends Readonly<Record<string, unknown>>>(
  { positionals }: Pick<Command<never>, 'positionals'>,
  values: T,
): Promise<T> {
  const entries = Object.entries(values).map(async ([name, value]) => [
    name,
    value === '-' && positionals[name]?.stdin ? await readLine() : value,
  ])
  return Object.fromEntries(await Promise.all(entries))
}

function unknownCommand(name: string, commands: readonly { name: string }[]): string {
  const near = nearest(
    name,
    commands.map((one) => one.name),
  )
  return `Unknown command "${name}".${near ? ` Did you mean "${near}"?` : ''}`
}

function fail<Context>(
  { explain }: Program<Context>,
  error: unknown,
  { json, translate }: { json: boolean; translate: Translate },
): ExitCode {
  const message = error instanceof Error ? error.message : String(error)
  if (json) console.log(visibleJson({ error: message }))
  else printError(translate(message))
  if (error instanceof UsageError) return EXIT.usage
  const { code, hint } = explain?.(error) ?? { code: EXIT.refused }
  if (hint && !json) console.error(translate(hint))
  return code
}

/** Prints a message. Its further lines are marked, so that a text from others in it cannot look like a line of ours. */
function printError(message: string): void {
  console.error(visibleLines(message).join('\n  | '))
}
