import type { Command, OptionDeclaration, OptionDeclarations } from './command.ts'
import { usage } from './input.ts'
import { type Translate, untranslated } from './sentences.ts'

/** The content of the help. */
export interface Described {
  /** What to type before the name of a command: `npm run content --`. */
  call: string
  commands: readonly Pick<Command<never>, 'name' | 'summary' | 'positionals' | 'options' | 'forms'>[]
  /** Options that every command has. */
  options: OptionDeclarations
  /** More lines for the help of the whole program. */
  notes?: readonly string[]
  exitCodes: readonly string[]
}

/** Maximum width of the left column. A longer text gets its own line. */
const WIDEST = 36

/** `--help`: the help on all commands. */
export function helpOnAll(
  { call, commands, options, notes = [], exitCodes }: Described,
  translate: Translate = untranslated,
): string {
  return [
    `${call} COMMAND [options]`,
    columns(commands.flatMap(formsOf), translate),
    columns([...optionRows(options), ['COMMAND --help', 'show the options of that command']], translate),
    ...(notes.length > 0 ? [notes.map((note) => `  ${translate(note)}`).join('\n')] : []),
    [translate('Exit codes:'), ...exitCodes.map((one) => `  ${translate(one)}`)].join('\n'),
  ].join('\n\n')
}

/** `COMMAND --help`: the help on one command. */
export function helpOn(
  program: Described,
  command: Described['commands'][number],
  translate: Translate = untranslated,
): string {
  const own = optionRows(command.options)
  return [
    `${program.call} ${usage(command.name, command.positionals)}${own.length > 0 ? ' [options]' : ''}`,
    columns(formsOf(command), translate),
    ...(own.length > 0 ? [columns(own, translate)] : []),
    `${translate('Options of every command:')}\n${columns(optionRows(program.options), translate)}`,
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

/** Formats rows in two columns. Further lines of a text are indented to its column. */
function columns(rows: readonly Row[], translate: Translate): string {
  const width = Math.max(...rows.map(([left]) => (left.length > WIDEST ? 0 : left.length)))
  const indent = `\n${' '.repeat(width + 4)}`
  return rows
    .map(([left, right]) => {
      const text = translate(right).replaceAll('\n', indent)
      return left.length > width ? `  ${left}${indent}${text}` : `  ${left.padEnd(width)}  ${text}`
    })
    .join('\n')
}
