import type { Command, OptionDeclaration, OptionDeclarations } from './command.ts'
import { usage } from './input.ts'

/** What the help of a command line says. */
export interface Described {
  /** What people type before the name of a command: `npm run content --`. */
  call: string
  commands: readonly Pick<Command<never>, 'name' | 'summary' | 'positionals' | 'options' | 'forms'>[]
  /** Options that every command has. */
  options: OptionDeclarations
  /** What a reader must know besides, in lines. */
  notes?: readonly string[]
  exitCodes: readonly string[]
}

/** A left column that is wider stands on a line of its own. */
const WIDEST = 36

/** `--help`: every command. */
export function helpOnAll({ call, commands, options, notes = [], exitCodes }: Described): string {
  return [
    `${call} COMMAND [options]`,
    columns(commands.flatMap(formsOf)),
    columns([...optionRows(options), ['COMMAND --help', 'the options of that command']]),
    ...(notes.length > 0 ? [notes.map((note) => `  ${note}`).join('\n')] : []),
    ['Exit codes:', ...exitCodes.map((one) => `  ${one}`)].join('\n'),
  ].join('\n\n')
}

/** `COMMAND --help`: one of them. */
export function helpOn(program: Described, command: Described['commands'][number]): string {
  const own = optionRows(command.options)
  return [
    `${program.call} ${usage(command.name, command.positionals)}${own.length > 0 ? ' [options]' : ''}`,
    columns(formsOf(command)),
    ...(own.length > 0 ? [columns(own)] : []),
    `Options of every command:\n${columns(optionRows(program.options))}`,
  ].join('\n\n')
}

type Row = readonly [left: string, right: string]

function formsOf({ name, summary, positionals, forms }: Described['commands'][number]): readonly Row[] {
  return forms ?? [[usage(name, positionals), summary]]
}

function optionRows(options: OptionDeclarations): Row[] {
  return Object.entries(options).map(([name, option]) => [`--${name}${optionValue(option)}`, option.summary])
}

function optionValue({ type, value, choices }: OptionDeclaration): string {
  if (type === 'boolean') return ''
  return ` ${choices ? choices.join('|') : (value ?? 'TEXT')}`
}

/** Two columns; what is told in several lines stays in its column. */
function columns(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(([left]) => (left.length > WIDEST ? 0 : left.length)))
  const indent = `\n${' '.repeat(width + 4)}`
  return rows
    .map(([left, right]) => {
      const text = right.replaceAll('\n', indent)
      return left.length > width ? `  ${left}${indent}${text}` : `  ${left.padEnd(width)}  ${text}`
    })
    .join('\n')
}
