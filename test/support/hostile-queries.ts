import { LONGEST_QUERY } from '../../src/search/query.ts'

const SYLLABLES = [
  'ba',
  'ker',
  'lon',
  'mi',
  'stad',
  'ten',
  'vo',
  'wer',
  'plan',
  'huis',
  'en',
  'ing',
  'tra',
  'que',
  'sou',
]
const SCRIPTS = ['абвгдежзиклмн', 'αβγδεζηθικλμν', 'ابتثجحخدذرزس', '漢字仮名交文都市計画']
const LETTERS = 'abcdefghijklmnopqrstuvwxyzé'

/** Pseudo-random whole numbers below a limit, the same in each run. */
export function randomNumbers(): (below: number) => number {
  let seed = 20_261_129
  return (below) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
}

/** Joins some of the syllables. */
export function syllables(count: number, random: (below: number) => number): string {
  return Array.from({ length: count }, () => SYLLABLES[random(SYLLABLES.length)]).join('')
}

/**
 * Queries that need as much work as possible, of ten kinds. Each call of a kind makes another query.
 * @param known returns a word of the site
 * @param random returns a whole number below a limit
 */
export function hostileQueries(
  known: () => string,
  random: (below: number) => number,
): Readonly<Record<string, (i: number) => string>> {
  const some = (from: string, length: number) => Array.from({ length }, () => from.charAt(random(from.length))).join('')
  const times = (count: number, make: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => make(i)).join(' ')
  return {
    'ten unknown words': () => times(10, () => some(LETTERS, 5 + random(14))),
    'words as long as they can be': () => times(5, () => some(LETTERS, 39)),
    'long words of known parts': () => times(5, () => syllables(12, random).slice(0, 39)),
    'one letter, over and over': (i) => LETTERS.charAt(i % 27).repeat(LONGEST_QUERY),
    'words of one letter': (i) => times(10, (k) => LETTERS.charAt((i + k) % 27).repeat(7 + ((i + k) % 12))),
    'words that are near to all': () => times(10, () => `${known().slice(0, 16)}${some(LETTERS, 2)}`),
    'words with two letters exchanged': () => times(10, () => known().replace(/^(.{2})(.)(.)/, '$1$3$2')),
    'anagrams of known words': () => times(10, () => [...known().slice(0, 18)].reverse().join('')),
    'words of other scripts': (i) => times(10, () => some(SCRIPTS[i % 4] ?? '', 8 + random(10))),
    'parts of words and digits': () => times(10, () => `${some('0123456789', 1 + random(2))}${known().slice(0, 14)}`),
  }
}
