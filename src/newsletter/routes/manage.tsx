import type { Locale } from '../../locale/locale.ts'
import { ManageView } from '../../views/newsletter/manage.tsx'
import { maskAddress } from '../address.ts'
import { newId } from '../id.ts'
import type { ManageState } from '../model.ts'
import type { NewsletterContext } from '../options.ts'
import { NEWSLETTER_PATHS, tokenPath } from '../paths.ts'
import { changeStatus } from '../store/change-status.ts'
import { unsubscribe } from '../store/end.ts'
import { openSubscriberLink } from '../store/mailed-link.ts'
import { owe } from '../store/owe.ts'
import type { SubscriberRow } from '../store/rows.ts'
import { isSuppressed } from '../store/suppression.ts'
import { tidyToken } from '../tokens.ts'
import { showLinkError } from './link-error.tsx'
import { clientOf, copyJournal, isAllowed, seeOther, sendPrivate, wakeSender } from './respond.ts'

type Done = NonNullable<ManageState['done']>
const DONE = ['unsubscribed', 'paused', 'resumed', 'undone', 'link-sent'] as const satisfies Done[]

/** The page behind the link at the foot of a mail. It offers little, because the mail may have been forwarded. */
export async function getManage(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  const { db, tokens, now } = c.var.newsletter
  const opening = await openSubscriberLink(db, tokens, 'manage', token, now())
  const asked = c.req.query('done')
  const done = DONE.find((one) => one === asked)
  if (opening.ok) return show(c, locale, token, opening.subscriber, done)
  // Unsubscribing deletes a sign-up that was never confirmed, so there is no subscriber to show.
  if (opening.reason === 'gone' && done === 'unsubscribed') return showLinkError(c, locale, 'ended', 200)
  return showLinkError(c, locale, 'unknown')
}

/** Handles the buttons: unsubscribe, pause, resume, undo, mail a preferences link. Any other POST shows the page again. */
export async function postManage(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  const { db, tokens, pseudonyms, now } = c.var.newsletter
  const opening = await openSubscriberLink(db, tokens, 'manage', token, now())
  if (!opening.ok) return showLinkError(c, locale, 'unknown')
  const { subscriber } = opening
  const done = (what: Done) => {
    copyJournal(c)
    return seeOther(c, `${tokenPath('manage', locale, tidyToken(token))}?done=${what}`)
  }
  const { id } = subscriber
  const { do: what } = await c.req.parseBody()
  switch (what) {
    case 'unsubscribe':
      await unsubscribe(db, id, now())
      return done('unsubscribed')
    case 'pause':
      return (await changeStatus(db, 'pause', id, now())) ? done('paused') : show(c, locale, token, subscriber)
    case 'resume':
      return (await changeStatus(db, 'resume', id, now())) ? done('resumed') : show(c, locale, token, subscriber)
    case 'undo':
      if (await isSuppressed(db, pseudonyms, subscriber.address, now())) return show(c, locale, token, subscriber)
      return (await changeStatus(db, 'undo', id, now())) ? done('undone') : show(c, locale, token, subscriber)
    case 'link': {
      if (!(await isAllowed(c))) return showLinkError(c, locale, 'too-many', 429)
      const mail = newId()
      const client = await pseudonyms.ofClient(clientOf(c), now())
      await owe(db, pseudonyms, { id: mail, subscriber, kind: 'preferences', wish: {}, client, now: now() })
      wakeSender(c, mail)
      return done('link-sent')
    }
    default:
      return show(c, locale, token, subscriber)
  }
}

async function show(
  c: NewsletterContext,
  locale: Locale,
  token: string,
  { email, address, status }: SubscriberRow,
  done?: Done,
): Promise<Response> {
  const { db, pseudonyms, now } = c.var.newsletter
  const [frame, suppressed] = [
    await c.var.newsletter.frame(c, locale),
    await isSuppressed(db, pseudonyms, address, now()),
  ]
  const state = { maskedAddress: maskAddress(email), status, suppressed, ...(done && { done }) }
  const action = tokenPath('manage', locale, tidyToken(token))
  return sendPrivate(
    c,
    <ManageView frame={frame} state={state} action={action} signUpPath={NEWSLETTER_PATHS[locale]} />,
  )
}
