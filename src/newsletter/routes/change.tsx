import type { Locale } from '../../locale/locale.ts'
import { ChangeView } from '../../views/newsletter/change.tsx'
import { maskAddress, readAddress } from '../address.ts'
import { newId } from '../id.ts'
import type { ChangeState } from '../model.ts'
import type { NewsletterContext } from '../options.ts'
import { tokenPath } from '../paths.ts'
import { changeAddress } from '../store/change-address.ts'
import { eraseMail } from '../store/erase.ts'
import { type MailLinkOpening, openMailLink } from '../store/mailed-link.ts'
import { tidyToken } from '../tokens.ts'
import { copyJournal, sendPrivate } from './respond.ts'

/** The page behind the link mailed to a new address: a button to confirm it, and one for "that was not me". */
export async function getChange(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  const opening = await open(c, token)
  return show(c, locale, token, stateOf(opening), opening)
}

/** Handles the buttons: confirm the new address, or erase it. Any other POST shows the page again. */
export async function postChange(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  const { db, pseudonyms, now } = c.var.newsletter
  const opening = await open(c, token)
  const state = stateOf(opening)
  if (!opening.ok || state !== 'ask') return show(c, locale, token, state, opening)
  const { link } = opening
  const { do: what } = await c.req.parseBody()
  if (what === 'forget') {
    await eraseMail(db, link.mail, now())
    copyJournal(c)
    return show(c, locale, token, 'forgotten', opening)
  }
  const to = readAddress(link.wish.email ?? '')
  if (what !== 'change' || !to.ok) return show(c, locale, token, state, opening)
  const { subscriber, mail } = link
  const move = { subscriber, mail, to: to.address, entry: newId(now()), now: now() }
  const outcome = await changeAddress(db, pseudonyms, move)
  copyJournal(c)
  return show(c, locale, token, outcome.ok ? 'changed' : outcome.reason, opening)
}

function open(c: NewsletterContext, token: string): Promise<MailLinkOpening> {
  const { db, tokens, now } = c.var.newsletter
  return openMailLink(db, tokens, 'change', token, now())
}

function stateOf(opening: MailLinkOpening): ChangeState {
  if (!('link' in opening)) return opening.reason
  const { subscriber, wish } = opening.link
  if (subscriber.address === wish.address) return 'changed'
  return opening.ok ? 'ask' : opening.reason
}

async function show(
  c: NewsletterContext,
  locale: Locale,
  token: string,
  state: ChangeState,
  opening: MailLinkOpening,
): Promise<Response> {
  const frame = await c.var.newsletter.frame(c, locale)
  const action = tokenPath('change', locale, tidyToken(token))
  const maskedAddress = maskAddress(('link' in opening && opening.link.wish.email) || '')
  const view = <ChangeView frame={frame} state={state} maskedAddress={maskedAddress} action={action} />
  return sendPrivate(c, view, state === 'unknown' || state === 'expired' ? 404 : 200)
}
