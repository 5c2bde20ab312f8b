import type { Locale } from '../../locale/locale.ts'
import { ID_LENGTH, letterOf } from './document-id.ts'

/** Digits of the weight after each id. */
const WEIGHT_LENGTH = 2
/** Characters of one posting. */
export const POSTING_LENGTH = ID_LENGTH + WEIGHT_LENGTH
/** Steps of a weight between 0 and 1, and the largest number of steps. */
const STEPS = 10
const LARGEST = 36 ** WEIGHT_LENGTH - 1

export interface Posting {
  id: string
  /** Relevance of the term for the document: its weighted frequency by field, normalised by the length of the field. */
  weight: number
}

/** A weight as a number of steps, at least one. */
export function stepsOf(weight: number): number {
  return Math.min(LARGEST, Math.max(1, Math.round(weight * STEPS)))
}

/** One posting, with its weight in steps. */
export function encodePosting(id: string, steps: number): string {
  return id + steps.toString(36).padStart(WEIGHT_LENGTH, '0')
}

/** Decodes the postings of one language, or of all. */
export function decodePostings(text: string, locale?: Locale): Posting[] {
  const letter = locale && letterOf(locale)
  const postings: Posting[] = []
  for (let at = 0; at + POSTING_LENGTH <= text.length; at += POSTING_LENGTH) {
    if (letter !== undefined && text.charAt(at) !== letter) continue
    const digits = text.slice(at + ID_LENGTH, at + POSTING_LENGTH)
    postings.push({ id: text.slice(at, at + ID_LENGTH), weight: Number.parseInt(digits, 36) / STEPS })
  }
  return postings
}

export function hasPostings(text: string, locale: Locale): boolean {
  const letter = letterOf(locale)
  for (let at = 0; at + POSTING_LENGTH <= text.length; at += POSTING_LENGTH) if (text.charAt(at) === letter) return true
  return false
}
