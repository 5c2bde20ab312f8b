import { setCookie } from 'hono/cookie'
import { localeOf } from '../../content/paths.ts'
import type { Kv, Report } from '../../content/reader/content-store.ts'
import { PREVIEW_PARAMETER, type Preview } from '../../content/schema/preview.ts'
import { LOCALES } from '../../locale/locale.ts'
import { negotiate } from '../../locale/negotiate.ts'
import { deferOf } from '../../platform/defer.ts'
import { changesPath, PreviewBar } from '../../views/preview/preview-bar.tsx'
import type { PagesContext } from '../context.ts'
import { plainError } from '../errors/errors.tsx'
import { cookieName, type Opened, openPreview, type Place, placeOf } from './access.ts'
import { answerInside } from './inside.tsx'
import { marked, withinPreview } from './mark.ts'
import { previewReaders } from './preview-readers.ts'

export interface PreviewOptions {
  kv: Kv
  report: Report
  /** Milliseconds since 1970. */
  now(): number
}

/**
 * Answers all requests below the path of previews. The first visit has the secret in its address: it is exchanged for a
 * cookie that browsers send to this preview only. Without a valid secret, every answer is the same 404.
 */
export function previewHandler({ kv, report, now }: PreviewOptions) {
  const readerOf = previewReaders({ kv, report, now })

  return async function previewSite(c: PagesContext): Promise<Response> {
    const { pages } = c.var
    const isSecure = pages.origin.startsWith('https:')
    const url = new URL(c.req.url)
    const place = placeOf(url.pathname)
    const opened = place && (await openPreview(c, place, { kv, report, now, isSecure }))
    if (!place || !opened) return plainError(c, 'previewEnded', 404)
    const isRead = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (isRead && url.searchParams.has(PREVIEW_PARAMETER)) return exchange(c, place, opened, isSecure, now())
    const { preview } = opened
    const inForce = await pages.reader.inForce(deferOf(c))
    // It was published, and the push has not ended it, or KV has not spread that yet.
    if (isRead && inForce?.release === preview.root) return c.redirect(publicAddress(place, url), 303)
    const response = await answerInside(c, {
      preview,
      kv,
      pages: {
        ...pages,
        reader: readerOf(preview.root),
        // As on staging, a page is not indexed, and has no script.
        environment: 'staging',
        // The release has the state of the site at this instant, so what views add to it must too: the days until a date.
        now: () => Date.parse(preview.at),
      },
      target: `${place.path}${url.search}`,
    })
    c.set('logFields', { ...c.var.logFields, state: 'preview', preview: place.id })
    return inPreview(c, response, place, opened.preview)
  }
}

/** Sends the browser to the same address without the secret, and the secret as a cookie of this preview only. */
function exchange(c: PagesContext, { prefix, path }: Place, { preview, secret }: Opened, secure: boolean, now: number) {
  const maxAge = Math.floor((Date.parse(preview.until) - now) / 1000)
  setCookie(c, cookieName(secure), secret, { path: `${prefix}/`, maxAge, sameSite: 'Lax', httpOnly: true, secure })
  const { searchParams } = new URL(c.req.url)
  searchParams.delete(PREVIEW_PARAMETER)
  return c.redirect(`${prefix}${path}${searchParams.size > 0 ? `?${searchParams}` : ''}`, 303)
}

/** The address at which the public site has the same page. */
function publicAddress({ path }: Place, { search }: URL): string {
  // A path that begins with two slashes would be the address of another site.
  const isPage = !path.startsWith('//') && !LOCALES.some((locale) => changesPath(locale) === path)
  return isPage ? `${path}${search}` : '/'
}

/** Makes an answer of the site an answer of the preview: redirects and links stay within it, and pages have the bar. */
function inPreview(c: PagesContext, response: Response, { prefix, path }: Place, preview: Preview): Promise<Response> {
  const { origin } = c.var.pages
  const headers = new Headers(response.headers)
  const location = headers.get('Location')
  if (location !== null) headers.set('Location', withinPreview(location, prefix, origin))
  if (headers.has('X-Release')) headers.set('X-Release-State', 'preview')
  const ofList = LOCALES.find((one) => changesPath(one) === path)
  const locale = ofList ?? localeOf(path.toLowerCase()) ?? negotiate(c.req.header('Accept-Language'), LOCALES) ?? 'nl'
  const hrefOf = (at: string) => withinPreview(at, prefix, origin)
  const bar = String(<PreviewBar preview={preview} locale={locale} hrefOf={hrefOf} />)
  return marked(new Response(response.body, { status: response.status, headers }), { prefix, origin, bar, locale })
}
