import type { Locale } from '../../locale/locale.ts'
import { ErasedView } from '../../views/newsletter/erased.tsx'
import { PreferencesView } from '../../views/newsletter/preferences.tsx'
import type { PreferencesState } from '../../views/newsletter/types.ts'
import { newId } from '../bytes.ts'
import { addressForm, fieldErrors, preferencesForm, typedValues } from '../forms.ts'
import { LIMITS } from '../limits.ts'
import type { NewsletterContext } from '../options.ts'
import { pagePath } from '../paths.ts'
import { erase } from '../store/end.ts'
import { owe } from '../store/owe.ts'
import { exportOf, type MailedLink, mailedLink, savePreferences } from '../store/preferences.ts'
import { showLinkError } from './link-error.tsx'
import { afterwards, seeOther, sendPrivate } from './respond.ts'

/** Everything a subscriber can see and change, for an hour after the link was mailed. */
export async function getPreferences(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  const link = await linkOf(c, token)
  if (typeof link !== 'object') return showLinkError(c, locale, link)
  const { subscriber, wish } = link
  const asked = c.req.query('done')
  const done = (['saved', 'address-asked'] as const).find((one) => one === asked)
  // A wish from the sign-up form of somebody who was subscribed already: offered here, where it is surely them.
  const wished = !done && wish.topics !== undefined
  const { topics, municipalities } = wished ? { ...subscriber, ...wish } : subscriber
  const values = {
    locale: (wished && wish.locale) || subscriber.locale,
    topics: topics ?? [],
    municipalities: municipalities ?? [],
  }
  return show(c, locale, { email: subscriber.email, values, wished, ...(done && { done }) })
}

export async function postPreferences(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  const link = await linkOf(c, token)
  if (typeof link !== 'object') return showLinkError(c, locale, link)
  const typed = await c.req.parseBody({ all: true })
  switch (typed.do) {
    case 'save':
      return save(c, locale, link, typed)
    case 'address':
      return askAddress(c, locale, link, typed)
    case 'erase':
      return eraseAll(c, locale, link, typed)
    default:
      return seeOther(c, c.req.path)
  }
}

/** All that is kept, as JSON, for the person themselves. */
export async function getData(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  const link = await linkOf(c, token)
  if (typeof link !== 'object') return showLinkError(c, locale, link)
  c.header('Content-Disposition', 'attachment; filename="newsletter.json"')
  return c.json(await exportOf(c.var.newsletter.db, link.subscriber.id))
}

async function save(
  c: NewsletterContext,
  locale: Locale,
  { subscriber }: MailedLink,
  typed: Record<string, unknown>,
): Promise<Response> {
  const form = preferencesForm.safeParse(typed)
  if (!form.success)
    return show(
      c,
      locale,
      { email: subscriber.email, values: typedValues(typed, locale), errors: fieldErrors(form.error.issues) },
      422,
    )
  await savePreferences(c.var.newsletter.db, subscriber.id, form.data, c.var.newsletter.now())
  return seeOther(c, `${c.req.path}?done=saved`)
}

/** A new address is believed once its own mailbox has confirmed it. */
async function askAddress(
  c: NewsletterContext,
  locale: Locale,
  { subscriber }: MailedLink,
  typed: Record<string, unknown>,
): Promise<Response> {
  const { db, pseudonyms, now, wake } = c.var.newsletter
  const form = addressForm.safeParse(typed)
  if (!form.success) {
    const state = { email: subscriber.email, values: subscriber, errors: fieldErrors(form.error.issues) }
    return show(c, locale, state, 422, typedValues(typed, locale).email)
  }
  const { email, address } = form.data.email
  const id = newId()
  await owe(db, pseudonyms, { id, subscriber, kind: 'change', recipient: email, wish: { email, address }, now: now() })
  afterwards(
    c,
    wake([id]).catch(() => undefined),
  )
  return seeOther(c, `${c.req.path}?done=address-asked`)
}

async function eraseAll(
  c: NewsletterContext,
  locale: Locale,
  { subscriber }: MailedLink,
  typed: Record<string, unknown>,
): Promise<Response> {
  const { db, rememberErasure } = c.var.newsletter
  if (typed.erase === undefined)
    return show(c, locale, { email: subscriber.email, values: subscriber, errors: { erase: 'erase-unconfirmed' } }, 422)
  // First where a restored backup cannot undo it.
  await rememberErasure(subscriber.id)
  await erase(db, subscriber.id)
  return seeOther(c, pagePath('erased', locale))
}

export async function getErased(c: NewsletterContext, locale: Locale): Promise<Response> {
  return sendPrivate(c, <ErasedView frame={await c.var.newsletter.frame(c, locale)} />)
}

async function linkOf(c: NewsletterContext, token: string): Promise<MailedLink | 'expired' | 'unknown'> {
  const { db, tokens, now } = c.var.newsletter
  const mail = await tokens.verify('preferences', token)
  const link = mail && (await mailedLink(db, mail, ['preferences', 'already'], LIMITS.preferencesLink, now()))
  return link || 'unknown'
}

async function show(
  c: NewsletterContext,
  locale: Locale,
  state: PreferencesState,
  status: 200 | 422 = 200,
  newEmail = '',
): Promise<Response> {
  const frame = await c.var.newsletter.frame(c, locale)
  return sendPrivate(
    c,
    <PreferencesView
      frame={frame}
      state={state}
      action={c.req.path}
      downloadPath={`${c.req.path}/data.json`}
      newEmail={newEmail}
    />,
    status,
  )
}
