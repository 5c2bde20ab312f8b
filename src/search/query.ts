import type { Locale } from '../locale/locale.ts'
import { isStopWord, wordsOf } from './terms.ts'

/** Most characters of a query that are read, and most words that are looked up: each may cost a read. */
export const LONGEST_QUERY = 200
const MOST_WORDS = 10

export interface Query {
  /** What was typed, as it stands in the box again. */
  text: string
  /** Words to look up, folded; those that say nothing are left out unless there are no others. */
  words: string[]
  /** Runs of words that were put between quotes: they must stand side by side. */
  phrases: string[][]
}

/** Reads what was typed. There are no operators: a sign between words is a space, whatever it means elsewhere. */
export function readQuery(typed: string, locale: Locale): Query {
  const text = plainText(typed)
  const words = meaningful(text, locale).slice(0, MOST_WORDS)
  const quoted = [...text.matchAll(/["“„«]([^"“”„«»]+)["”»]/g)].map(([, inner = '']) => meaningful(inner, locale))
  const phrases = quoted.filter((phrase) => phrase.length > 1 && phrase.every((word) => words.includes(word)))
  return { text, words: [...new Set(words)], phrases }
}

/** What can be shown again: no control characters, no marks that turn the direction of a text (UAX 9), no lone surrogates. */
function plainText(typed: string): string {
  return typed
    .slice(0, LONGEST_QUERY)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\uFFFD]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function meaningful(text: string, locale: Locale): string[] {
  const words = wordsOf(text).map((word) => word.text)
  const telling = words.filter((word) => !isStopWord(word, locale))
  return telling.length > 0 ? telling : words
}
