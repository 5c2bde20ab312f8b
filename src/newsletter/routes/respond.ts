import type { MiddlewareHandler } from 'hono'
import { NO_STORE } from '../../platform/cache-control.ts'
import { logError } from '../../platform/log-error.ts'
import { clientKey } from '../guard/client.ts'
import { LIMITS } from '../limits.ts'
import type { NewsletterContext, NewsletterEnv } from '../options.ts'

type Html = string | Promise<string> | { toString(): string | Promise<string> }

/** A page of one reader: no cache stores it, no search engine indexes it. */
export async function sendPrivate(
  c: NewsletterContext,
  view: Html,
  status: 200 | 400 | 403 | 404 | 413 | 422 | 429 | 503 = 200,
): Promise<Response> {
  c.header('Cache-Control', NO_STORE)
  c.header('X-Robots-Tag', 'noindex')
  if (status === 429 && !c.res.headers.has('Retry-After')) c.header('Retry-After', String(LIMITS.retryAfter))
  return c.html(String(await view), status)
}

/** For pages whose address opens something: it is neither sent on as a referrer nor cached, whatever the answer. */
export const hideAddress: MiddlewareHandler<NewsletterEnv> = async function hideAddress(c, next) {
  await next()
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cache-Control', NO_STORE)
}

/** 303: go there, with GET. */
export function seeOther(c: NewsletterContext, path: string): Response {
  c.header('Cache-Control', NO_STORE)
  return c.redirect(path, 303)
}

/** Work that goes on after the answer; a failure is logged, as cron does the same work within two minutes. */
function afterwards(c: NewsletterContext, work: Promise<unknown>): void {
  const logged = work.catch((error) => logError(error, c.var.reference))
  try {
    c.executionCtx.waitUntil(logged)
  } catch {
    // Tests have no execution context: the work goes on by itself.
  }
}

/** Wakes the sender, and copies what the journal says of the request. */
export function wakeSender(c: NewsletterContext, ...mails: string[]): void {
  afterwards(c, c.var.newsletter.wake(mails))
}
export function copyJournal(c: NewsletterContext): void {
  afterwards(c, c.var.newsletter.copyJournal())
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
    logError(error, c.var.reference)
    return true
  }
}
