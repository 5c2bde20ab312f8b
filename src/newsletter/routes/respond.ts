import type { MiddlewareHandler } from 'hono'
import { NO_STORE } from '../../platform/cache-control.ts'
import { deferOf } from '../../platform/defer.ts'
import { logError } from '../../platform/log-error.ts'
import { clientKey } from '../guard/client.ts'
import { LIMITS } from '../limits.ts'
import type { NewsletterContext, NewsletterEnv } from '../options.ts'

/** A page of one reader: no cache stores it, no search engine indexes it. */
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
 * For pages whose address opens something: it is neither sent on as a referrer nor cached, whatever the answer. It
 * may be the site's own page for a path that leads nowhere, which is public.
 */
export const hideAddress: MiddlewareHandler<NewsletterEnv> = async function hideAddress(c, next) {
  await next()
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cache-Control', NO_STORE)
}

/** 303: go there, with GET. */
export function seeOther(c: NewsletterContext, path: string): Response {
  return c.redirect(path, 303)
}

/** Wakes the sender after the answer. If that fails, cron sends the mails within two minutes. */
export function wakeSender(c: NewsletterContext, ...mails: string[]): void {
  deferOf(c)(c.var.newsletter.wake(mails))
}

/** Copies what the journal says of the request, after the answer. If that fails, cron does it within a minute. */
export function copyJournal(c: NewsletterContext): void {
  deferOf(c)(c.var.newsletter.copyJournal())
}

/** The client that a request comes from, for limits. */
export function clientOf(c: NewsletterContext): string {
  return clientKey(c.req.header('CF-Connecting-IP'))
}

/** Fails open: if the rate limit does not answer, the request is allowed, as the limits in the database still hold. */
export async function isAllowed(c: NewsletterContext): Promise<boolean> {
  try {
    return await c.var.newsletter.allow(clientOf(c))
  } catch (error) {
    logError(error, c.var.requestId)
    return true
  }
}
