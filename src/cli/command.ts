import { EXIT, type ExitCode } from './exit.ts'

export interface OptionDeclaration {
  type: 'boolean' | 'string'
  /** Description in the help. */
  summary: string
  /** Placeholder for the value in the help: the `TEXT` of `--message TEXT`. */
  value?: string
  choices?: readonly string[]
}

export interface PositionalDeclaration {
  /** Description with its article, for help and messages: `a page`. */
  summary: string
  choices?: readonly string[]
  optional?: true
  /** Takes all remaining words. */
  rest?: true
  /** If the word is `-`, reads the value from standard input, so that it is in no argument list and no log. */
  stdin?: true
}

export type OptionDeclarations = Readonly<Record<string, OptionDeclaration>>
/** Positionals by name, in the order in which they are typed. */
export type PositionalDeclarations = Readonly<Record<string, PositionalDeclaration>>

type Text<D> = D extends { choices: readonly (infer Choice)[] } ? Choice : string

type Value<D> = D extends { type: 'boolean' }
  ? boolean
  : D extends { type: 'string' }
    ? Text<D> | undefined
    : string | boolean | undefined

export type OptionValues<O> = { readonly [Name in keyof O]: Value<O[Name]> }

export type PositionalValues<P> = {
  readonly [Name in keyof P]: P[Name] extends { rest: true }
    ? readonly string[]
    : P[Name] extends { optional: true }
      ? Text<P[Name]> | undefined
      : Text<P[Name]>
}

/** Parsed arguments of a command. */
export interface Input<P, O> {
  positionals: PositionalValues<P>
  options: OptionValues<O>
}

export interface CommandResult {
  code: ExitCode
  /** What `--json` prints. Undefined if the command has written its result itself. */
  result?: unknown
}

/** A command: its name, its arguments, and its function. */
export interface Command<
  Context,
  P extends PositionalDeclarations = PositionalDeclarations,
  O extends OptionDeclarations = OptionDeclarations,
> {
  name: string
  /** Description: a sentence without the first capital and the full stop. */
  summary: string
  positionals: P
  options: O
  /** An example call, for messages: `rename /about nl wie-we-zijn`. */
  example?: string
  /** If there are several forms of the call: each form with its description. The help prints them instead of the summary. */
  forms?: readonly (readonly [call: string, does: string])[]
  run(context: Context, input: Input<P, O>): Promise<CommandResult>
}

/**
 * Returns a function that declares commands with a context. The types of the arguments of `run` are inferred.
 * @example
 * const define = commandsWith<{ output: Output }>()
 * const greet = define({
 *   name: 'greet',
 *   summary: 'greet somebody',
 *   positionals: { person: { summary: 'a name' } },
 *   options: { loud: { type: 'boolean', summary: 'in capitals' } },
 *   run: async ({ output }, { positionals: { person }, options: { loud } }) => …
 * })
 */
export function commandsWith<Context>() {
  return function define<const P extends PositionalDeclarations, const O extends OptionDeclarations>(
    command: Command<Context, P, O>,
  ): Command<Context, P, O> {
    return command
  }
}

/** The result of a command that succeeded. */
export function done(result?: unknown): CommandResult {
  return { code: EXIT.done, result }
}
