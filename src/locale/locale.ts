/** Languages of the site, in the order in which they are offered. */
export const LOCALES = ['nl', 'fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/**
 * Languages that are equal in law (Constitution art. 4; language laws coordinated on 18 July 1966). A page that lacks one
 * of them is an error. English is optional.
 */
export const OFFICIAL_LOCALES = ['nl', 'fr'] as const satisfies readonly Locale[]

/** One value for each language. */
export type Localized<T> = Record<Locale, T>

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/** Builds one value for each language. */
export function localized<T>(value: (locale: Locale) => T): Localized<T> {
  return { nl: value('nl'), fr: value('fr'), en: value('en') }
}

/** Language tags with a region, for `lang`, dates, numbers and Open Graph. */
export const REGIONAL_TAGS: Localized<string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' }
