import { count, type Output } from './output.ts'

/** Something in a file that is not as it should be: where, what stands there, what was expected, what to do. */
export interface Finding {
  file: string
  /** From 1, as editors count. */
  line: number
  column: number
  severity: string
  found: string
  expected: string
  instead: string
}

/**
 * A finding in four lines; the first is what terminals and editors turn into a link.
 * @param indent stands before each line
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

/** Prints all problems and how many there are. */
export function printProblems(output: Output, problems: readonly Finding[]): void {
  for (const problem of problems) output.line(problemLines(problem))
  const errors = problems.filter(({ severity }) => severity === 'error').length
  if (problems.length > 0) output.line(`${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`)
}
