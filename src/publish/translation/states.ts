import { LOCALES, type Locale, type Localized, localized, OFFICIAL_LOCALES } from '../../locale/locale.ts'
import type { Translations } from '../source/content.ts'
import type { PageFile } from '../source/page-file.ts'
import { meaningOf } from './meaning.ts'

/**
 * Where a page stands in one language.
 * `original`: others were translated from it, or it is alone. `unstated`: nobody told what it was translated from.
 * `fallback`: English borrows the text. `missing`: an official language lacks it, which is an error.
 */
export type State = 'original' | 'current' | 'stale' | 'missing' | 'fallback' | 'unstated'

export function statesOf(page: Translations): Localized<State> {
  return localized((locale) => stateIn(page, locale))
}

function stateIn(page: Translations, locale: Locale): State {
  const file = page[locale]
  if (!file) return OFFICIAL_LOCALES.some((one) => one === locale) ? 'missing' : 'fallback'
  const from = originalOf(page, file)
  if (from) return isCurrent(file, from) ? 'current' : 'stale'
  const isAlone = LOCALES.filter((one) => page[one]).length === 1
  return isNamed(page, locale) || isAlone ? 'original' : 'unstated'
}

/** The file from which another was translated, as far as it is still there. */
export function originalOf(page: Translations, { meta }: PageFile): PageFile | undefined {
  return meta.translatedFrom && page[meta.translatedFrom.language]
}

/** The languages that a file goes back to, its own first; one that comes again closes a circle and ends the row. */
export function originsOf(page: Translations, file: PageFile): Locale[] {
  const origins: Locale[] = [file.locale]
  for (let at = originalOf(page, file); at; at = originalOf(page, at)) {
    const isCircle = origins.includes(at.locale)
    origins.push(at.locale)
    if (isCircle) break
  }
  return origins
}

/** Whether others were translated from a file. */
export function isNamed(page: Translations, locale: Locale): boolean {
  return LOCALES.some((one) => one !== locale && page[one]?.meta.translatedFrom?.language === locale)
}

/** Whether a translation says what its original says: what it was made from, or what was declared to mean the same. */
export function isCurrent({ meta }: PageFile, original: PageFile): boolean {
  const present = meaningOf(original)
  const { minor } = original.meta
  const same = minor?.of === present ? minor.same : []
  return [present, ...same].includes(meta.translatedFrom?.hash ?? '')
}

/**
 * What readers of a translation have to know: its original changed in a way that matters, and when.
 * A change after which the translation was looked at does not count.
 */
export function overtakenBy(page: Translations, file: PageFile): { on: string; original: PageFile } | undefined {
  const original = originalOf(page, file)
  const on = original?.meta.major
  if (!original || on === undefined || isCurrent(file, original)) return undefined
  return (file.meta.translatedFrom?.on ?? '') < on ? { on, original } : undefined
}
