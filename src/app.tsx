import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { getPath } from 'hono/utils/url'
import { componentRoutes } from './components-page/index.ts'
import { NoRelease, type ReleaseReader } from './content/reader/reader.ts'
import { PREVIEW_PATH } from './content/schema/preview.ts'
import type { Settings } from './environment.ts'
import type { Locale } from './locale/locale.ts'
import { type ClosedNewsletter, closedHealth, closedRoutes } from './newsletter/closed.tsx'
import { healthCheck } from './newsletter/health.ts'
import { newsletterRoutes } from './newsletter/index.ts'
import { listMails, showMail } from './newsletter/mail/dev.tsx'
import { issuePages } from './newsletter/mail/dev-issues.tsx'
import { mailedPath } from './newsletter/mailed-path.ts'
import type { NewsletterServices } from './newsletter/wiring.ts'
import type { AnswerMemory } from './pages/answers/answer-memory.ts'
import { Answers } from './pages/answers/answers.ts'
import { receive } from './pages/answers/receive.ts'
import { closedSite } from './pages/closed-site.ts'
import { contentHealth } from './pages/content-health.ts'
import type { PagesEnv } from './pages/context.ts'
import { errorPage } from './pages/errors/errors.tsx'
import { asset, icon, iconImage } from './pages/files/assets.ts'
import { robots } from './pages/files/robots.ts'
import { SPECULATION_PATH, speculationRules } from './pages/files/speculation.ts'
import { humans, manifest, nothing, SECURITY_PATH, security, toSecurity } from './pages/files/well-known.ts'
import { newsletterFrames } from './pages/frame.ts'
import { type HealthOptions, health } from './pages/health.ts'
import { contentLanguage } from './pages/language/content-language.ts'
import { errorLocales } from './pages/language/detect.ts'
import { chooseLanguage, rememberLanguage } from './pages/language/switch.ts'
import { liveReload, running } from './pages/live-reload.ts'
import { type PreviewOptions, previewHandler } from './pages/preview/preview.tsx'
import { privateAnswer } from './pages/preview/private-answer.ts'
import { SEARCH_ROUTES, searchQueryOf } from './pages/search.tsx'
import { site } from './pages/site.ts'
import { NO_STORE, requireCacheControl } from './platform/cache-control.ts'
import { Hono } from './platform/hono.ts'
import { requestLog, type Sink } from './platform/log.ts'
import { logError } from './platform/log-error.ts'
import { allowMethods } from './platform/methods.ts'
import { securityHeaders } from './platform/security-headers.ts'

export interface AppOptions extends Pick<Settings, 'environment' | 'origin' | 'https' | 'version'> {
  reader: ReleaseReader
  /** Absent in tests that serve only content. */
  newsletter?: NewsletterServices | ClosedNewsletter
  /** The KV of previews. Absent in tests that have none. */
  previews?: Pick<PreviewOptions, 'kv' | 'report'>
  /** If set, only clients that have this key see the site. */
  siteKey?: string | undefined
  /** Requests with this token get the details of /healthz. */
  healthToken?: string | undefined
  now?(): number
  log?: Sink
  /** Replaced in tests. */
  memory?: AnswerMemory
}

/** Seconds in `Retry-After` while no release can be read. */
const RETRY_AFTER = '30'

