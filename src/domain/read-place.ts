import { editDistance } from '../text/distance.ts'
import { fold } from '../text/fold.ts'
import { MUNICIPALITIES, MUNICIPALITY_CODES, type Municipality } from './municipalities.ts'

/** What a typed place means. */
export type PlaceReading =
  | { kind: 'found'; code: Municipality }
  /** Several municipalities are possible, or one that the reader did not type exactly. */
  | { kind: 'choice'; codes: Municipality[] }
  /** A post code outside the Region. */
  | { kind: 'outside'; postCode: string }
  | { kind: 'unknown' }
  | { kind: 'empty' }

/** Maximum number of characters that are read. */
const LONGEST = 100
/** Shortest text that is compared with a part of a name. */
const SHORTEST_PART = 3

/**
 * Number of letters of a name for each edit that is allowed. A name with `GUESSED` letters an edit is only offered; one
 * with `SURE` letters an edit counts as typed.
 */
const GUESSED = 4
const SURE = 6

/** Words that are no part of a name: `commune d'Ixelles`, `Ville de Bruxelles`, `1080 Molenbeek, België`. */
const IGNORED = new Set(
  'b be belgie belgique belgium commune gemeente municipality stad ville city of de d the la le in a te'.split(' '),
)

/** The names of the Region's capital also stand for the whole Region after a post code: `1080 Brussel` is Molenbeek. */
const CAPITAL = new Set(['brussel', 'bruxelles', 'brussels', 'bxl'])

interface Known {
  code: Municipality
  postCodes: readonly string[]
  /** Names of the municipality and its parts, as `wordsOf` gives them, joined by spaces. */
  names: readonly string[]
  /** The names, and the names with `Sint` or `Saint` in full, for slips in that word. */
  spellings: readonly string[]
}

const KNOWN: readonly Known[] = MUNICIPALITY_CODES.map((code) => {
  const { nl, fr, localities, short, alsoIn } = MUNICIPALITIES[code]
  const names = [nl, fr, ...short, ...localities.flatMap((one) => [one.nl, one.fr])]
  return {
    code,
    postCodes: [code, ...localities.map((one) => one.code), ...alsoIn],
    names: unique(names.map((name) => wordsOf(name).join(' '))),
    spellings: unique(names.flatMap((name) => [wordsOf(name).join(' '), plain(name)])),
  }
})
/** Number of words of the longest name. */
const MOST_WORDS = Math.max(...KNOWN.flatMap(({ names }) => names.map((name) => name.split(' ').length)))

/**
 * Reads a place as people type it: a post code, a name in either language or in both, a part of a municipality, or several
 * of these together. Ignores case, accents, hyphens and the country, and reads `St` as `Sint` or `Saint`.
 * @example readPlace('B-1080 Molenbeek') // { kind: 'found', code: '1080' }
 * @example readPlace('1050') // { kind: 'choice', codes: ['1050', '1000'] }
 */
export function readPlace(text: string): PlaceReading {
  const all = wordsOf(text)
  if (all.length === 0) return { kind: /[\p{L}\p{N}]/u.test(text) ? 'unknown' : 'empty' }
  const postCodes = all.filter((word) => /^\d{4}$/.test(word))
  const words = all.filter((word) => !/\d/.test(word))
  const named = namedBy(words)
  const coded = unique(postCodes.flatMap(withPostCode))
  if (coded.length > 0) return readingOf(together(coded, areCapital(words) ? [] : named))
  if (named.length > 0) return readingOf(named)
  const [outside] = postCodes
  if (outside !== undefined) return { kind: 'outside', postCode: outside }
  return words.length === 0 ? { kind: 'unknown' } : readingLike(words, plain(text))
}

/** The municipality that a text names exactly, by a post code or by names. The first one if a post code lies in several. */
export function municipalityOf(text: string): Municipality | undefined {
  const words = wordsOf(text)
  const [postCode, ...rest] = words.filter((word) => /\d/.test(word))
  if (rest.length > 0) return undefined
  const names = words.filter((word) => word !== postCode)
  const named = namedBy(names)
  if (postCode === undefined) return named[0]
  const coded = withPostCode(postCode)
  if (areCapital(names)) return coded[0]
  return coded.find((code) => named.includes(code))
}

/** The post codes of a municipality and its parts. */
export function postCodesOf(code: Municipality): string[] {
  return [...new Set([code, ...MUNICIPALITIES[code].localities.map((one) => one.code)])]
}

/** The post codes that lie in more than one municipality, and the municipalities. */
export function sharedPostCodes(): { postCode: string; codes: Municipality[] }[] {
  const all = unique(KNOWN.flatMap(({ postCodes }) => postCodes)).sort()
  return all.map((postCode) => ({ postCode, codes: withPostCode(postCode) })).filter(({ codes }) => codes.length > 1)
}

