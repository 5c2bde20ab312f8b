import { count, type Output } from './output.ts'

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

/**
 * Formats a finding in four lines. Terminals and text editors turn the first line into a link.
 * @param indent is put before each line
 */
export function problemLines(finding: Finding, indent = ''): string {
  const { file, line, column, severity, found, expected, instead } = finding
  return [
    `${file}:${line}:${column} ${severity}`,
    `  found     ${found}`,
    `  expected  ${expected}`,
    `  instead   ${instead}`,
  ]
    .map((one) => indent + one)
    .join('\n')
}

/** Prints all problems and their number. */
export function printProblems(output: Output, problems: readonly Finding[]): void {
  for (const problem of problems) output.line(problemLines(problem))
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (problems.length > 0) output.line(`${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`)
}
