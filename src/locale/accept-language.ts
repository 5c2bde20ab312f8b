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

/**
 * A weight from 0 to 1. RFC 9110 section 12.4.2 allows `q=0.5` with three decimals at most. Clients also send more
 * decimals, a comma (`q=0,5`), no zero (`q=.5`) and spaces around `=`.
 */
const WEIGHT = /^q[ \t]*=[ \t]*(0?[.,]\d*|0|1(?:[.,]0*)?)$/i

/** The weight of a range whose own weight cannot be read: the reader named the language, but any other comes first. */
const LEAST = 0.001

/** A comma between the digits of a weight, `q=0,8` or `q=1,0`, which would end the item. The decimals end the item. */
const DECIMAL_COMMA = /(q[ \t]*=[ \t]*)(?:(0?),(?=\d+[ \t]*(?:,|$))|(1),(?=0+[ \t]*(?:,|$)))/gi

/** Optional whitespace: spaces and tabs, nothing else; RFC 9110 section 5.6.3. */
const OUTER_WHITESPACE = /^[ \t]+|[ \t]+$/g

/**
 * Reads an `Accept-Language` header (RFC 9110 section 12.5.4), the largest weight first. Items of equal weight keep their
 * order. Items without a language range are skipped. A weight in a form that clients send by mistake is read.
 * @example parseAcceptLanguage('nl;q=0.5, fr_BE') // [{ range: 'fr-BE', weight: 1 }, { range: 'nl', weight: 0.5 }]
 * @example parseAcceptLanguage('nl;q=0,8') // [{ range: 'nl', weight: 0.8 }]
 */
export function parseAcceptLanguage(header: string): WeightedRange[] {
  return capped(header)
    .replace(DECIMAL_COMMA, '$1$2$3.')
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
  const [range = '', ...parameters] = item.split(';').map((part) => part.replace(OUTER_WHITESPACE, ''))
  return RANGE.test(range) ? [{ range: range.replaceAll('_', '-'), weight: weightOf(parameters) }] : []
}

/** The weight that the parameters give. It is unreadable if there is more than one parameter, or another than `q`. */
function weightOf(parameters: readonly string[]): number {
  const [parameter, ...rest] = parameters
  if (parameter === undefined) return 1
  const digits = rest.length > 0 ? undefined : WEIGHT.exec(parameter)?.[1]
  const weight = digits === undefined ? Number.NaN : Number(digits.replace(',', '.'))
  return Number.isNaN(weight) ? LEAST : weight
}
