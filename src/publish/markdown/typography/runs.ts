/** A part of one block's text. A fixed run (code, an escaped character) is context for the others and never changes. */
export interface Run {
  text: string
  fixed?: boolean
}

/** A replacement of the characters from start to end (exclusive) of the joined text of the runs. */
export interface Edit {
  start: number
  end: number
  replacement: string
}

/** One rule of typography. It reads the joined text, so that a quotation may span markup. */
export type Rule = (text: string) => Edit[]

/** Applies sorted, non-overlapping edits to the runs that contain them. Edits that touch a fixed run are dropped. */
export function applyEdits(runs: readonly Run[], edits: readonly Edit[]): Run[] {
  let base = 0
  const spans = runs.map((run) => {
    const start = base
    base += run.text.length
    return { run, start, end: base }
  })
  const allowed = edits.filter(
    (edit) =>
      !spans.some(({ run, start, end }) => run.fixed && start < Math.max(edit.end, edit.start + 1) && edit.start < end),
  )
  return spans.map(({ run, start, end }) => {
    let text = ''
    let cursor = start
    for (const edit of allowed) {
      if (edit.end < start || edit.start >= end) continue
      const from = Math.max(edit.start, start)
      text += run.text.slice(cursor - start, from - start)
      if (edit.start >= start) text += edit.replacement
      cursor = Math.max(cursor, Math.min(edit.end, end))
    }
    return { ...run, text: text + run.text.slice(cursor - start) }
  })
}
