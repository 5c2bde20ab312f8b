import type { Context } from 'hono'
import type { SettingProblem } from '../environment.ts'
import { LOCALES, type Locale, REGIONAL_TAGS } from '../locale/locale.ts'
import { Hono } from '../platform/hono.ts'
import type { Frame } from '../views/frame.ts'
import { ClosedView } from '../views/newsletter/closed.tsx'
import { NEWSLETTER_PATHS, ONE_CLICK_PATH, pagePath } from './paths.ts'

/** A newsletter that cannot run because of invalid settings. */
export interface ClosedNewsletter {
  closed: readonly SettingProblem[]
}

export interface ClosedOptions {
  frame(c: Context, locale: Locale): Promise<Frame>
  /** The reader's language, for a path without a language. */
  readerLocale(c: Context): Locale
}

/** In seconds. An operator has to change a setting first. */
const RETRY_AFTER = '600'

/**
 * The routes of the newsletter while it is misconfigured: 503 for everything except the page with the form. That page is
 * content, so GET for it has no handler here.
 */
export function closedRoutes({ frame, readerLocale }: ClosedOptions): Hono {
  const app = new Hono()
  const page = (locale: Locale) => async (c: Context) => {
    setHeaders(c)
    c.header('Content-Language', REGIONAL_TAGS[locale])
    return c.html(<ClosedView frame={await frame(c, locale)} />, 503)
  }
  for (const locale of LOCALES) {
    app.post(NEWSLETTER_PATHS[locale], page(locale))
    for (const name of ['sent', 'erased'] as const) app.get(pagePath(name, locale), page(locale))
    for (const name of ['confirm', 'manage', 'preferences', 'change'] as const)
      app.on(['GET', 'POST'], `${pagePath(name, locale)}/:token/*`, page(locale))
  }
  app.get(`${ONE_CLICK_PATH}/:token`, (c) => page(readerLocale(c))(c))
  app.post(`${ONE_CLICK_PATH}/:token`, function closedOneClick(c) {
    setHeaders(c)
    return c.body(null, 503)
  })
  return app
}

function setHeaders(c: Context): void {
  c.header('X-Robots-Tag', 'noindex')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Retry-After', RETRY_AFTER)
}

/** The health check while the newsletter is closed. The names of the settings are public, their errors are not. */
export async function closedHealth({ closed }: ClosedNewsletter) {
  return {
    ok: false,
    summary: { state: 'closed', settings: [...new Set(closed.map(({ setting }) => setting))] },
    details: { problems: closed.map(({ sentence }) => sentence) },
  }
}
