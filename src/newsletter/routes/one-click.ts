import type { NewsletterContext } from '../options.ts'
import { tokenPath } from '../paths.ts'
import { unsubscribe } from '../store/end.ts'
import { openSubscriberLink, subscriberToken } from '../store/mailed-link.ts'
import { showLinkError } from './link-error.tsx'
import { copyJournal, seeOther } from './respond.ts'

/**
 * RFC 8058: a mail program posts here when its unsubscribe button is pressed. Answers 200 without a body, cookie or
 * redirect, also the second time, and also if the subscription is deleted or moved to another mailbox: either way this
 * mailbox gets no more mail. `Origin` is not checked, because the token authorizes the request.
 */
export async function postOneClick(c: NewsletterContext): Promise<Response> {
  const { db, tokens, now } = c.var.newsletter
  const opening = await openSubscriberLink(db, tokens, 'one-click', c.req.param('token') ?? '', now())
  if (!opening.ok && opening.reason === 'unknown') return c.body(null, 404)
  if (opening.ok) {
    await unsubscribe(db, opening.subscriber.id, now())
    copyJournal(c)
  }
  return c.body(null, 200)
}

/** For mail programs that open the URL instead of posting to it. Redirects to the page with the buttons; changes nothing. */
export async function getOneClick(c: NewsletterContext): Promise<Response> {
  const { db, tokens, now, readerLocale } = c.var.newsletter
  const opening = await openSubscriberLink(db, tokens, 'one-click', c.req.param('token') ?? '', now())
  if (!opening.ok) return showLinkError(c, readerLocale(c), 'unknown')
  const { subscriber } = opening
  return seeOther(c, tokenPath('manage', subscriber.locale, await subscriberToken(tokens, 'manage', subscriber)))
}
