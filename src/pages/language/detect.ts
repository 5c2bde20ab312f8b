import type { Context } from 'hono'
import { localeOf } from '../../content/paths.ts'
import { isLocale, LOCALES, type Locale } from '../../locale/locale.ts'
import { negotiate } from '../../locale/negotiate.ts'
import { cookieValues } from './cookies.ts'

/**
 * Name of the only cookie of the public site: the language that the reader chose with the switch.
 * The prefix avoids a conflict: another site on the domain may set a cookie `language`, which browsers send here too.
 */
export const LANGUAGE_COOKIE = 'perspective-language'

/** Value of `Vary` for an answer that depends on the reader's language. */
export const VARY_LANGUAGE = 'Accept-Language, Cookie'

/**
 * The reader's language among those available: from the cookie of the switch, else from `Accept-Language`.
 * @param headers of the request
 * @returns undefined if neither names one of them
 */
export function readerLocale(headers: Headers, available: readonly Locale[]): Locale | undefined {
  const chosen = cookieValues(headers.get('Cookie') ?? undefined, LANGUAGE_COOKIE).find(isLocale)
  if (chosen && available.includes(chosen)) return chosen
  return negotiate(headers.get('Accept-Language') ?? undefined, available)
}

/** Languages of an error page: that of the path, else the reader's, else all three. */
export function errorLocales(c: Context): readonly Locale[] {
  const locale = localeOf(c.req.path.toLowerCase()) ?? readerLocale(c.req.raw.headers, LOCALES)
  return locale ? [locale] : LOCALES
}
