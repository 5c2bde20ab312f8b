import type { MiddlewareHandler } from 'hono'
import { NO_STORE } from '../../platform/cache-control.ts'
import { deferOf } from '../../platform/defer.ts'
import { logError } from '../../platform/log-error.ts'
import { clientKey } from '../guard/client.ts'
import { LIMITS } from '../limits.ts'
import type { NewsletterContext, NewsletterEnv } from '../options.ts'

/** Sends a page that is meant for one reader: search engines must not index it. */
export async function sendPrivate(
  c: NewsletterContext,
  view: Parameters<NewsletterContext['html']>[0],
  status: 200 | 400 | 403 | 404 | 413 | 422 | 429 | 503 = 200,
): Promise<Response> {
  c.header('X-Robots-Tag', 'noindex')
  if (status === 429 && !c.res.headers.has('Retry-After')) c.header('Retry-After', String(LIMITS.retryAfter))
  return c.html(view, status)
}

/**
 * For pages whose URL holds a token. Whatever the answer, the URL is not sent as a referrer, and the answer is not cached;
 * this also overrides the public headers of the site's 404 page.
 */
export const hideAddress: MiddlewareHandler<NewsletterEnv> = async function hideAddress(c, next) {
  await next()
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cache-Control', NO_STORE)
}

/** Redirects with 303: the browser follows with GET. */
export function seeOther(c: NewsletterContext, path: string): Response {
  return c.redirect(path, 303)
}

/** Wakes the sender after the answer. If that fails, cron sends the mails within two minutes. */
export function wakeSender(c: NewsletterContext, ...mails: string[]): void {
  deferOf(c)(c.var.newsletter.wake(mails))
}

/** Copies new journal entries to KV after the answer. If that fails, cron does it within a minute. */
export function copyJournal(c: NewsletterContext): void {
  deferOf(c)(c.var.newsletter.copyJournal())
}

/** The client that sent the request, as limits count it. */
export function clientOf(c: NewsletterContext): string {
  return clientKey(c.req.header('CF-Connecting-IP'))
}

/** Fails open: if the rate limit does not answer, the request is allowed; the limits in the database still apply. */
export async function isAllowed(c: NewsletterContext): Promise<boolean> {
  try {
    return await c.var.newsletter.allow(clientOf(c))
  } catch (error) {
    logError(error, c.env.reference)
    return true
  }
}
