import type { Locale, Localized } from '../../../locale/locale.ts'
import type { Edit, Rule } from './runs.ts'

const OPENS = /[\s([{«‘“–—\-/]/
const LETTER = /[\p{L}\p{N}]/u
/** Words that begin with an apostrophe, by language: Dutch ’t, ’s; English ’tis, ’em; years ’90. */
const CLIPPED: Localized<RegExp> = {
  nl: /^'(?:[tsnkmr]|ns|\d\ds?)(?![\p{L}\p{N}])/iu,
  fr: /^'(?:n|\d\d)(?![\p{L}\p{N}])/iu,
  en: /^'(?:n|tis|twas|em|til|cause|\d\ds?)(?![\p{L}\p{N}])/iu,
}
/** The `'n'` of rock ’n’ roll, but not the letter 'n'. */
const BETWEEN_WORDS = /(?<=[\p{L}\p{N}]\s)(?<!\b(?:letters?|lettres?)\s)'n'(?=\s[\p{L}\p{N}])/giu

/** Replaces `"…"` in pairs, nested pairs too. A mark without a partner (inches, a typing mistake) is left unchanged. */
export function doubleQuotes(open: string, close: string): Rule {
  return (text) => {
    const edits: Edit[] = []
    const pending: number[] = []
    for (const { index } of text.matchAll(/"/g)) {
      const before = text[index - 1] ?? ''
      const after = text[index + 1] ?? ''
      const clearlyOpens = (before === '' || OPENS.test(before)) && /\S/.test(after)
      if (pending.length === 1 && isInches(text, index, pending[0] ?? 0)) continue
      const opener = clearlyOpens ? undefined : pending.pop()
      if (opener !== undefined) edits.push(edit(opener, open), edit(index, close))
      else if (clearlyOpens || (/\S/.test(after) && !/[\p{L}\p{N}.,;:!?)\]}]/u.test(before)) || before === '')
        pending.push(index)
    }
    return edits.sort((a, b) => a.start - b.start)
  }
}

/** Whether a `"` after a number is a sign of inches: the next one closes too, so this one does not. Not in `"12"`. */
function isInches(text: string, index: number, opener: number): boolean {
  if (!/\s\S*\d$/.test(text.slice(Math.max(opener, index - 100), index))) return false
  const next = text.indexOf('"', index + 1)
  return next > 0 && !OPENS.test(text[next - 1] ?? '') && !LETTER.test(text[next + 1] ?? '')
}

/**
 * Replaces `'…'` in pairs, and every other `'` by an apostrophe. A `'` between two spaces, and those of feet, minutes or
 * seconds (`6'`, `30''`), are left unchanged.
 */
export function singleQuotes(open: string, close: string, locale: Locale): Rule {
  return (text) => {
    if (!text.includes("'")) return []
    const edits: Edit[] = []
    const between = new Set([...text.matchAll(BETWEEN_WORDS)].flatMap(({ index }) => [index, index + 2]))
    let pending: number | undefined
    for (const { index } of text.matchAll(/'/g)) {
      const [before, after] = [text[index - 1] ?? '', text[index + 1] ?? '']
      const spaceBefore = before === '' || /\s/.test(before)
      if (spaceBefore && !/\S/.test(after)) continue
      if (!between.has(index) && begins(text, index, { quoted: pending !== undefined, locale })) {
        if (pending !== undefined) edits.push(edit(pending, close))
        pending = index
        continue
      }
      const ends = pending !== undefined && !LETTER.test(after) && !spaceBefore && !between.has(index)
      if (/\d'?$/.test(text.slice(Math.max(0, index - 2), index)) && !/\p{L}/u.test(after) && !ends) continue
      if (ends && pending !== undefined) {
        edits.push(edit(pending, open))
        pending = undefined
      }
      edits.push(edit(index, close))
    }
    if (pending !== undefined) edits.push(edit(pending, close))
    return edits.sort((a, b) => a.start - b.start)
  }
}

/**
 * Whether a `'` begins a quotation. Within one, `'90'` is a year at its end: `'de jaren '90'`. Elsewhere it is a separate
 * quotation.
 */
function begins(text: string, index: number, { quoted, locale }: { quoted: boolean; locale: Locale }): boolean {
  const [before, after] = [text[index - 1] ?? '', text[index + 1] ?? '']
  if (!/\S/.test(after) || !(before === '' || OPENS.test(before) || before === '"')) return false
  const [clipped] = CLIPPED[locale].exec(text.slice(index, index + 8)) ?? []
  return clipped === undefined || (!quoted && text[index + clipped.length] === "'")
}

function edit(index: number, replacement: string): Edit {
  return { start: index, end: index + 1, replacement }
}
