import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { nearest } from '../text/distance.ts'
import type { Command, Input, OptionDeclarations, PositionalDeclarations } from './command.ts'
import { UsageError } from './exit.ts'
import { readInput, readOptions, type Values } from './input.ts'

/**
 * Parses the arguments after the name of a command.
 * @param shared options that every command of the program has
 * @throws UsageError
 */
export function parseInput<P extends PositionalDeclarations, O extends OptionDeclarations>(
  command: Pick<Command<never, P, O>, 'name' | 'positionals' | 'options' | 'example'>,
  args: readonly string[],
  shared: OptionDeclarations = {},
): Input<P, O> & { shared: Values } {
  const { words, values } = parseKnown(command.name, args, { ...shared, ...command.options })
  return { ...readInput(command, words, values), shared: readOptions(shared, values) }
}

/** Finds the first word that is neither an option nor the value of one. @param declared the options of all commands */
export function findCommandName(
  args: readonly string[],
  declared: OptionDeclarations,
): { name: string | undefined; help: boolean; rest: string[] } {
  const { tokens, values } = parse(args, declared, false)
  const word = tokens?.find((token) => token.kind === 'positional')
  return { name: word?.value, help: values.help === true, rest: args.filter((_, i) => i !== word?.index) }
}

/** Separates words and options. @param name of the command, for messages @throws UsageError for an unknown option */
function parseKnown(
  name: string,
  args: readonly string[],
  declared: OptionDeclarations,
): { words: string[]; values: Values } {
  for (const token of parse(args, declared, false).tokens ?? [])
    if (token.kind === 'option' && !Object.hasOwn(declared, token.name))
      throw new UsageError(unknownOption(name, token.rawName, Object.keys(declared)))
  const { values, positionals } = parse(args, declared, true)
  return { words: positionals, values: values as Values }
}

function parse(args: readonly string[], declared: OptionDeclarations, strict: boolean) {
  const options: ParseArgsOptionsConfig = Object.fromEntries(
    Object.entries(declared).map(([name, { type }]) => [name, { type }]),
  )
  try {
    return parseArgs({ args: [...args], options, strict, allowPositionals: true, tokens: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function unknownOption(command: string, option: string, known: readonly string[]): string {
  const near = nearest(option.replace(/^-+/, ''), known)
  const advice = near ? `Did you mean --${near}?` : `It has ${known.map((name) => `--${name}`).join(', ')}.`
  return `Unknown option '${option}': "${command}" does not have it. ${advice}`
}
