import type { Locale } from '../locale/locale.ts'
import { stem, wordsOf } from './terms.ts'

/** A piece of a passage; the words that were looked for are marked. */
export interface Piece {
  text: string
  marked: boolean
}

/** Letters of a passage, about. */
const LENGTH = 220
/** Words before the first match that are kept. */
const LEAD = 6

/**
 * The passage of a text with the most different words of a query, cut at words.
 * @param words folded words of the query
 */
export function passage(text: string, words: readonly string[], locale: Locale): Piece[] {
  const stems = words.map((word) => stem(word, locale))
  const all = wordsOf(text).map((word) => ({ ...word, match: matchOf(word.text, words, stems, locale) }))
  const from = bestStart(all)
  const first = all[from]
  if (!first) return []
  const start = from === 0 ? 0 : first.start
  const end = all.findLast((word) => word.end <= start + LENGTH)?.end ?? text.length
  const isWhole = end >= (all.at(-1)?.end ?? 0)
  const pieces = marked(text, start, isWhole ? text.length : end, all)
  return [
    ...(start > 0 ? [{ text: '… ', marked: false }] : []),
    ...pieces,
    ...(isWhole ? [] : [{ text: ' …', marked: false }]),
  ]
}

/** A short text whole, such as a title, with the words that were looked for marked. */
export function highlighted(text: string, words: readonly string[], locale: Locale): Piece[] {
  const stems = words.map((word) => stem(word, locale))
  return marked(
    text,
    0,
    text.length,
    wordsOf(text).map((word) => ({ ...word, match: matchOf(word.text, words, stems, locale) })),
  )
}

interface Matched {
  start: number
  end: number
  /** Index of the query's word; -1 for none. */
  match: number
}

/** A word of the text is one of the query's by its stem, or begins with it. */
function matchOf(word: string, words: readonly string[], stems: readonly string[], locale: Locale): number {
  const own = stem(word, locale)
  return words.findIndex((wanted, i) => own === stems[i] || (wanted.length > 3 && word.startsWith(wanted)))
}

/** The word at which the passage begins that holds the most different words of the query; the first of several. */
function bestStart(words: readonly Matched[]): number {
  let best = { from: 0, count: 0 }
  words.forEach(({ match, start }, i) => {
    if (match < 0) return
    const within = words.slice(i).filter((word) => word.end <= start + LENGTH && word.match >= 0)
    const count = new Set(within.map((word) => word.match)).size
    if (count > best.count) best = { from: Math.max(0, i - LEAD), count }
  })
  return best.from
}

function marked(text: string, start: number, end: number, words: readonly Matched[]): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const word of words) {
    if (word.match < 0 || word.start < start || word.end > end) continue
    if (word.start > at) pieces.push({ text: text.slice(at, word.start), marked: false })
    pieces.push({ text: text.slice(word.start, word.end), marked: true })
    at = word.end
  }
  if (at < end) pieces.push({ text: text.slice(at, end), marked: false })
  return pieces
}
