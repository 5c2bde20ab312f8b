import { parseAcceptLanguage } from './accept-language.ts'
import { LOCALES, type Locale } from './locale.ts'

/**
 * Picks the reader's language from those a page exists in: RFC 4647 section 3.4 (Lookup) with the weights of RFC 9110
 * section 12.4.2. Never throws. The length limit of the header bounds the work.
 *
 * The two specifications leave these choices:
 * - `nl;q=0` excludes Dutch, whatever else the header has (also `nl-BE`: the site only has pages tagged `nl`).
 * - `nl-BE;q=0` does not: as a range it matches `nl-BE` and narrower (RFC 4647 section 3.3.1), never `nl`.
 * - `*` names no language. A reader who accepts any language chooses one on the page in three languages; the site must
 *   not prefer Dutch to French, which is equal in law.
 *
 * @returns undefined if the header names none of them; the caller then lets the reader choose.
 * @example negotiate('fr-BE, nl;q=0.5', ['nl', 'fr', 'en']) // 'fr'
 */
export function negotiate(header: string | undefined, available: readonly Locale[]): Locale | undefined {
  const ranges = parseAcceptLanguage(header ?? '')
  const excluded = new Set(ranges.filter(({ weight }) => weight === 0).map(({ range }) => range.toLowerCase()))
  const acceptable = LOCALES.filter((locale) => available.includes(locale) && !excluded.has(locale))
  for (const { range, weight } of ranges) {
    if (weight === 0) return undefined
    const found = lookup(range, acceptable)
    if (found !== undefined) return found
  }
  return undefined
}

/** "The language range is progressively truncated from the end until a matching language tag is located." */
function lookup(range: string, locales: readonly Locale[]): Locale | undefined {
  for (let tag = range.toLowerCase(); tag !== ''; tag = truncate(tag)) {
    const found = locales.find((locale) => locale === tag)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * Removes the last subtag, and a single letter or digit before it, which only introduces a subtag (`x` for private use,
 * others for extensions).
 * @example truncate('zh-hant-x-private') // 'zh-hant'
 */
export function truncate(tag: string): string {
  const rest = tag.slice(0, Math.max(tag.lastIndexOf('-'), 0))
  return rest.at(-2) === '-' ? rest.slice(0, -2) : rest
}
