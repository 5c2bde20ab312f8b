/** A place in a file of content/, as editors count: lines and columns from 1. */
export interface Place {
  file: string
  line: number
  column: number
}

/** What an editor is told: where, what stands there, what was expected, and what to write instead. */
export interface Problem extends Place {
  /** An error stops a publication, a warning does not. */
  severity: 'error' | 'warning'
  found: string
  expected: string
  instead: string
}
