import type { Locale } from '../../locale/locale.ts'
import { ALERTS_WORDING, CONSENT_WORDING } from '../../locale/messages/index.ts'
import { contentSecurityPolicy } from '../../platform/content-security-policy.ts'
import { within } from '../../platform/deadline.ts'
import { errorName } from '../../platform/log-error.ts'
import { SentView } from '../../views/newsletter/sent.tsx'
import { SignUpView } from '../../views/newsletter/sign-up.tsx'
import type { SignUpFormProps } from '../../views/newsletter/sign-up-form-props.ts'
import { type SignUpForm, typedValues } from '../forms.ts'
import { newId } from '../id.ts'
import { LIMITS } from '../limits.ts'
import { TRAP } from '../model.ts'
import type { NewsletterContext } from '../options.ts'
import { NEWSLETTER_PATHS, pagePath } from '../paths.ts'
import { signUp } from '../store/sign-up.ts'
import { readValue } from '../store/values.ts'
import { clientOf, isAllowed, seeOther, sendPrivate, wakeSender } from './respond.ts'

/** Turnstile's widget is the only third-party resource of the site. The page loads it only if it is configured and needed. */
const CHALLENGE_ORIGIN = 'https://challenges.cloudflare.com'
const CHALLENGE_POLICY = contentSecurityPolicy({ 'script-src': [CHALLENGE_ORIGIN], 'frame-src': [CHALLENGE_ORIGIN] })

type Refusal = Pick<SignUpFormProps, 'errors' | 'problem' | 'attempt' | 'plainStep' | 'challenge'>

/**
 * Handles a sign-up. A valid form gets the same answer after the same work, whatever the state of the address, so that
 * the answer does not reveal who is subscribed. A refused form is shown again with what was typed.
 */
export async function postSignUp(c: NewsletterContext, locale: Locale, form: SignUpForm): Promise<Response> {
  const { db, pseudonyms, now, challenge } = c.var.newsletter
  const { email: address, topics, municipalities, rhythm, alerts, person } = form
  const attempt = form.attempt ?? newId()
  if (form[TRAP] && !person)
    return refuseSignUp(c, locale, 422, { errors: { person: 'person-unconfirmed' }, plainStep: true, attempt })
  // This limit does not depend on the address, so its answer reveals nothing about the address.
  if (!(await isAllowed(c))) return refuseSignUp(c, locale, 429, { problem: 'too-many', attempt })
  const mail = newId()
  try {
    const slowed = challenge && (await within(LIMITS.deadline, readValue(db, 'breaker-delay')))
    if (slowed && !(await challenge.verify(form['cf-turnstile-response'] ?? ''))) {
      return refuseSignUp(c, locale, 422, { problem: 'challenge', challenge: challenge.siteKey, attempt })
    }
    const request = {
      mail,
      subscriber: newId(),
      attempt,
      address,
      preferences: { locale: form.locale, topics, municipalities, rhythm, alerts },
      alertsWording: ALERTS_WORDING,
      wording: CONSENT_WORDING,
      page: NEWSLETTER_PATHS[locale],
      clients: await pseudonyms.ofClientLately(clientOf(c), now()),
      now: now(),
    }
    const allowed = await within(LIMITS.deadline, signUp(db, pseudonyms, request))
    if (!allowed) return refuseSignUp(c, locale, 429, { problem: 'too-many-here', attempt })
  } catch (error) {
    c.set('logFields', { ...c.var.logFields, failure: errorName(error) })
    return refuseSignUp(c, locale, 503, { problem: 'not-saved', attempt })
  }
  wakeSender(c, mail)
  return seeOther(c, pagePath('sent', locale))
}

/** Shows the form again, with what was typed and the errors. */
export async function refuseSignUp(
  c: NewsletterContext,
  locale: Locale,
  status: 403 | 413 | 422 | 429 | 503,
  refusal: Refusal,
): Promise<Response> {
  // A form that is too large or malformed is not read: the page shows an empty form with the error.
  const typed = status === 413 ? {} : await c.req.parseBody({ all: true }).catch(() => ({}))
  if (refusal.problem === 'too-many-here') c.header('Retry-After', String(LIMITS.domainWindow / 1000))
  if (refusal.challenge) c.header('Content-Security-Policy', CHALLENGE_POLICY)
  const frame = await c.var.newsletter.frame(c, locale)
  const form = {
    locale,
    action: NEWSLETTER_PATHS[locale],
    privacy: frame.site.newsletter.privacy,
    values: typedValues(typed, locale),
    ...refusal,
  }
  return sendPrivate(c, <SignUpView frame={frame} form={form} />, status)
}

/** The page after a sign-up. It is the same whatever the state of the address. */
export async function getSent(c: NewsletterContext, locale: Locale): Promise<Response> {
  const frame = await c.var.newsletter.frame(c, locale)
  return sendPrivate(c, <SentView frame={frame} contact={frame.site.newsletter.contact} />)
}
