import { LOCALES, type Locale, type Localized, localized, OFFICIAL_LOCALES } from '../../locale/locale.ts'
import type { Translations } from '../source/content.ts'
import type { PageFile } from '../source/page-file.ts'
import { meaningOf } from './meaning.ts'

/**
 * State of a page in one language.
 * `original`: other files were translated from it, or it is the only one. `unstated`: its original is not declared.
 * `fallback`: English shows the original. `missing`: an official language lacks the page, which is an error.
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

/** The file that another was translated from, if it still exists. */
export function originalOf(page: Translations, { meta }: PageFile): PageFile | undefined {
  return meta.translatedFrom && page[meta.translatedFrom.language]
}

/** The chain of originals of a file, starting with its own language. A repeated language closes a circle and ends it. */
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

/** Whether a translation was made from the present original, or from a text declared to mean the same. */
export function isCurrent({ meta }: PageFile, original: PageFile): boolean {
  const present = meaningOf(original)
  const { minor } = original.meta
  const same = minor?.of === present ? minor.same : []
  return [present, ...same].includes(meta.translatedFrom?.hash ?? '')
}

/**
 * The date of a major change of the original that the translation does not have yet, to show to readers.
 * A change before the translation was last updated does not count.
 */
export function overtakenBy(page: Translations, file: PageFile): { on: string; original: PageFile } | undefined {
  const original = originalOf(page, file)
  const on = original?.meta.major
  if (!original || on === undefined || isCurrent(file, original)) return undefined
  return (file.meta.translatedFrom?.on ?? '') < on ? { on, original } : undefined
}
