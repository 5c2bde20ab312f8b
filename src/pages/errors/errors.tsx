import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Edition, NoRelease } from '../../content/reader/reader.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { logError } from '../../platform/log-error.ts'
import { type ErrorKind, ErrorView, PlainErrorView } from '../../views/error/error.tsx'
import type { PagesContext } from '../context.ts'
import { frameFor, homeTranslations } from '../frame.ts'
import { setLanguages } from '../language/content-language.ts'
import { errorLocales, VARY_LANGUAGE } from '../language/detect.ts'
import { readRelease } from '../read-release.ts'
import { render, sendPublic } from '../respond.ts'
import { suggestionsFor } from './suggestions.ts'

/** Name of the site if no release can be read. */
const SITE_NAME = 'perspective.brussels'

/** Sends 404 or 410 in the language of the path, with suggestions. It is the same for every reader, so caches may keep it. */
export async function sendMissing(
  c: PagesContext,
  edition: Edition,
  path: string,
  locale: Locale,
  status: 404 | 410,
): Promise<Response> {
  setLanguages(c, [locale])
  const suggestions = await suggestionsFor(edition, path, locale)
  const frame = frameFor(c.var.pages, edition, locale, homeTranslations(edition))
  const kind = status === 410 ? 'gone' : 'notFound'
  const rendered = await render(<ErrorView frame={frame} kind={kind} suggestions={suggestions} />)
  return sendPublic(c, edition, rendered, { status, type: 'text/html; charset=utf-8' })
}

/**
 * Renders an error in the reader's language: within the site's frame if a release can be read, else without it.
 * Caches do not store it, because `requireCacheControl` makes it `no-store`.
 */
export async function errorPage(
  c: PagesContext,
  kind: ErrorKind,
  status: ContentfulStatusCode,
  reference?: string,
): Promise<Response> {
  const locales = errorLocales(c)
  const [locale] = locales
  const plain = () => plainError(c, kind, status, reference)
  if (!locale || locales.length === LOCALES.length || kind === 'unavailable') return plain()
  nameLanguage(c, locales)
  const framed = async (edition: Edition) => {
    const details = { kind, ...(reference && { reference }) }
    const frame = frameFor(c.var.pages, edition, locale, homeTranslations(edition))
    return c.html(<ErrorView {...details} frame={frame} />, status)
  }
  try {
    return await readRelease(c, framed)
  } catch (error) {
    // The release reader has logged NoRelease already. Any other error is a bug.
    if (!(error instanceof NoRelease)) logError(error, c.env.reference)
    return plain()
  }
}

/** Renders an error in the reader's language without the site's frame, so without reading a release. */
export function plainError(
  c: PagesContext,
  kind: ErrorKind,
  status: ContentfulStatusCode,
  reference?: string,
): Response | Promise<Response> {
  const locales = errorLocales(c)
  nameLanguage(c, locales)
  const details = { kind, ...(reference && { reference }) }
  return c.html(<PlainErrorView {...details} locales={locales} siteName={SITE_NAME} />, status)
}

/** Names the language of an error, which may be that of the reader. */
function nameLanguage(c: PagesContext, [locale, ...others]: readonly Locale[]): void {
  c.header('Vary', VARY_LANGUAGE)
  if (locale && others.length === 0) setLanguages(c, [locale])
}
