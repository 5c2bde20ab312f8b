import { EXIT, type ExitCode } from './exit.ts'

export interface OptionDeclaration {
  type: 'boolean' | 'string'
  /** For the help. */
  summary: string
  /** Name of its value in the help: the `TEXT` of `--message TEXT`. */
  value?: string
  choices?: readonly string[]
}

export interface PositionalDeclaration {
  /** With its article, for help and messages: `a page`. */
  summary: string
  choices?: readonly string[]
  optional?: true
  /** Takes all words that follow. */
  rest?: true
  /** `-` in its place reads it from standard input, so that it stands in no argument list and in no log. */
  stdin?: true
}

export type OptionDeclarations = Readonly<Record<string, OptionDeclaration>>
/** By name, in the order in which they are typed. */
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

/** What a command is called with. */
export interface Input<P, O> {
  positionals: PositionalValues<P>
  options: OptionValues<O>
}

export interface CommandResult {
  code: ExitCode
  /** What `--json` prints; undefined where the command has written it itself. */
  result?: unknown
}

/** A command: what it is called, what it takes, and what it does. */
export interface Command<
  Context,
  P extends PositionalDeclarations = PositionalDeclarations,
  O extends OptionDeclarations = OptionDeclarations,
> {
  name: string
  /** What it does, as a sentence without its first capital and its full stop. */
  summary: string
  positionals: P
  options: O
  /** A call as somebody would type it, for messages: `rename /about nl wie-we-zijn`. */
  example?: string
  /** Where it is called in several ways: each way and what it does, in place of the summary in the help. */
  forms?: readonly (readonly [call: string, does: string])[]
  run(context: Context, input: Input<P, O>): Promise<CommandResult>
}

/**
 * Declares commands that get a context: the types of what `run` gets follow from the declaration.
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

/** The result of a command that did what it was asked to do. */
export function done(result?: unknown): CommandResult {
  return { code: EXIT.done, result }
}
