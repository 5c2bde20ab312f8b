import type { Locale } from '../../locale/locale.ts'
import { ConfirmView } from '../../views/newsletter/confirm.tsx'
import { newId } from '../id.ts'
import { nextDigestDay } from '../issues/hours.ts'
import type { ConfirmState } from '../model.ts'
import type { NewsletterContext } from '../options.ts'
import { NEWSLETTER_PATHS, tokenPath } from '../paths.ts'
import { confirm, confirmationState } from '../store/confirm.ts'
import { forget } from '../store/end.ts'
import { type MailedLink, type MailLinkOpening, openMailLink } from '../store/mailed-link.ts'
import { owe } from '../store/owe.ts'
import { tidyToken } from '../tokens.ts'
import { showLinkError } from './link-error.tsx'
import { clientOf, copyJournal, isAllowed, sendPrivate, wakeSender } from './respond.ts'

/** The page with the button. GET changes nothing, because mail scanners follow links. */
export async function getConfirm(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  return show(c, locale, token, stateOf(await open(c, token)))
}

/** Handles the buttons: confirm, ask for a new link, or "that was not me". Any other POST shows the page again. */
export async function postConfirm(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  const opening = await open(c, token)
  const state = stateOf(opening)
  if (!('link' in opening)) return show(c, locale, token, state)
  const { link } = opening
  const { do: what } = await c.req.parseBody()
  switch (what) {
    case 'confirm':
      return show(c, locale, token, state === 'ask' ? await confirmSignUp(c, link) : state, firstDigestOf(c, link))
    case 'renew':
      if (!(await isAllowed(c))) return showLinkError(c, locale, 'too-many', 429)
      return show(c, locale, token, link.subscriber.status === 'pending' ? await renew(c, link) : state)
    case 'forget':
      return show(c, locale, token, await forgetSignUp(c, link))
    default:
      return show(c, locale, token, state)
  }
}

function open(c: NewsletterContext, token: string): Promise<MailLinkOpening> {
  const { db, tokens, now } = c.var.newsletter
  return openMailLink(db, tokens, 'confirm', token, now())
}

function stateOf(opening: MailLinkOpening): ConfirmState {
  return 'link' in opening ? confirmationState(opening.link.subscriber, !opening.ok) : 'unknown'
}

async function confirmSignUp(c: NewsletterContext, link: MailedLink): Promise<ConfirmState> {
  const { db, now } = c.var.newsletter
  const welcome = newId()
  if (!(await confirm(db, link.mail, welcome, now()))) return 'already'
  wakeSender(c, welcome)
  return 'confirmed'
}

/** Mails a new link in place of an expired one, within the daily limit of the mailbox. */
async function renew(c: NewsletterContext, link: MailedLink): Promise<ConfirmState> {
  const { db, pseudonyms, now } = c.var.newsletter
  const { subscriber, wish, agreement } = link
  const id = newId()
  const client = await pseudonyms.ofClient(clientOf(c), now())
  await owe(db, pseudonyms, {
    id,
    subscriber,
    wish,
    ...(agreement && { agreement }),
    kind: 'confirm',
    client,
    now: now(),
  })
  wakeSender(c, id)
  return 'renewed'
}

async function forgetSignUp(c: NewsletterContext, { subscriber }: MailedLink): Promise<ConfirmState> {
  const { db, now } = c.var.newsletter
  if (subscriber.status === 'confirmed' || subscriber.status === 'paused') return 'already'
  await forget(db, subscriber.id, now())
  copyJournal(c)
  return subscriber.confirmed_at === null ? 'forgotten' : 'withdrawn'
}

/** The day of the first overview for what the link asks for. Without a mail service for issues, nothing is promised. */
function firstDigestOf(c: NewsletterContext, { wish }: MailedLink): string | undefined {
  const { sendsIssues, now } = c.var.newsletter
  return sendsIssues ? nextDigestDay(wish.rhythm ?? 'weekly', now()) : undefined
}

/** @param firstDigest the page shows it only after the confirmation */
async function show(
  c: NewsletterContext,
  locale: Locale,
  token: string,
  state: ConfirmState,
  firstDigest?: string,
): Promise<Response> {
  const frame = await c.var.newsletter.frame(c, locale)
  const view = (
    <ConfirmView
      frame={frame}
      state={state}
      firstDigest={firstDigest}
      action={tokenPath('confirm', locale, tidyToken(token))}
      homePath={frame.site.home}
      signUpPath={NEWSLETTER_PATHS[locale]}
    />
  )
  return sendPrivate(c, view, state === 'unknown' ? 404 : 200)
}
