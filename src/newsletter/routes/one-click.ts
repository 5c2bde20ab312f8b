import { within } from '../../platform/deadline.ts'
import { logError } from '../../platform/log-error.ts'
import { LIMITS } from '../limits.ts'
import type { NewsletterContext } from '../options.ts'
import { tokenPath } from '../paths.ts'
import { unsubscribe } from '../store/end.ts'
import { subscriberById } from '../store/subscriber.ts'
import { seeOther } from './respond.ts'

/**
 * RFC 8058: a mail program posts here when its unsubscribe button is pressed. 200 without a body, cookie or redirect,
 * also the second time; who has no row any more is unsubscribed. The token is the proof, so no `Origin` is asked for.
 */
export async function postOneClick(c: NewsletterContext): Promise<Response> {
  const { db, tokens, now } = c.var.newsletter
  const id = await tokens.verify('one-click', c.req.param('token') ?? '')
  if (!id) return c.body(null, 404)
  try {
    await within(LIMITS.deadline, unsubscribe(db, id, now()))
    return c.body(null, 200)
  } catch (error) {
    logError(error, c.var.reference)
    return c.body(null, 503)
  }
}

/** A mail program without that button opens the address: then the page with the buttons is meant. Changes nothing. */
export async function getOneClick(c: NewsletterContext): Promise<Response> {
  const { db, tokens, now } = c.var.newsletter
  const id = await tokens.verify('one-click', c.req.param('token') ?? '')
  const subscriber = id ? await subscriberById(db, id, now()) : undefined
  if (!id || !subscriber) return c.notFound()
  return seeOther(c, tokenPath('manage', subscriber.locale, await tokens.derive('manage', id)))
}
