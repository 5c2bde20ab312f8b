import type { Locale } from '../locale/locale.ts'
import { localeOfId } from './index/document-id.ts'
import { decodePostings } from './index/postings.ts'
import type { Term } from './index/schema.ts'

/** Slips that are forgiven: one in a word of this many letters, two in a longer one. */
const ONE_SLIP = 4
const TWO_SLIPS = 7

/**
 * The word of the index that may be meant by one that it does not have: the one with the fewest slips, and of
 * several the one in the most documents of the language.
 * @param candidates terms near the word, by key
 */
export function suggestion(
  word: string,
  locale: Locale,
  candidates: Iterable<readonly [string, Term]>,
): string | undefined {
  if (word.length < ONE_SLIP || /\d/.test(word)) return undefined
  const most = word.length < TWO_SLIPS ? 1 : 2
  let best: { form: string; slips: number; count: number } | undefined
  for (const [key, term] of candidates) {
    const form = term.f ?? key
    if (/[ =]/.test(key) || Math.abs(form.length - word.length) > most) continue
    const slips = distance(word, form, most)
    if (slips === 0 || slips > most) continue
    const count = decodePostings(term.p).filter(({ id }) => localeOfId(id) === locale).length
    if (count === 0) continue
    if (!best || slips < best.slips || (slips === best.slips && count > best.count)) best = { form, slips, count }
  }
  return best?.form
}

/**
 * Letters to add, drop, change or swap with their neighbour to make one word the other (Damerau and Levenshtein, the
 * restricted form); one more than `most` where it is beyond that.
 */
export function distance(a: string, b: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? most + 1
}
