import type { MiddlewareHandler } from 'hono'
import { NO_STORE } from '../../platform/cache-control.ts'
import type { NewsletterContext, NewsletterEnv } from '../options.ts'

type Html = string | Promise<string> | { toString(): string | Promise<string> }

/** A page that is one reader's: stored nowhere, indexed nowhere. */
export async function sendPrivate(
  c: NewsletterContext,
  view: Html,
  status: 200 | 400 | 403 | 404 | 413 | 422 | 503 = 200,
): Promise<Response> {
  c.header('Cache-Control', NO_STORE)
  c.header('X-Robots-Tag', 'noindex')
  return c.html(String(await view), status)
}

/** Pages whose address opens something: it must not travel on, nor be kept by a cache, whatever the answer. */
export const hideAddress: MiddlewareHandler<NewsletterEnv> = async function hideAddress(c, next) {
  await next()
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cache-Control', NO_STORE)
}

/** 303: see there, with GET. */
export function seeOther(c: NewsletterContext, path: string): Response {
  c.header('Cache-Control', NO_STORE)
  return c.redirect(path, 303)
}

/** Work that goes on after the answer. */
export function afterwards(c: NewsletterContext, work: Promise<unknown>): void {
  try {
    c.executionCtx.waitUntil(work)
  } catch {
    void work
  }
}
