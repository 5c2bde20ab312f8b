import type { Locale } from '../../locale/locale.ts'
import { ChangeView } from '../../views/newsletter/change.tsx'
import { maskAddress, readAddress } from '../address.ts'
import { newId } from '../bytes.ts'
import type { ChangeState } from '../model.ts'
import type { NewsletterContext } from '../options.ts'
import { tokenPath } from '../paths.ts'
import { eraseMail } from '../store/end.ts'
import { type MailedLink, openMailLink } from '../store/mailed-link.ts'
import { changeAddress } from '../store/preferences.ts'
import { tidyToken } from '../tokens.ts'
import { copyJournal, sendPrivate } from './respond.ts'

/** The page behind the link that a new address got: a button to confirm it, and one for who did not ask for it. */
export async function getChange(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  const link = await open(c, token)
  return show(c, locale, token, stateOf(link), link)
}

/** The buttons: confirm the new address, or have it erased. Anything else shows the page again. */
export async function postChange(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  const { db, pseudonyms, now } = c.var.newsletter
  const link = await open(c, token)
  const state = stateOf(link)
  if (!link || state !== 'ask') return show(c, locale, token, state, link)
  const { do: what } = await c.req.parseBody()
  if (what === 'forget') {
    await eraseMail(db, link.mail, now())
    copyJournal(c)
    return show(c, locale, token, 'forgotten', link)
  }
  const to = readAddress(link.wish.email ?? '')
  if (what !== 'change' || typeof to === 'string') return show(c, locale, token, state, link)
  const { subscriber, mail } = link
  const outcome = await changeAddress(db, pseudonyms, { subscriber, mail, to, entry: newId(now()), now: now() })
  copyJournal(c)
  return show(c, locale, token, outcome, link)
}

function open(c: NewsletterContext, token: string): Promise<MailedLink | undefined> {
  const { db, tokens, now } = c.var.newsletter
  return openMailLink(db, tokens, 'change', token, now())
}

function stateOf(link: MailedLink | undefined): ChangeState {
  if (!link) return 'unknown'
  if (link.subscriber.address === link.wish.address) return 'changed'
  return link.expired ? 'expired' : 'ask'
}

async function show(
  c: NewsletterContext,
  locale: Locale,
  token: string,
  state: ChangeState,
  link: MailedLink | undefined,
): Promise<Response> {
  const frame = await c.var.newsletter.frame(c, locale)
  const action = tokenPath('change', locale, tidyToken(token))
  const maskedAddress = maskAddress(link?.wish.email ?? '')
  const view = <ChangeView frame={frame} state={state} maskedAddress={maskedAddress} action={action} />
  return sendPrivate(c, view, state === 'unknown' || state === 'expired' ? 404 : 200)
}
