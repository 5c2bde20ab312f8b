import type { Locale } from '../locale/locale.ts'
import { fold } from '../text/fold.ts'
import { KEPT, stem, type Word, wordsOf } from './terms.ts'

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
  const matches = matchesIn(text, words, locale)
  const sentences = placesIn(text, SENTENCE, (found) => found.index + found[0].length)
  const start = beginning(text, bestMatch(matches), sentences)
  const within = wordsFrom(text, start)
  if (within.length === 0) return []
  const end = within.findLast((word) => word.end <= start + LENGTH)?.end ?? text.length
  const isWhole = wordsFrom(text, end).length === 0
  const pieces = marked(text, start, isWhole ? text.length : end, matches)
  return [
    ...(sentences.includes(start) ? [] : [{ text: '… ', marked: false }]),
    ...pieces,
    ...(isWhole ? [] : [{ text: ' …', marked: false }]),
  ]
}

/** A whole short text, such as a title, with the words of a query marked. */
export function highlighted(text: string, words: readonly string[], locale: Locale): Piece[] {
  return marked(text, 0, text.length, matchesIn(text, words, locale))
}

interface Match {
  start: number
  end: number
  /** Index of the matching word of the query. */
  word: number
}

/** The words of a text that match a word of a query: those with the same stem, or that begin with it. */
function matchesIn(text: string, words: readonly string[], locale: Locale): Match[] {
  const stems = words.map((word) => stem(word, locale))
  const known = new Map<string, number>()
  return wordsThatMayMatch(text, words).flatMap(({ text: word, start, end }) => {
    const match = known.get(word) ?? matchOf(word, words, stems, locale)
    known.set(word, match)
    return match < 0 ? [] : [{ start, end, word: match }]
  })
}

/** Index of the query word with the same stem as a word of the text, or with which that word starts; -1 for none. */
function matchOf(word: string, words: readonly string[], stems: readonly string[], locale: Locale): number {
  const own = stem(word, locale)
  return words.findIndex((wanted, i) => own === stems[i] || (wanted.length > 3 && word.startsWith(wanted)))
}

/** An acronym with full stops, or an address: its letters are not side by side. */
const DOTTED = /\.\S/

/**
 * The words of a text in the parts between spaces that have the first letters of a word of a query. A stem keeps these
 * letters, so no other word can match, and most of the text need not be divided into words.
 */
function wordsThatMayMatch(text: string, words: readonly string[]): Word[] {
  if (words.length === 0) return []
  const beginnings = [...new Set(words.map((word) => word.slice(0, KEPT)))]
  const hasBeginning = (part: string) => beginnings.some((one) => part.includes(one))
  const plain = fold(text.normalize('NFKC')).replace(/\p{Cf}/gu, '')
  if (!hasBeginning(plain) && !DOTTED.test(plain)) return []
  const parts = [...text.matchAll(/\S+/g)]
  const plainParts = plain.trim().split(/\s+/)
  // A part of invisible characters only has no plain part.
  if (parts.length !== plainParts.length) return wordsOf(text)
  return parts.flatMap(({ 0: part, index }, i) =>
    hasBeginning(plainParts[i] ?? '') || DOTTED.test(part) ? shifted(wordsOf(part), index) : [],
  )
}

/**
 * The words of a passage that begins at a place. If there are none within its length, the words of the whole rest.
 * @param start not within a word
 */
function wordsFrom(text: string, start: number): Word[] {
  const space = text.slice(start + LENGTH).search(/\s/)
  const words = space < 0 ? [] : wordsOf(text.slice(start, start + LENGTH + space))
  return shifted(words.length > 0 ? words : wordsOf(text.slice(start)), start)
}

function shifted(words: readonly Word[], by: number): Word[] {
  return words.map((word) => ({ ...word, start: word.start + by, end: word.end + by }))
}

/** Place of the match with the most different matches after it, within one passage; of equal ones, the first. */
function bestMatch(matches: readonly Match[]): number {
  let best = { start: 0, count: 0 }
  for (const [i, { start }] of matches.entries()) {
    const different = new Set<number>()
    for (let j = i; j < matches.length; j++) {
      const match = matches[j]
      if (!match || match.end > start + LENGTH - BEFORE) break
      different.add(match.word)
    }
    if (different.size > best.count) best = { start, count: different.size }
  }
  return best.start
}

/** The beginning of the sentence of a match; if it is too far away, of a word nearer to the match. */
function beginning(text: string, match: number, sentences: readonly number[]): number {
  const sentence = sentences.findLast((at) => at <= match) ?? 0
  if (match - sentence <= BEFORE) return sentence
  return placesIn(text, PRINTED_WORD, ({ index }) => index).find((at) => at >= match - BEFORE && at <= match) ?? match
}

function placesIn(text: string, pattern: RegExp, place: (found: RegExpExecArray) => number): number[] {
  return [...text.matchAll(pattern)].map(place)
}

function marked(text: string, start: number, end: number, matches: readonly Match[]): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const match of matches) {
    if (match.start < start || match.end > end) continue
    if (match.start > at) pieces.push({ text: text.slice(at, match.start), marked: false })
    pieces.push({ text: text.slice(match.start, match.end), marked: true })
    at = match.end
  }
  if (at < end) pieces.push({ text: text.slice(at, end), marked: false })
  return pieces
}
