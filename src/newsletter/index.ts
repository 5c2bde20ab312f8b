import { zValidator } from '@hono/zod-validator'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { LOCALES, type Locale } from '../locale/locale.ts'
import { within } from '../platform/deadline.ts'
import { Hono } from '../platform/hono.ts'
import { logError } from '../platform/log-error.ts'
import { fieldErrors, signUpForm } from './forms.ts'
import { isSameSite } from './guard/same-site.ts'
import { LIMITS } from './limits.ts'
import type { NewsletterContext, NewsletterEnv, NewsletterOptions } from './options.ts'
import { BULK_EVENTS_PATH, NEWSLETTER_PATHS, type NewsletterPage, ONE_CLICK_PATH, pagePath } from './paths.ts'
import { postBulkEvents } from './routes/bulk-events.ts'
import { getChange, postChange } from './routes/change.tsx'
import { getConfirm, postConfirm } from './routes/confirm.tsx'
import { showLinkError } from './routes/link-error.tsx'
import { getManage, postManage } from './routes/manage.tsx'
import { getOneClick, postOneClick } from './routes/one-click.ts'
import { getData, getErased, getPreferences, postPreferences } from './routes/preferences.tsx'
import { hideAddress } from './routes/respond.ts'
import { getSent, postSignUp, refuseSignUp } from './routes/sign-up.tsx'

/** Maximum size of a form, in bytes. Our forms with all fields filled in are under 2 kB. */
const MAX_FORM = 16_384

/** Maximum size of a request with events, in bytes. Brevo sends up to 500 events of about 600 bytes at once. */
const MAX_EVENTS = 1_048_576

/** The newsletter's routes: sign up, confirm, unsubscribe, preferences. GET changes nothing. */
export function newsletterRoutes(options: NewsletterOptions): Hono<NewsletterEnv> {
  const app = new Hono<NewsletterEnv>()
  const newsletter = createMiddleware<NewsletterEnv>(async function newsletter(c, next) {
    c.set('newsletter', options)
    await next()
  })
  for (const locale of LOCALES) {
    const path = NEWSLETTER_PATHS[locale]
    const at = (page: Parameters<typeof pagePath>[0]) => pagePath(page, locale)
    const limit = bodyLimit({
      maxSize: MAX_FORM,
      onError: (c) => refuseSignUp(c, locale, 413, { problem: 'too-large' }),
    })
    const tokenLimit = bodyLimit({ maxSize: MAX_FORM, onError: (c) => showLinkError(c, locale, 'too-large', 413) })
    const tokenSite = ofTokenSite(locale)
    const token = (handler: TokenHandler) =>
      inTime(
        (c) => handler(c, locale, c.req.param('token') ?? ''),
        (c) => showLinkError(c, locale, 'failed', 503),
      )

    app.use(`${path}/*`, newsletter)
    app.post(path, limit, sameSite(locale), validSignUp(locale), (c) => postSignUp(c, locale, c.req.valid('form')))
    app.get(at('sent'), (c) => getSent(c, locale))
    for (const [page] of TOKEN_PAGES) app.use(`${at(page)}/:token/*`, hideAddress)
    for (const [page, get, post] of TOKEN_PAGES) {
      for (const path of [`${at(page)}/:token`, `${at(page)}/:token/`]) {
        app.get(path, token(get))
        app.post(path, tokenLimit, tokenSite, token(post))
      }
    }
    app.get(`${at('preferences')}/:token/data.json`, token(getData))
    app.get(at('erased'), (c) => getErased(c, locale))
  }
  app.use(`${ONE_CLICK_PATH}/*`, newsletter)
  app.use(`${ONE_CLICK_PATH}/:token/*`, hideAddress)
  for (const path of [`${ONE_CLICK_PATH}/:token`, `${ONE_CLICK_PATH}/:token/`]) {
    app.post(
      path,
      inTime(postOneClick, (c) => c.body(null, 503)),
    )
    app.get(
      path,
      inTime(getOneClick, (c) => showLinkError(c, options.readerLocale(c), 'failed', 503)),
    )
  }
  app.post(
    BULK_EVENTS_PATH,
    newsletter,
    bodyLimit({ maxSize: MAX_EVENTS, onError: (c) => c.body(null, 413) }),
    postBulkEvents,
  )
  return app
}

type Handler = (c: NewsletterContext) => Response | Promise<Response>
type TokenHandler = (c: NewsletterContext, locale: Locale, token: string) => Promise<Response>

/** Pages behind a mailed link. Each path also works with a slash at the end, which some mail programs add. */
const TOKEN_PAGES: readonly [page: NewsletterPage, get: TokenHandler, post: TokenHandler][] = [
  ['confirm', getConfirm, postConfirm],
  ['manage', getManage, postManage],
  ['preferences', getPreferences, postPreferences],
  ['change', getChange, postChange],
]

function sameSite(locale: Locale) {
  return createMiddleware<NewsletterEnv>(async function sameSite(c, next) {
    if (isSameSite(c.req.raw.headers, c.var.newsletter.origin)) return next()
    return refuseSignUp(c, locale, 403, { problem: 'cross-site' })
  })
}

/** Same-site check for pages with a token: `Origin: null` is accepted, because the token authorizes the request. */
function ofTokenSite(locale: Locale) {
  return createMiddleware<NewsletterEnv>(async function tokenSite(c, next) {
    if (!isSameSite(c.req.raw.headers, c.var.newsletter.origin, { token: true }))
      return showLinkError(c, locale, 'refused', 403)
    const readable = await c.req.parseBody().then(
      () => true,
      // A body that is not a form is an error of the client: 400.
      () => false,
    )
    return readable ? next() : showLinkError(c, locale, 'refused', 400)
  })
}

/** The answer of a handler, or that of `failed` if the database fails or takes too long. */
function inTime(handler: Handler, failed: Handler): Handler {
  return async (c) => {
    try {
      return await within(LIMITS.deadline, Promise.resolve(handler(c)))
    } catch (error) {
      logError(error, c.env.reference)
      return failed(c)
    }
  }
}

function validSignUp(locale: Locale) {
  return zValidator('form', signUpForm, (read, c: Context) =>
    read.success ? undefined : refuseSignUp(c, locale, 422, { errors: fieldErrors(read.error.issues) }),
  )
}
