import type { Edit, Rule } from './runs.ts'

const OPENS = /[\s([{«‘“–—\-/]/
const LETTER = /[\p{L}\p{N}]/u
/** Words that begin with an apostrophe: Dutch ’t, ’s, ’n, ’k, ’m, ’r; English ’tis, ’em; years ’90. */
const CLIPPED = /^'(?:[tsnkmr]|ns|tis|twas|em|til|\d\ds?)(?![\p{L}\p{N}'])/iu

/** Replaces `"…"` in pairs, nested pairs too. A mark without a partner (inches, a typing mistake) is left unchanged. */
export function doubleQuotes(open: string, close: string): Rule {
  return (text) => {
    const edits: Edit[] = []
    const pending: number[] = []
    for (const { index } of text.matchAll(/"/g)) {
      const before = text[index - 1] ?? ''
      const after = text[index + 1] ?? ''
      const clearlyOpens = (before === '' || OPENS.test(before)) && /\S/.test(after)
      const opener = clearlyOpens ? undefined : pending.pop()
      if (opener !== undefined) edits.push(edit(opener, open), edit(index, close))
      else if (clearlyOpens || (/\S/.test(after) && !/[\p{L}\p{N}.,;:!?)\]}]/u.test(before)) || before === '')
        pending.push(index)
    }
    return edits.sort((a, b) => a.start - b.start)
  }
}

/** Replaces `'…'` in pairs, and every other `'` by an apostrophe. A `'` between two spaces is left unchanged. */
export function singleQuotes(open: string, close: string): Rule {
  return (text) => {
    const edits: Edit[] = []
    let pending: number | undefined
    for (const { index } of text.matchAll(/'/g)) {
      const before = text[index - 1] ?? ''
      const after = text[index + 1] ?? ''
      const spaceBefore = before === '' || /\s/.test(before)
      if (spaceBefore && !/\S/.test(after)) continue
      const begins =
        (before === '' || OPENS.test(before) || before === '"') && !CLIPPED.test(text.slice(index, index + 8))
      if (begins && /\S/.test(after)) {
        if (pending !== undefined) edits.push(edit(pending, close))
        pending = index
        continue
      }
      if (pending !== undefined && !LETTER.test(after) && !spaceBefore) {
        edits.push(edit(pending, open))
        pending = undefined
      }
      edits.push(edit(index, close))
    }
    if (pending !== undefined) edits.push(edit(pending, close))
    return edits.sort((a, b) => a.start - b.start)
  }
}

function edit(index: number, replacement: string): Edit {
  return { start: index, end: index + 1, replacement }
}
