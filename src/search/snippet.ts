import type { Locale } from '../locale/locale.ts'
import { stem, wordsOf } from './terms.ts'

/** A piece of a passage. Words of the query are marked. */
export interface Piece {
  text: string
  marked: boolean
}

/** Approximate length of a passage, in characters. */
const LENGTH = 220
/** Number of words to keep before the first match. */
const LEAD = 6

/**
 * The passage of a text with the most different words of a query, cut between words.
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

/** A whole short text, such as a title, with the words of a query marked. */
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
  /** Index of the matching word of the query; -1 for none. */
  match: number
}

/** Index of the query word with the same stem as a word of the text, or with which that word starts. */
function matchOf(word: string, words: readonly string[], stems: readonly string[], locale: Locale): number {
  const own = stem(word, locale)
  return words.findIndex((wanted, i) => own === stems[i] || (wanted.length > 3 && word.startsWith(wanted)))
}

/** Index of the first word of the passage with the most different query words; of equal passages, the first. */
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
