/** One item of an `Accept-Language` header: a language range and its weight. */
export type WeightedRange = {
  /** Basic language range (RFC 4647 section 2.1), in its original case: `nl-BE`, `*`. */
  range: string
  /** From 0 (not acceptable) to 1. */
  weight: number
}

/** Number of characters that are read. Browsers send fewer than 200; the limit bounds the work. */
const MAX_LENGTH = 1000

/** `language-range = (1*8ALPHA *("-" 1*8alphanum)) / "*"`; RFC 4647 section 2.1. The underscore is POSIX: `fr_FR`. */
const RANGE = /^(?:\*|[a-z]{1,8}(?:[-_][a-z\d]{1,8})*)$/i

/** `qvalue = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] )`; RFC 9110 section 12.4.2. */
const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i

/** Optional whitespace: spaces and tabs, nothing else; RFC 9110 section 5.6.3. */
const OUTER_WHITESPACE = /^[ \t]+|[ \t]+$/g

/**
 * Reads an `Accept-Language` header (RFC 9110 section 12.5.4), the largest weight first. Items of equal weight keep their
 * order. Malformed items are skipped.
 * @example parseAcceptLanguage('nl;q=0.5, fr_BE') // [{ range: 'fr-BE', weight: 1 }, { range: 'nl', weight: 0.5 }]
 */
export function parseAcceptLanguage(header: string): WeightedRange[] {
  return capped(header)
    .split(',')
    .flatMap(parseItem)
    .sort((a, b) => b.weight - a.weight)
}

/** Cuts a long header at a comma, so that no item is cut in the middle. */
function capped(header: string): string {
  if (header.length <= MAX_LENGTH) return header
  const comma = header.slice(0, MAX_LENGTH + 1).lastIndexOf(',')
  return header.slice(0, Math.max(comma, 0))
}

function parseItem(item: string): WeightedRange[] {
  const [range = '', weight, ...rest] = item.split(';').map((part) => part.replace(OUTER_WHITESPACE, ''))
  if (rest.length > 0 || !RANGE.test(range)) return []
  const parsed = weight === undefined ? 1 : parseWeight(weight)
  return parsed === undefined ? [] : [{ range: range.replaceAll('_', '-'), weight: parsed }]
}

function parseWeight(parameter: string): number | undefined {
  const value = WEIGHT.exec(parameter)?.[1]
  return value === undefined ? undefined : Number(value)
}
