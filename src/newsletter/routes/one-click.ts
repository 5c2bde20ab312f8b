import { LOCALES } from '../../locale/locale.ts'
import { negotiate } from '../../locale/negotiate.ts'
import { within } from '../../platform/deadline.ts'
import { logError } from '../../platform/log-error.ts'
import { LIMITS } from '../limits.ts'
import type { NewsletterContext } from '../options.ts'
import { tokenPath } from '../paths.ts'
import { unsubscribe } from '../store/end.ts'
import { openSubscriberLink, subscriberToken } from '../store/mailed-link.ts'
import { showLinkError } from './link-error.tsx'
import { copyJournal, seeOther } from './respond.ts'

/**
 * RFC 8058: a mail program posts here when its unsubscribe button is pressed. 200 without a body, cookie or redirect,
 * also the second time, and also when the subscription is gone or moved to another mailbox: this one gets no mail.
 * The token is the proof, so `Origin` is not checked.
 */
export async function postOneClick(c: NewsletterContext): Promise<Response> {
  const { db, tokens, now } = c.var.newsletter
  try {
    const token = c.req.param('token') ?? ''
    const { opened, subscriber } = await within(
      LIMITS.deadline,
      openSubscriberLink(db, tokens, 'one-click', token, now()),
    )
    if (!opened) return c.body(null, 404)
    if (subscriber) {
      await within(LIMITS.deadline, unsubscribe(db, subscriber.id, now()))
      copyJournal(c)
    }
    return c.body(null, 200)
  } catch (error) {
    logError(error, c.var.requestId)
    return c.body(null, 503)
  }
}

/** A mail program without that button opens the address: it leads to the page with the buttons. Changes nothing. */
export async function getOneClick(c: NewsletterContext): Promise<Response> {
  const { db, tokens, now } = c.var.newsletter
  const locale = negotiate(c.req.header('Accept-Language'), LOCALES) ?? 'nl'
  try {
    const token = c.req.param('token') ?? ''
    const { subscriber } = await within(LIMITS.deadline, openSubscriberLink(db, tokens, 'one-click', token, now()))
    if (!subscriber) return showLinkError(c, locale, 'unknown')
    return seeOther(c, tokenPath('manage', subscriber.locale, await subscriberToken(tokens, 'manage', subscriber)))
  } catch (error) {
    logError(error, c.var.requestId)
    return showLinkError(c, locale, 'failed', 503)
  }
}
