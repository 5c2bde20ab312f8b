import { nearest } from '../text/distance.ts'
import { excerpt, FRAME } from './frame.ts'
import type { Language } from './language.ts'
import type { Output } from './output.ts'
import { DEFAULT_VIEW, type ProblemView } from './problem-view.ts'
import { type Translate, untranslated } from './sentences.ts'

/** A problem in a file: its place, what was found, what was expected, and what to do. */
export interface Finding {
  file: string
  /** Counts from 1, as text editors do. */
  line: number
  column: number
  severity: string
  /** Kind of the problem: `raw-html`. */
  code: string
  found: string
  expected: string
  instead: string
}

const FIELDS = ['found', 'expected', 'instead'] as const
type Field = (typeof FIELDS)[number]

/** How problems are shown. */
export interface Showing {
  /** Language of the words around them. The default is English. */
  language?: Language
  /** Translates what was found, what was expected and what to write instead. */
  translate?: Translate
  /** The text of a file, to show the line of a problem. Undefined if there is none. */
  textOf?(file: string): string | undefined
  /** The name of a kind of problem in the language of the editor. */
  titleOf?(code: string): string | undefined
  /** The call that explains a kind of problem, without its code. */
  explain?: string
}

/**
 * The lines of a finding: its place with its code, the line of the file with a caret, and the fields. Terminals and text
 * editors turn the first line into a link.
 * @param fields what to print besides the place
 */
export function problemLines(finding: Finding, showing: Showing = {}, fields: readonly Field[] = FIELDS): string[] {
  const { language = 'en', textOf, titleOf } = showing
  const { file, line, column, severity, code } = finding
  const words = FRAME[language]
  const name = severity === 'error' || severity === 'warning' || severity === 'advice' ? words[severity] : severity
  const lines = textOf?.(file)?.split('\n')
  const title = titleOf?.(code)
  return [
    `${file}:${line}:${column} ${name} ${code}${title === undefined ? '' : `: ${title}`}`,
    ...excerpt(lines?.[line - 1], column),
    ...fields.map((field) => fieldLine(finding, field, showing)),
  ]
}

function fieldLine(finding: Finding, field: Field, { language = 'en', translate = untranslated }: Showing): string {
  const words = FRAME[language]
  const width = Math.max(...FIELDS.map((one) => words[one].length))
  return `  ${words[field].padEnd(width)}  ${translate(finding[field])}`
}

/** Problems of one kind. */
interface Group {
  code: string
  severity: string
  findings: [Finding, ...Finding[]]
}

/**
 * Prints problems by kind, errors first. What all problems of a kind have in common is printed once. The last lines
 * count all problems, also those that are not printed.
 * @param brief for codes that need no correction: the line that counts them, such as `3 pages without English`
 */
export function printProblems(
  output: Output,
  problems: readonly Finding[],
  view: ProblemView = DEFAULT_VIEW,
  brief: Readonly<Record<string, (number: number) => string>> = {},
  showing: Showing = {},
): void {
  const words = FRAME[showing.language ?? 'en']
  if (problems.length === 0) return
  const groups = groupsOf(problems)
  let explained: string | undefined
  for (const group of groups.filter((one) => isShown(one, view))) {
    const inBrief = view.only.length === 0 ? brief[group.code] : undefined
    if (inBrief === undefined) {
      printGroup(output, group, view.limit, showing)
      explained ??= group.code
    } else output.line(`${group.code}: ${inBrief(group.findings.length)}; "${all(group)}" prints all`)
  }
  for (const code of view.only) if (!groups.some((group) => group.code === code)) output.line(unknownCode(code, groups))
  if (groups.length > 1) printCounts(output, groups, showing)
  if (showing.explain !== undefined && explained !== undefined)
    output.line(words.explains(`${showing.explain} ${explained}`, explained))
  const errors = problems.filter(({ severity }) => severity === 'error').length
  output.line(`${words.errors(errors)}, ${words.warnings(problems.length - errors)}`)
}

function groupsOf(problems: readonly Finding[]): Group[] {
  const groups = new Map<string, Group>()
  for (const finding of problems) {
    const { code, severity } = finding
    const group = groups.get(`${severity} ${code}`)
    if (group) group.findings.push(finding)
    else groups.set(`${severity} ${code}`, { code, severity, findings: [finding] })
  }
  const isWarning = ({ severity }: Group) => (severity === 'error' ? 0 : 1)
  return [...groups.values()].sort((a, b) => isWarning(a) - isWarning(b))
}

function isShown({ code, severity }: Group, { errors, only }: ProblemView): boolean {
  return (!errors || severity === 'error') && (only.length === 0 || only.includes(code))
}

function printGroup(output: Output, group: Group, limit: number, showing: Showing): void {
  const { code, findings } = group
  const [first, ...others] = findings
  const shared = FIELDS.filter((field) => others.length > 0 && others.every((one) => one[field] === first[field]))
  const own = FIELDS.filter((field) => !shared.includes(field))
  const title = showing.titleOf?.(code)
  if (others.length > 0) output.line(`${code}${title === undefined ? '' : ` (${title})`}: ${countOf(group, showing)}`)
  for (const field of shared) output.line(fieldLine(first, field, showing))
  const shown = limit === 0 ? findings : findings.slice(0, limit)
  const { titleOf, ...untitled } = showing
  const each = others.length > 0 ? untitled : showing
  for (const line of shown.flatMap((finding) => problemLines(finding, each, own))) output.line(line)
  const more = findings.length - shown.length
  if (more > 0) output.line(`  ${FRAME[showing.language ?? 'en'].more(more, all(group))}`)
}

/** The command that prints all problems of a kind. */
function all({ code }: Group): string {
  return `check --only ${code} --limit 0`
}

/** `3,276 errors in 71 files`. */
function countOf({ severity, findings }: Group, { language = 'en' }: Showing): string {
  const words = FRAME[language]
  const number = severity === 'error' ? words.errors(findings.length) : words.warnings(findings.length)
  return words.inFiles(number, new Set(findings.map(({ file }) => file)).size)
}

function printCounts(output: Output, groups: readonly Group[], showing: Showing): void {
  const width = Math.max(...groups.map(({ code }) => code.length))
  output.line()
  for (const group of groups) output.line(`  ${group.code.padEnd(width)}  ${countOf(group, showing)}`)
}

function unknownCode(code: string, groups: readonly Group[]): string {
  const codes = [...new Set(groups.map((group) => group.code))]
  const near = nearest(code, codes)
  return `There is no problem of the kind ${code}. ${near ? `Did you mean ${near}?` : `The kinds found are ${codes.join(', ')}.`}`
}
