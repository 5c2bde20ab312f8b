import type { Locale } from './locale.ts'

/**
 * A function of a language that makes its value once for each language, when it is first asked for. For the formatters of
 * `Intl`: each takes a millisecond or more to make, so none is made at the start of an isolate or for each answer.
 * @param make depends on nothing but the language
 */
export function perLocale<T>(make: (locale: Locale) => T): (locale: Locale) => T {
  const made = new Map<Locale, T>()
  return (locale) => {
    const known = made.get(locale) ?? make(locale)
    made.set(locale, known)
    return known
  }
}
