/** A place in a file of content/, as editors count: lines and columns from 1. */
export interface SourcePosition {
  file: string
  line: number
  column: number
}

/** What an editor is told: where, what stands there, what was expected, and what to write instead. */
export interface Problem extends SourcePosition {
  /** An error stops a publication, a warning does not. */
  severity: 'error' | 'warning'
  found: string
  expected: string
  instead: string
}

/** By file, line and column, as a reader goes through them. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const key = ({ file, line, column }: Problem) => [file, line, column] as const
  return problems.toSorted((a, b) => {
    const [[fileA, lineA, columnA], [fileB, lineB, columnB]] = [key(a), key(b)]
    return fileA === fileB ? lineA - lineB || columnA - columnB : fileA < fileB ? -1 : 1
  })
}
