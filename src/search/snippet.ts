import type { Locale } from '../locale/locale.ts'
import { stem, wordsOf } from './terms.ts'

/** A piece of a passage. Words of the query are marked. */
export interface Piece {
  text: string
  marked: boolean
}

/** Approximate length of a passage, in characters. */
const LENGTH = 220
/** Largest distance from the beginning of a sentence to its first match, in characters. */
const BEFORE = 110

/** The beginning of a sentence: of the text, of a line, or after a full stop and a space. */
const SENTENCE = /(?:^|\n|[.!?\u2026]["\u201d\u00bb)]*\s+)(?=\S)/gu
/** The beginning of a word in print: `Sint-Jans-Molenbeek` is one. */
const PRINTED_WORD = /(?<=^|\s)\S/gu

/**
 * The passage of a text with the most different words of a query. It begins with a sentence, or in a long sentence with a
 * word, and ends with a word.
 * @param words folded words of the query
 */
export function passage(text: string, words: readonly string[], locale: Locale): Piece[] {
  const stems = words.map((word) => stem(word, locale))
  const all = wordsOf(text).map((word) => ({ ...word, match: matchOf(word.text, words, stems, locale) }))
  const start = beginning(text, bestMatch(all))
  const within = all.filter((word) => word.start >= start)
  if (within.length === 0) return []
  const end = within.findLast((word) => word.end <= start + LENGTH)?.end ?? text.length
  const isWhole = end >= (all.at(-1)?.end ?? 0)
  const pieces = marked(text, start, isWhole ? text.length : end, all)
  return [
    ...(isSentence(text, start) ? [] : [{ text: '… ', marked: false }]),
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

/** Place of the match with the most different matches after it, within one passage; of equal ones, the first. */
function bestMatch(words: readonly Matched[]): number {
  const matches = words.filter(({ match }) => match >= 0)
  let best = { start: 0, count: 0 }
  matches.forEach(({ start }, i) => {
    const within = matches.slice(i).filter(({ end }) => end <= start + LENGTH - BEFORE)
    const count = new Set(within.map(({ match }) => match)).size
    if (count > best.count) best = { start, count }
  })
  return best.start
}

/** The beginning of the sentence of a match; if it is too far away, of a word nearer to the match. */
function beginning(text: string, match: number): number {
  const sentence = placesIn(text, SENTENCE, (found) => found.index + found[0].length).findLast((at) => at <= match) ?? 0
  if (match - sentence <= BEFORE) return sentence
  return placesIn(text, PRINTED_WORD, ({ index }) => index).find((at) => at >= match - BEFORE && at <= match) ?? match
}

function isSentence(text: string, start: number): boolean {
  return placesIn(text, SENTENCE, (found) => found.index + found[0].length).includes(start)
}

function placesIn(text: string, pattern: RegExp, place: (found: RegExpExecArray) => number): number[] {
  return [...text.matchAll(pattern)].map(place)
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
