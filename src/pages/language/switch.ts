import { setCookie } from 'hono/cookie'
import { CHOICE_PREFIX, encodePath, localeOf, readPath } from '../../content/paths.ts'
import { isLocale, type Locale } from '../../locale/locale.ts'
import type { PagesContext } from '../context.ts'
import { errorPage } from '../errors/errors.tsx'
import { LANGUAGE_COOKIE } from './detect.ts'

/** One year, in seconds. */
const MAX_AGE = 31_536_000

const EMPTY_IMAGE = '<svg xmlns="http://www.w3.org/2000/svg"/>'

/**
 * Stores the language that the reader chose in a cookie: `/language/fr.svg`. A page loads this empty image if the reader
 * arrived by a link that changes the language (`chosen` in `content/paths.ts`).
 */
export async function rememberLanguage(c: PagesContext): Promise<Response> {
  const locale = c.req.param('image')?.replace('.svg', '')
  if (!isLocale(locale)) return errorPage(c, 'notFound', 404)
  remember(c, locale)
  return c.body(EMPTY_IMAGE, 200, { 'Content-Type': 'image/svg+xml' })
}

/** Stores the language of a page and redirects to it: `/language/fr/projets`, the form of such links until 2026. */
export async function chooseLanguage(c: PagesContext): Promise<Response> {
  c.header('X-Robots-Tag', 'noindex')
  const { pathname, search } = new URL(c.req.url)
  const reading = readPath(pathname.slice(CHOICE_PREFIX.length))
  const path = reading.kind === 'path' ? reading.path : undefined
  const locale = path && localeOf(path)
  if (!locale) return errorPage(c, 'notFound', 404)
  remember(c, locale)
  return c.redirect(`${encodePath(path)}${search}`, 303)
}

/**
 * No other route of the public site sets a cookie. A prefetch sets none, because the reader has not chosen anything yet.
 * Nor does a request that a page of this site did not make (Fetch Metadata): another site must not choose for the reader.
 * Browsers before 2023 do not say where a request comes from.
 */
function remember(c: PagesContext, locale: Locale): void {
  const prefetch = /\bprefetch\b/.test(`${c.req.header('Sec-Purpose') ?? ''} ${c.req.header('Purpose') ?? ''}`)
  const isFromHere = (c.req.header('Sec-Fetch-Site') ?? 'same-origin') === 'same-origin'
  if (prefetch || !isFromHere) return
  const secure = c.var.pages.origin.startsWith('https:')
  setCookie(c, LANGUAGE_COOKIE, locale, { path: '/', maxAge: MAX_AGE, sameSite: 'Lax', httpOnly: true, secure })
}
