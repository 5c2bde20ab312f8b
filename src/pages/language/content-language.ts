import type { Context, MiddlewareHandler } from 'hono'
import { localeOf } from '../../content/paths.ts'
import { type Locale, REGIONAL_TAGS } from '../../locale/locale.ts'

/**
 * Names the language of every answer with a text under an address with a language (RFC 9110 section 8.5), in the form of
 * the `lang` of its HTML. Handlers name those of other addresses, and of pages in two languages, with `setLanguages`.
 */
export function contentLanguage(): MiddlewareHandler {
  return async function contentLanguage(c, next) {
    await next()
    const locale = localeOf(c.req.path.toLowerCase())
    const { status, headers } = c.res
    const isText = headers.has('Content-Type') && !(status >= 300 && status < 400)
    if (locale && isText && !headers.has('Content-Language')) setLanguages(c, [locale])
  }
}

/** Sets `Content-Language` to the languages of an answer, the language of the page itself first. */
export function setLanguages(c: Context, locales: readonly Locale[]): void {
  c.header('Content-Language', [...new Set(locales)].map((locale) => REGIONAL_TAGS[locale]).join(', '))
}
