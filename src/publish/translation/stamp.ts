import type { Locale } from '../../locale/locale.ts'
import type { PageFile } from '../source/page-file.ts'
import { meaningOf } from './meaning.ts'

/** The value of `translatedFrom`: which text the translation was made from, and when. */
export function translatedFrom(original: PageFile, blob: string, on: string): string {
  return `{ language: ${original.locale}, hash: "${meaningOf(original)}", blob: "${blob}", on: ${on} }`
}

/**
 * The value of `minor`: declares that the present text of an original means the same as the last committed one. The
 * declaration includes texts that were declared the same before, committed or not.
 */
export function minorMark(original: PageFile, before: PageFile): string {
  const present = meaningOf(original)
  const old = meaningOf(before)
  const declared = [before.meta.minor, original.meta.minor].flatMap((mark) =>
    mark && (mark.of === old || mark.same.includes(old)) ? [...mark.same, mark.of] : [],
  )
  const same = [...new Set([...declared, old])].filter((hash) => hash !== present)
  return `{ of: "${present}", same: [${same.map((hash) => `"${hash}"`).join(', ')}] }`
}

/** The default original language of a translation: Dutch, or French for a Dutch file. */
export function usualOriginal(locale: Locale): Locale {
  return locale === 'nl' ? 'fr' : 'nl'
}
