import type { Locale, Localized } from '../../locale/locale.ts'
import type { Offsets } from '../markdown/offsets.ts'
import type { Prose } from './prose.ts'

export interface Sentence {
  text: string
  /** Offset in the body of each character. */
  offsets: Offsets
  words: number
}

/**
 * Abbreviations that are followed by a name or a number, so that their full stop does not end a sentence. UAX #29 has no
 * such list, and ECMA-402 gives no access to CLDR's list of suppressions (`ss`), which is empty for Dutch.
 */
const ABBREVIATIONS: Localized<readonly string[]> = {
  nl: 'art afb bijv blz bv ca cf dhr dr drs fig fr hfst ing ir max mej mevr min mr mw nl nr nrs o.a par prof resp st ste t.a.v tel vgl z.g zgn'.split(
    ' ',
  ),
  fr: 'al art av bd boul cf chap ch dir éd env ex fig m me mm mme no nos p par pp pr prof réf resp st ste tél vol'.split(
    ' ',
  ),
  en: 'approx art arts cf ch dr e.g ed fig figs gen i.e messrs mr mrs ms p para pp prof rev st vol vs'.split(' '),
}

const SEGMENTERS = {
  nl: new Intl.Segmenter('nl', { granularity: 'sentence' }),
  fr: new Intl.Segmenter('fr', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
} satisfies Localized<Intl.Segmenter>

/** Last word of a text that ends in a full stop, without that stop. */
const LAST_WORD = /(?:^|[\s('’])([\p{L}][\p{L}.]*)\.\s*$/u

/** A sentence that starts with a small letter, such as `perspective.brussels`. UAX #29 (SB8) would not start a sentence there. */
const SMALL_NAME = /([.!?]['’”»)]?\s+)\p{Ll}(?=[\p{L}\p{N}-]*\.\p{Ll}{2,})/gu

/** Splits running text into sentences by UAX #29, and joins them again after an abbreviation or an initial. */
export function sentencesOf({ text, offsets }: Prose, locale: Locale): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  let end = 0
  for (const { segment } of SEGMENTERS[locale].segment(text.replace(SMALL_NAME, '$1X'))) {
    end += segment.length
    if (end < text.length && endsInAbbreviation(segment, locale)) continue
    const whole = text.slice(start, end)
    const words = wordsIn(whole)
    const lead = whole.search(/\S/)
    if (words > 0)
      sentences.push({ text: whole.slice(lead).trimEnd(), offsets: offsets.slice(start + lead, end), words })
    start = end
  }
  return sentences
}

function endsInAbbreviation(segment: string, locale: Locale): boolean {
  const word = LAST_WORD.exec(segment)?.[1]
  if (word === undefined) return false
  return /^\p{Lu}$/u.test(word) || ABBREVIATIONS[locale].includes(word.toLowerCase())
}

const WORD =
  /\p{N}{1,3}(?:[ \u00a0\u202f]\p{N}{3})+(?!\p{N})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,/\u2010\u2011-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** Words of a text: `l'agence`, `16-jarige`, `perspective.brussels`, `1.500` and `1 500` are one each. */
export function wordsIn(text: string): number {
  return text.match(WORD)?.length ?? 0
}
