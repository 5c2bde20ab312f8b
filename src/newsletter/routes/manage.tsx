import type { Locale } from '../../locale/locale.ts'
import { ManageView } from '../../views/newsletter/manage.tsx'
import type { ManageState } from '../../views/newsletter/types.ts'
import { maskAddress } from '../address.ts'
import { newId } from '../bytes.ts'
import type { NewsletterContext } from '../options.ts'
import { NEWSLETTER_PATHS } from '../paths.ts'
import { change, unsubscribe } from '../store/end.ts'
import { owe } from '../store/owe.ts'
import { subscriberById } from '../store/subscriber.ts'
import { isSuppressed } from '../store/suppression.ts'
import { showLinkError } from './link-error.tsx'
import { afterwards, seeOther, sendPrivate } from './respond.ts'

const DONE = ['unsubscribed', 'paused', 'resumed', 'undone', 'link-sent'] as const satisfies ManageState['done'][]

/** The page behind the link at a mail's foot. Whoever a mail was forwarded to can do no more than this. */
export async function getManage(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  const { db, tokens, now } = c.var.newsletter
  const id = await tokens.verify('manage', token)
  const subscriber = id ? await subscriberById(db, id, now()) : undefined
  const asked = c.req.query('done')
  const done = DONE.find((one) => one === asked)
  if (!subscriber) {
    // After "unsubscribe" on a sign-up that was never confirmed there is nothing left to show.
    const kind = id && done === 'unsubscribed' ? 'ended' : 'unknown'
    return showLinkError(c, locale, kind, kind === 'ended' ? 200 : 404)
  }
  const frame = await c.var.newsletter.frame(c, locale)
  const signUpPath = NEWSLETTER_PATHS[locale]
  const state = { maskedAddress: maskAddress(subscriber.email), status: subscriber.status, ...(done && { done }) }
  return sendPrivate(c, <ManageView frame={frame} state={state} action={c.req.path} signUpPath={signUpPath} />)
}

/** Unsubscribes, pauses, resumes, takes an unsubscription back, or mails a preferences link. */
export async function postManage(c: NewsletterContext, _locale: Locale, token: string): Promise<Response> {
  const { db, tokens, pseudonyms, now, wake } = c.var.newsletter
  const id = await tokens.verify('manage', token)
  const subscriber = id ? await subscriberById(db, id, now()) : undefined
  const done = (what: NonNullable<ManageState['done']>) => seeOther(c, `${c.req.path}?done=${what}`)
  if (!id || !subscriber) return seeOther(c, c.req.path)
  const { do: what } = await c.req.parseBody()
  switch (what) {
    case 'unsubscribe':
      await unsubscribe(db, id, now())
      return done('unsubscribed')
    case 'pause':
      return (await change(db, 'pause', id, now())) ? done('paused') : seeOther(c, c.req.path)
    case 'resume':
      return (await change(db, 'resume', id, now())) ? done('resumed') : seeOther(c, c.req.path)
    case 'undo':
      // Who asked never to be mailed is not subscribed by whoever a mail was forwarded to.
      if (await isSuppressed(db, pseudonyms, subscriber.address)) return seeOther(c, c.req.path)
      return (await change(db, 'undo', id, now())) ? done('undone') : seeOther(c, c.req.path)
    case 'link': {
      const mail = newId()
      await owe(db, pseudonyms, { id: mail, subscriber, kind: 'preferences', wish: {}, now: now() })
      afterwards(
        c,
        wake([mail]).catch(() => undefined),
      )
      return done('link-sent')
    }
    default:
      return seeOther(c, c.req.path)
  }
}
