import type {
  Command,
  Input,
  OptionDeclarations,
  OptionValues,
  PositionalDeclaration,
  PositionalDeclarations,
  PositionalValues,
} from './command.ts'
import { UsageError } from './exit.ts'

/** Values of options by name, for any command. */
export type Values = Readonly<Record<string, string | boolean | undefined>>

type Declared<P, O> = Pick<
  Command<never, P & PositionalDeclarations, O & OptionDeclarations>,
  'name' | 'positionals' | 'options' | 'example'
>

/**
 * Checks the words and options of a call against the declaration of the command.
 * @throws UsageError if a word or option is missing, wrong or too many
 */
export function readInput<P extends PositionalDeclarations, O extends OptionDeclarations>(
  command: Declared<P, O>,
  words: readonly string[],
  values: Values = {},
): Input<P, O> {
  return { positionals: readPositionals(command, words), options: readOptions(command.options, values) }
}

/** The declared options; false or undefined if not given. @throws UsageError if a value is not one of the choices */
export function readOptions<O extends OptionDeclarations>(declared: O, values: Values): OptionValues<O> {
  const options = Object.entries(declared).map(([option, { type, choices }]) => {
    const value = values[option]
    if (typeof value === 'string' && choices && !choices.includes(value))
      throw new UsageError(`--${option} is one of ${choices.join(', ')}, not "${value}"`)
    return [option, type === 'boolean' ? value === true : value]
  })
  return Object.fromEntries(options)
}

function readPositionals<P extends PositionalDeclarations>(
  { name, positionals, example }: { name: string; positionals: P; example?: string },
  words: readonly string[],
): PositionalValues<P> {
  const rest = [...words]
  const values = Object.entries(positionals).map(([key, declaration]) => {
    if (declaration.rest) return [key, rest.splice(0)]
    const word = rest.shift()
    const isWrong = word !== undefined && declaration.choices && !declaration.choices.includes(word)
    if (isWrong || (word === undefined && !declaration.optional))
      throw new UsageError(needs(name, listed(Object.values(positionals).map(describe)), example))
    return [key, word]
  })
  const [tooMany] = rest
  if (tooMany !== undefined) throw new UsageError(`${name} does not take "${tooMany}": ${usage(name, positionals)}`)
  return Object.fromEntries(values)
}

function needs(name: string, what: string, example: string | undefined): string {
  return example ? `${name} needs ${what}: ${example}` : `${name} needs ${what}`
}

/** `a language (nl, fr, en)` */
function describe({ summary, choices }: PositionalDeclaration): string {
  return choices ? `${summary} (${choices.join(', ')})` : summary
}

/** `a`, `a and b`, `a, b and c`. */
function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** The form of a call: `rollback [NAME]`, `outbox [VERB] [WORDS …]`. */
export function usage(name: string, positionals: PositionalDeclarations): string {
  const words = Object.entries(positionals).map(([key, { optional, rest }]) => {
    const word = rest ? `${key.toUpperCase()} …` : key.toUpperCase()
    return optional || rest ? `[${word}]` : word
  })
  return [name, ...words].join(' ')
}
