/** A place in a file of content/. Lines and columns count from 1, as in text editors. */
export interface SourcePosition {
  file: string
  line: number
  column: number
}

/** A problem for an editor: its place, what was found, what was expected, and what to write instead. */
export interface Problem extends SourcePosition {
  /** An error prevents publication, a warning does not. */
  severity: 'error' | 'warning'
  /** Kind of the problem, in kebab-case: `raw-html`. Problems of one kind have the same cause, and are counted together. */
  code: string
  found: string
  expected: string
  instead: string
}

/** Sorts problems by file, line and column. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const key = ({ file, line, column }: Problem) => [file, line, column] as const
  return problems.toSorted((a, b) => {
    const [[fileA, lineA, columnA], [fileB, lineB, columnB]] = [key(a), key(b)]
    return fileA === fileB ? lineA - lineB || columnA - columnB : fileA < fileB ? -1 : 1
  })
}