/** Creates the app of the whole site: middleware from the outermost to the innermost, then all routes. */
export function createApp({
  reader,
  newsletter,
  previews,
  siteKey,
  healthToken,
  environment,
  origin,
  https,
  version,
  now = Date.now,
  log,
  memory,
}: AppOptions) {
  const development = environment === 'development'
  const pages = { reader, environment, origin, version, now }
  const answers = new Answers({ memory, queryOf: searchQueryOf })
  const app = new Hono<PagesEnv>({
    strict: true,
    getPath: (request) => mailedPath(getPath(request)),
  })

  const secured = securityHeaders({
    https,
    ...(development && { contentSecurityPolicy: { 'script-src': ["'self'"] } }),
  })
  app.use(requestLog({ sink: log ?? console.log }))
  app.use(async function settings(c, next) {
    c.set('pages', pages)
    await next()
  })
  if (siteKey !== undefined) app.use(secured, closedSite(siteKey))
  if (previews) {
    // Before the memory of answers, which neither keeps nor sends anything of a preview.
    const path = `${PREVIEW_PATH}/:preview/*`
    app.use(path, privateAnswer(), secured)
    app.all(path, previewHandler({ ...previews, now }))
  }
  app.use(answers.store())
  app.use(requireCacheControl())
  app.use(contentLanguage())
  app.use(secured)
  app.use(async function notIndexed(c, next) {
    if (environment === 'staging') c.header('X-Robots-Tag', 'noindex')
    await next()
  })
  if (newsletter) {
    const frame = newsletterFrames(pages)
    if ('closed' in newsletter) app.route('/', closedRoutes({ frame, readerLocale }))
    else app.route('/', newsletterRoutes({ ...newsletter, origin, now, frame, readerLocale }))
  }
  // After the newsletter: its middleware must hide the address of a mailed link in 405 answers too.
  app.use(allowMethods({ app, render: (c) => errorPage(c, 'method', 405) }))

  app.get('/healthz', health({ checks: healthChecks(reader, newsletter, now), token: healthToken }))
  app.get('/robots.txt', robots)
  app.get('/favicon.svg', icon)
  app.get('/site.webmanifest', manifest)
  app.get('/humans.txt', humans)
  app.get(SPECULATION_PATH, speculationRules)
  app.get('/security.txt', toSecurity)
  app.get(SECURITY_PATH, security)
  app.get('/.well-known/*', nothing)
  // Browsers request the first and the last by default, whatever a page links to.
  app.get('/favicon.ico', iconImage)
  app.get('/icon-192.png', iconImage)
  app.get('/icon-512.png', iconImage)
  app.get('/:icon{apple-touch-icon[^/]*\\.png}', iconImage)
  app.get('/assets/*', asset)
  app.get('/language/:image{[a-z]+\\.svg}', rememberLanguage)
  app.get('/language/:path{.+}', chooseLanguage)
  // Bundlers replace NODE_ENV, so a deployed Worker does not contain these pages, whatever ENVIRONMENT is.
  if (process.env.NODE_ENV !== 'production' && development) {
    app.get('/_dev/reload.js', liveReload)
    app.get('/_dev/running', running())
    if (newsletter && !('closed' in newsletter)) {
      app.get('/_dev/mails', (c) => listMails(c, newsletter.memory))
      app.get('/_dev/mails/:name', (c) => showMail(c, newsletter.memory))
      const { db, issues } = newsletter
      if (issues?.compose) app.route('/', issuePages({ db, origin, now, ...issues, compose: issues.compose }))
    }
    app.route('/', componentRoutes())
  }
  for (const [path, handler] of SEARCH_ROUTES) app.get(path, handler)
  app.get('*', site)

  app.onError((error, c) => {
    // The handler may have set a public `Cache-Control` before it threw.
    c.header('Cache-Control', NO_STORE)
    if (error instanceof NoRelease) {
      c.header('Retry-After', RETRY_AFTER)
      return errorPage(c, 'unavailable', 503)
    }
    if (error instanceof HTTPException && error.status < 500) return errorPage(c, 'malformed', error.status)
    logError(error, c.env.reference, log ?? console.error)
    return errorPage(c, 'failed', 500, c.env.reference)
  })
  const route = app.fetch
  // A closed site looks at the cookie of each request first, so nothing is sent before it is routed.
  app.fetch = receive({ reader, answers: siteKey === undefined ? answers : undefined, route, now, sink: log })
  return app
}

function healthChecks(
  reader: ReleaseReader,
  newsletter: AppOptions['newsletter'],
  now: () => number,
): NonNullable<HealthOptions['checks']> {
  const content = contentHealth(reader, now)
  if (!newsletter) return { content }
  if ('closed' in newsletter) return { content, newsletter: () => closedHealth(newsletter) }
  return { content, newsletter: healthCheck(newsletter.db, newsletter.memory, now) }
}

/** The reader's language; Dutch if neither the path, the cookie nor `Accept-Language` names one. */
function readerLocale(c: Context): Locale {
  return errorLocales(c)[0] ?? 'nl'
}
