import type { Locale } from '../locale/locale.ts'
import { isStopWord, wordsOf } from './terms.ts'

/** Maximum number of characters of a query, and of words that are looked up: each word may cost a read. */
export const LONGEST_QUERY = 200
const MOST_WORDS = 10

export interface Query {
  /** The query as typed, to show in the form again. */
  text: string
  /** Words to look up, folded. Stop words are left out unless there are no others. */
  words: string[]
  /** Phrases in quotes, whose words must be side by side. */
  phrases: string[][]
}

/** A text in quotation marks of any language: “…”, „…“, ”…”, «…», »…«, and those of wide scripts. */
const QUOTED = /["“”„‟«»＂]([^"“”„‟«»＂]+)["“”„‟«»＂]/g

/** Reads a query. There are no operators: every character that is not a letter or a digit separates words. */
export function readQuery(typed: string, locale: Locale): Query {
  const text = plainText(typed)
  const words = meaningful(text, locale).slice(0, MOST_WORDS)
  const quoted = [...text.matchAll(QUOTED)].map(([, inner = '']) => meaningful(inner, locale))
  const phrases = quoted.filter((phrase) => phrase.length > 1 && phrase.every((word) => words.includes(word)))
  return { text, words: [...new Set(words)], phrases }
}

/**
 * Removes format characters, which are invisible (soft hyphens, direction marks), and replaces control characters and
 * lone surrogates by spaces. A title copied from a page has soft hyphens.
 */
function plainText(typed: string): string {
  return typed
    .slice(0, LONGEST_QUERY)
    .toWellFormed()
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Cc}\uFFFD]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function meaningful(text: string, locale: Locale): string[] {
  const words = wordsOf(text).map((word) => word.text)
  const contentWords = words.filter((word) => !isStopWord(word, locale))
  return contentWords.length > 0 ? contentWords : words
}
