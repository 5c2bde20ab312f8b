import type { Locale } from '../../locale/locale.ts'
import { ALERTS_WORDING } from '../../locale/messages/index.ts'
import { ErasedView } from '../../views/newsletter/erased.tsx'
import { PreferencesView } from '../../views/newsletter/preferences.tsx'
import { addressForm, fieldErrors, preferencesForm, typedValues } from '../forms.ts'
import { newId } from '../id.ts'
import { upcomingFor } from '../issues/upcoming.ts'
import { LIMITS } from '../limits.ts'
import type { PreferencesState } from '../model.ts'
import type { NewsletterContext } from '../options.ts'
import { pagePath, tokenPath } from '../paths.ts'
import { erase } from '../store/erase.ts'
import { countForm } from '../store/form-limit.ts'
import { type MailedLink, openMailLink } from '../store/mailed-link.ts'
import { owe } from '../store/owe.ts'
import { exportPersonalData } from '../store/personal-data.ts'
import { savePreferences } from '../store/preferences.ts'
import { tidyToken } from '../tokens.ts'
import { showLinkError } from './link-error.tsx'
import { clientOf, copyJournal, isAllowed, seeOther, sendPrivate, wakeSender } from './respond.ts'

/** A request with a valid preferences link. */
interface Visit {
  c: NewsletterContext
  locale: Locale
  /** Path of the page, built from its parts: the path of the request is not trusted. */
  path: string
  link: MailedLink
}

type Typed = Record<string, unknown>

/** The page on which a subscriber sees and changes everything, for an hour after the link was mailed. */
export async function getPreferences(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  return visit(c, locale, token, (visited) => show(visited, stateOf(visited.link, c.req.query('done'))))
}

/** Handles the buttons: save, move to another address, erase. Any other POST shows the page again. */
export async function postPreferences(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  return visit(c, locale, token, async (visited) => {
    const typed = await c.req.parseBody({ all: true })
    switch (typed.do) {
      case 'save':
        return save(visited, typed)
      case 'address':
        return askAddress(visited, typed)
      case 'erase':
        return eraseAll(visited, typed)
      default:
        return show(visited, stateOf(visited.link))
    }
  })
}

/** All stored data of the subscriber, as a JSON download. */
export async function getData(c: NewsletterContext, locale: Locale, token: string): Promise<Response> {
  return visit(c, locale, token, async ({ link }) => {
    c.header('Content-Disposition', 'attachment; filename="newsletter.json"')
    return c.json(await exportPersonalData(c.var.newsletter.db, link.subscriber.id))
  })
}

export async function getErased(c: NewsletterContext, locale: Locale): Promise<Response> {
  return sendPrivate(c, <ErasedView frame={await c.var.newsletter.frame(c, locale)} />)
}

async function visit(
  c: NewsletterContext,
  locale: Locale,
  token: string,
  handle: (visited: Visit) => Promise<Response>,
): Promise<Response> {
  const { db, tokens, now } = c.var.newsletter
  const opening = await openMailLink(db, tokens, 'preferences', token, now())
  if (!opening.ok) return showLinkError(c, locale, opening.reason)
  return handle({ c, locale, path: tokenPath('preferences', locale, tidyToken(token)), link: opening.link })
}

/** State of the page before a form is sent. @param asked the `done` of the query string, not trusted */
function stateOf({ subscriber, wish }: MailedLink, asked?: string): PreferencesState {
  const done = (['saved', 'address-asked'] as const).find((one) => one === asked)
  // Preferences from a sign-up form that was sent while this address was subscribed. They are only offered, because
  // somebody else may have typed the address.
  const wished = !done && wish.topics !== undefined
  const values = {
    locale: (wished && wish.locale) || subscriber.locale,
    topics: (wished && wish.topics) || subscriber.topics,
    municipalities: (wished && wish.municipalities) || subscriber.municipalities,
    rhythm: (wished && wish.rhythm) || subscriber.rhythm,
    // Never from the wish: a box that somebody else ticked is not consent.
    alerts: subscriber.alerts,
  }
  return { email: subscriber.email, values, wished, ...(done && { done }) }
}

async function save(visited: Visit, typed: Typed): Promise<Response> {
  const { c, locale, path, link } = visited
  const form = preferencesForm.safeParse(typed)
  if (!form.success) {
    const errors = fieldErrors(form.error.issues)
    return show(visited, { email: link.subscriber.email, values: typedValues(typed, locale), errors }, 422)
  }
  const { db, now } = c.var.newsletter
  const shown = { wording: ALERTS_WORDING, page: pagePath('preferences', locale) }
  await savePreferences(db, link.subscriber.id, form.data, now(), shown)
  copyJournal(c)
  return seeOther(c, `${path}?done=saved`)
}

/** Mails a link to the new address. The subscription moves only when that link is pressed. */
async function askAddress(visited: Visit, typed: Typed): Promise<Response> {
  const { c, locale, path, link } = visited
  const { subscriber } = link
  const { db, pseudonyms, now } = c.var.newsletter
  const newEmail = typedValues(typed, locale).email
  const form = addressForm.safeParse(typed)
  if (!form.success) {
    const errors = fieldErrors(form.error.issues)
    return show(visited, { email: subscriber.email, values: subscriber, errors }, 422, newEmail)
  }
  if (!(await isAllowed(c)))
    return show(visited, { email: subscriber.email, values: subscriber, problem: 'too-many' }, 429, newEmail)
  const { email, address } = form.data.email
  const id = newId()
  const limit = { limit: LIMITS.newAddressesADay, window: LIMITS.day }
  const counted = countForm(db, { id, actors: [subscriber.id], target: 'new address', ...limit, now: now() })
  if ((await counted.run()).meta.changes === 0) {
    c.header('Retry-After', String(LIMITS.day / 1000))
    return show(visited, { email: subscriber.email, values: subscriber, problem: 'too-many-addresses' }, 429, newEmail)
  }
  const client = await pseudonyms.ofClient(clientOf(c), now())
  const wish = { email, address }
  await owe(db, pseudonyms, { id, subscriber, kind: 'change', recipient: email, wish, client, now: now() })
  wakeSender(c, id)
  return seeOther(c, `${path}?done=address-asked`)
}

async function eraseAll(visited: Visit, typed: Typed): Promise<Response> {
  const { c, locale, link } = visited
  const { subscriber } = link
  if (typed.erase === undefined) {
    const errors = { erase: 'erase-unconfirmed' } as const
    return show(visited, { email: subscriber.email, values: subscriber, errors }, 422)
  }
  await erase(c.var.newsletter.db, subscriber.id, c.var.newsletter.now())
  copyJournal(c)
  return seeOther(c, pagePath('erased', locale))
}

async function show(
  { c, locale, path, link: { subscriber } }: Visit,
  state: PreferencesState,
  status: 200 | 422 | 429 = 200,
  newEmail = '',
): Promise<Response> {
  const frame = await c.var.newsletter.frame(c, locale)
  const { db, sendsIssues, now } = c.var.newsletter
  const next = sendsIssues ? await upcomingFor(db, subscriber, now()) : undefined
  const view = (
    <PreferencesView
      frame={frame}
      state={{ ...state, next }}
      action={path}
      downloadPath={`${path}/data.json`}
      newEmail={newEmail}
    />
  )
  return sendPrivate(c, view, status)
}