/** Plain letters and digits, with one space between words. */
function plain(text: string): string {
  return fold(text.slice(0, LONGEST).normalize('NFKC'))
    .replace(/(\d)(?=[a-z])|([a-z])(?=\d)/g, '$1$2 ')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/(?<!\d)(\d{1,3}) (\d{1,3})(?!\d)/g, joinedPostCode)
    .trim()
}

/** A post code in two parts, such as `10 80` or `1.080`, as one. Other numbers stay apart: house numbers, boxes. */
function joinedPostCode(typed: string, first: string, second: string): string {
  return withPostCode(first + second).length > 0 ? first + second : typed
}

/** Words in plain letters, without those that are no part of a name. */
function wordsOf(text: string): string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word !== '' && !IGNORED.has(word))
    .map((word) => word.replace(/^(?:ste|sint|saint|sainte)$/, 'st'))
}

/** The municipalities with a post code; the one that has it as its own comes first. */
function withPostCode(postCode: string): Municipality[] {
  const codes = KNOWN.filter(({ postCodes }) => postCodes.includes(postCode)).map(({ code }) => code)
  return codes.sort((a, b) => Number(b === postCode) - Number(a === postCode))
}

/** The municipalities named by words that are names from the first to the last. None if another word is among them. */
function namedBy(words: readonly string[]): Municipality[] {
  let found: Municipality[] = []
  for (let from = 0; from < words.length; ) {
    const name = longestName(words, from)
    if (!name) return []
    found = found.length === 0 ? name.codes : together(found, name.codes)
    from += name.length
  }
  return found
}

function areCapital(words: readonly string[]): boolean {
  return words.every((word) => CAPITAL.has(word))
}

/** The longest name that starts at a word. */
function longestName(words: readonly string[], from: number): { codes: Municipality[]; length: number } | undefined {
  for (let length = Math.min(MOST_WORDS, words.length - from); length > 0; length--) {
    const name = words.slice(from, from + length).join(' ')
    const codes = KNOWN.filter(({ names }) => names.includes(name)).map(({ code }) => code)
    if (codes.length > 0) return { codes, length }
  }
  return undefined
}

/** The municipalities that two parts of a text allow together. If none fits both parts, those that fit one of them. */
function together(one: readonly Municipality[], other: readonly Municipality[]): Municipality[] {
  const both = one.filter((code) => other.includes(code))
  return both.length > 0 ? both : unique([...one, ...other])
}

function readingOf(codes: readonly Municipality[]): PlaceReading {
  const [code, ...others] = codes
  if (code === undefined) return { kind: 'unknown' }
  return others.length === 0 ? { kind: 'found', code } : { kind: 'choice', codes: [...codes] }
}

/**
 * Reads words of which not all are known: some words of a name, its beginning, or a name with slips.
 * @param spelled the same text with `Sint` or `Saint` as typed
 */
function readingLike(words: readonly string[], spelled: string): PlaceReading {
  const typed = words.join(' ')
  const inOrder = words.toSorted().join(' ')
  const sameWords = withName((name) => name.length === typed.length && name.split(' ').sort().join(' ') === inOrder)
  if (sameWords.length > 0) return readingOf(sameWords)
  const parts = typed.length < SHORTEST_PART ? [] : withName((name) => ` ${name}`.includes(` ${typed}`))
  const sure = likeSpelling(typed, spelled, SURE)
  const alike = parts.length > 0 ? parts : likeSpelling(typed, spelled, GUESSED)
  if (alike.length === 0) return { kind: 'unknown' }
  const isSure = alike.length === 1 && sure.length === 1 && sure[0] === alike[0]
  return isSure ? readingOf(alike) : { kind: 'choice', codes: alike }
}

function withName(fits: (name: string) => boolean): Municipality[] {
  return KNOWN.filter(({ names }) => names.some(fits)).map(({ code }) => code)
}

function likeSpelling(typed: string, spelled: string, lettersAnEdit: number): Municipality[] {
  const isLike = (name: string) => isSlip(typed, name, lettersAnEdit) || isSlip(spelled, name, lettersAnEdit)
  return KNOWN.filter(({ spellings }) => spellings.some(isLike)).map(({ code }) => code)
}

/**
 * Whether a text is a name with slips.
 * @param lettersAnEdit the number of letters for which one edit is allowed
 */
function isSlip(typed: string, name: string, lettersAnEdit: number): boolean {
  const most = Math.floor(Math.min(typed.length, name.length) / lettersAnEdit)
  return most > 0 && Math.abs(typed.length - name.length) <= most && editDistance(typed, name, most) <= most
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
