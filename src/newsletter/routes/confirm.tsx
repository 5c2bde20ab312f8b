import type { Locale } from '../../locale/locale.ts'
import { ConfirmView } from '../../views/newsletter/confirm.tsx'
import type { ConfirmState } from '../../views/newsletter/types.ts'
import { newId } from '../bytes.ts'
import { LIMITS } from '../limits.ts'
import type { NewsletterContext } from '../options.ts'
import { NEWSLETTER_PATHS } from '../paths.ts'
import { confirm, confirmationState } from '../store/confirm.ts'
import { forget } from '../store/end.ts'
import { owe } from '../store/owe.ts'
import { mailedLink } from '../store/preferences.ts'
import { afterwards, sendPrivate } from './respond.ts'

/** The page with the button. Mail scanners follow links: GET changes nothing. */
export async function getConfirm(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  const { db, tokens, now } = c.var.newsletter
  const mail = await tokens.verify('confirm', token)
  return show(c, locale, mail ? await confirmationState(db, mail, now()) : 'unknown')
}

/** The button: confirm, ask for a new link, or "that was not me". Pressed twice, it says so and takes nothing back. */
export async function postConfirm(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  const { db, tokens, now, wake } = c.var.newsletter
  const mail = await tokens.verify('confirm', token)
  if (!mail) return show(c, locale, 'unknown')
  const { do: what } = await c.req.parseBody()
  if (what === 'renew') return show(c, locale, await renew(c, mail))
  if (what === 'forget') return show(c, locale, await forgetSignUp(c, mail))
  const welcome = newId()
  const outcome = await confirm(db, mail, welcome, now())
  if (outcome === 'confirmed')
    afterwards(
      c,
      wake([welcome]).catch(() => undefined),
    )
  return show(c, locale, outcome)
}

/** A genuine link that is too old can be had anew, within the mailbox's share of the day. */
async function renew(c: NewsletterContext, mail: string): Promise<ConfirmState> {
  const { db, pseudonyms, now, wake } = c.var.newsletter
  const link = await mailedLink(db, mail, ['confirm'], Number.POSITIVE_INFINITY, now())
  if (link === undefined || link === 'expired' || link.subscriber.status !== 'pending') return 'unknown'
  const id = newId()
  await owe(db, pseudonyms, { ...link, id, kind: 'confirm', now: now() })
  afterwards(
    c,
    wake([id]).catch(() => undefined),
  )
  return 'renewed'
}

async function forgetSignUp(c: NewsletterContext, mail: string): Promise<ConfirmState> {
  const { db, now, rememberErasure } = c.var.newsletter
  const link = await mailedLink(db, mail, ['confirm'], LIMITS.mail, now())
  if (link === undefined || link === 'expired') return 'forgotten'
  if (link.subscriber.status !== 'pending') return 'already'
  if (await forget(db, link.subscriber.id, now())) await rememberErasure(link.subscriber.id)
  return 'forgotten'
}

async function show(c: NewsletterContext, locale: Locale, state: ConfirmState): Promise<Response> {
  const frame = await c.var.newsletter.frame(c, locale)
  const view = (
    <ConfirmView
      frame={frame}
      state={state}
      action={c.req.path}
      homePath={frame.site.home}
      signUpPath={NEWSLETTER_PATHS[locale]}
    />
  )
  return sendPrivate(c, view, state === 'unknown' ? 404 : 200)
}
