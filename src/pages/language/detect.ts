import type { Context } from 'hono'
import { localeOf } from '../../content/paths.ts'
import { isLocale, LOCALES, type Locale } from '../../locale/locale.ts'
import { negotiate } from '../../locale/negotiate.ts'
import { cookieValues } from './cookies.ts'

/**
 * Name of the one cookie: the language that the reader chose with the switch.
 * The site's name is in it because another site on the domain may set a cookie `language`, which browsers send here too.
 */
export const LANGUAGE_COOKIE = 'perspective-language'

/** What an answer that depends on the reader's language depends on. */
export const VARY_LANGUAGE = 'Accept-Language, Cookie'

/**
 * The reader's language among those available: chosen with the switch, else by `Accept-Language`.
 * @returns undefined when neither names one of them
 */
export function readerLocale(c: Context, available: readonly Locale[]): Locale | undefined {
  const chosen = cookieValues(c.req.header('Cookie'), LANGUAGE_COOKIE).find(isLocale)
  if (chosen && available.includes(chosen)) return chosen
  return negotiate(c.req.header('Accept-Language'), available)
}

/** Languages in which an error is told: that of the path, else the reader's, else all. */
export function errorLocales(c: Context): readonly Locale[] {
  const locale = localeOf(c.req.path.toLowerCase()) ?? readerLocale(c, LOCALES)
  return locale ? [locale] : LOCALES
}
