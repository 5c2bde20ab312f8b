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
/** Characters before the beginning of a sentence that are looked at: a full stop, quotation marks, spaces. */
const LONGEST_GAP = 10
/** The beginning of a word in print: `Sint-Jans-Molenbeek` is one. */
const PRINTED_WORD = /(?<=^|\s)\S/gu

/**
 * The passage of a text with the most different words of a query. It begins with a sentence, or in a long sentence with a
 * word, and ends with a word.
 * @param words folded words of the query
 */
export function passage(text: string, words: readonly string[], locale: Locale): Piece[] {
  const matches = matchesIn(text, words, locale)
  const match = bestMatch(matches)
  const sentence = sentenceOf(text, match)
  const start = match - sentence <= BEFORE ? sentence : wordBefore(text, match)
  const within = wordsFrom(text, start)
  if (within.length === 0) return []
  const end = within.findLast((word) => word.end <= start + LENGTH)?.end ?? text.length
  const isWhole = wordsFrom(text, end).length === 0
  const pieces = marked(text, start, isWhole ? text.length : end, matches)
  return [
    ...(start === sentence ? [] : [{ text: '… ', marked: false }]),
    ...pieces,
    ...(isWhole ? [] : [{ text: ' …', marked: false }]),
  ]
}

/** The end of a line without a sign: of a heading, or of an item of a list. */
const OPEN_LINE = /(?<![.!?:;,\u2026\s])\s*\n\s*/gu

/** The same passage for one line: a dash divides a heading from the text after it. */
export function inOneLine(pieces: readonly Piece[]): Piece[] {
  return pieces.map(({ text, marked }) => ({ text: text.replace(OPEN_LINE, ' \u2013 '), marked }))
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

/**
 * The words of a text in the parts between spaces that have the first letters of a word of a query. A stem keeps these
 * letters, so no other word can match, and most of the text need not be divided into words. The letters of an acronym with
 * full stops are not side by side, so a part with a full stop inside counts too.
 */
function wordsThatMayMatch(text: string, words: readonly string[]): Word[] {
  if (words.length === 0) return []
  // A word with other characters than these matches none.
  const beginnings = new Set(words.filter((word) => LETTERS.test(word)).map((word) => word.slice(0, KEPT)))
  const hit = new RegExp([...beginnings, '\\.\\S'].join('|'), 'gu')
  const lines = text.split('\n')
  const plainLines = fold(text.normalize('NFKC')).replace(INVISIBLE, '').split('\n')
  let start = 0
  return lines.flatMap((line, i) => {
    const from = start
    start += line.length + 1
    return shifted(wordsAt(line, plainLines[i] ?? '', hit), from)
  })
}

/** What a folded word consists of. */
const LETTERS = /^[\p{L}\p{N}]+$/u

/** Invisible characters. */
const INVISIBLE = /\p{Cf}/gu

/** Characters that folding removes, so that the letters after them are at another place in the folded text. */
const REMOVED = /[\p{M}\p{Cf}]/u

/**
 * The words of the parts of a line in which a pattern is found; of the whole line if folding moves its letters.
 * @param plain the line, folded
 */
function wordsAt(line: string, plain: string, hit: RegExp): Word[] {
  const hits = [...plain.matchAll(hit)]
  if (hits.length === 0) return []
  if (plain.length !== line.length || REMOVED.test(line)) return wordsOf(line)
  let end = 0
  return hits.flatMap(({ index }) => {
    if (index < end) return []
    const start = plain.lastIndexOf(' ', index) + 1
    const space = plain.indexOf(' ', index)
    end = space < 0 ? line.length : space
    return shifted(wordsOf(line.slice(start, end)), start)
  })
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

/** The beginning of the sentence of a match, or a place that is too far before the match to begin with. */
function sentenceOf(text: string, match: number): number {
  const from = Math.max(0, match - BEFORE - LONGEST_GAP)
  const places = [...text.slice(from, match + 1).matchAll(SENTENCE)].map(
    ({ 0: gap, index }) => from + index + gap.length,
  )
  return places.findLast((at) => at <= match && (at > from || from === 0)) ?? 0
}

/** The beginning of a word in print, as far before the match as a passage may begin. */
function wordBefore(text: string, match: number): number {
  const from = match - BEFORE - 1
  const found = [...text.slice(from, match + 1).matchAll(PRINTED_WORD)].map(({ index }) => from + index)
  return found.find((at) => at > from) ?? match
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
