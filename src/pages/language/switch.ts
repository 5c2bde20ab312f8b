import { setCookie } from 'hono/cookie'
import { CHOICE_PREFIX, encodePath, localeOf, readPath } from '../../content/paths.ts'
import type { PagesContext } from '../context.ts'
import { errorPage } from '../errors/errors.tsx'
import { LANGUAGE_COOKIE } from './detect.ts'

/** One year, in seconds. */
const MAX_AGE = 31_536_000

/**
 * Handles a click on the language switch: `/language/fr/projets` stores French in a cookie and redirects to `/fr/projets`.
 * No other route sets a cookie. A prefetch sets none, because the reader has not chosen anything yet.
 */
export async function chooseLanguage(c: PagesContext): Promise<Response> {
  c.header('X-Robots-Tag', 'noindex')
  const { pathname, search } = new URL(c.req.url)
  const reading = readPath(pathname.slice(CHOICE_PREFIX.length))
  const path = reading.kind === 'path' ? reading.path : undefined
  const locale = path && localeOf(path)
  if (!locale) return errorPage(c, 'notFound', 404)
  const prefetch = /\bprefetch\b/.test(`${c.req.header('Sec-Purpose') ?? ''} ${c.req.header('Purpose') ?? ''}`)
  if (!prefetch) {
    const secure = c.var.pages.origin.startsWith('https:')
    setCookie(c, LANGUAGE_COOKIE, locale, { path: '/', maxAge: MAX_AGE, sameSite: 'Lax', httpOnly: true, secure })
  }
  return c.redirect(`${encodePath(path)}${search}`, 303)
}
