import type { Locale } from '../../locale/locale.ts'
import { CONSENT_WORDING } from '../../locale/messages/index.ts'
import { contentSecurityPolicy } from '../../platform/content-security-policy.ts'
import { within } from '../../platform/deadline.ts'
import { SentView } from '../../views/newsletter/sent.tsx'
import { SignUpView } from '../../views/newsletter/sign-up.tsx'
import type { SignUpFormProps } from '../../views/newsletter/types.ts'
import { readAddress } from '../address.ts'
import { newId } from '../bytes.ts'
import { type SignUpForm, TRAP, typedValues } from '../forms.ts'
import { clientKey } from '../guard/client.ts'
import { LIMITS } from '../limits.ts'
import type { NewsletterContext } from '../options.ts'
import { NEWSLETTER_PATHS, pagePath } from '../paths.ts'
import { signUp } from '../store/sign-up.ts'
import { readValue } from '../store/values.ts'
import { afterwards, seeOther, sendPrivate } from './respond.ts'

/** The one page that loads something from elsewhere: Turnstile's widget, where it is set up and asked for. */
const CHALLENGE_ORIGIN = 'https://challenges.cloudflare.com'
const CHALLENGE_POLICY = contentSecurityPolicy({ 'script-src': [CHALLENGE_ORIGIN], 'frame-src': [CHALLENGE_ORIGIN] })

type Refusal = Pick<SignUpFormProps, 'errors' | 'problem' | 'attempt' | 'plainStep' | 'challenge'>

/**
 * Somebody signs up. Whatever the address's state, a form without faults gets the same answer after the same work:
 * one batch. Anything else brings the form back with all that was typed.
 */
export async function postSignUp(c: NewsletterContext, locale: Locale, form: SignUpForm): Promise<Response> {
  const { db, pseudonyms, now, allow, wake, challenge } = c.var.newsletter
  const { email: address, topics, municipalities, person } = form
  const attempt = attemptOf(form) ?? newId()
  if (form[TRAP] && !person)
    return refuseSignUp(c, locale, 422, { errors: { person: 'person-unconfirmed' }, plainStep: true, attempt })
  try {
    const client = clientKey(c.req.header('CF-Connecting-IP'))
    const slowed = challenge && (await within(LIMITS.deadline, readValue(db, 'breaker-delay')))
    if (slowed && !(await challenge.verify(form['cf-turnstile-response'] ?? ''))) {
      return refuseSignUp(c, locale, 422, { problem: 'challenge', challenge: challenge.siteKey, attempt })
    }
    const allowed = await allow(client)
    const wish = { locale: form.locale, topics, municipalities }
    const request = {
      attempt,
      subscriber: newId(),
      address,
      wish,
      wording: CONSENT_WORDING,
      page: c.req.path,
      allowed,
      now: now(),
    }
    await within(LIMITS.deadline, signUp(db, pseudonyms, request))
  } catch (error) {
    c.set('logFields', { ...c.var.logFields, failure: error instanceof Error ? error.name : 'unknown' })
    return refuseSignUp(c, locale, 503, { problem: 'not-saved', attempt })
  }
  afterwards(
    c,
    wake([attempt]).catch(() => undefined),
  )
  return seeOther(c, pagePath('sent', locale))
}

/** The attempt that comes back. With another address in the field it is another one: that address has no mail yet. */
function attemptOf({ attempt, 'attempt-email': typed = '', email }: SignUpForm): string | undefined {
  const before = readAddress(typed)
  return typeof before === 'object' && before.address === email.address ? attempt : undefined
}

/** The form once more, with everything typed in it and what was wrong. */
export async function refuseSignUp(
  c: NewsletterContext,
  locale: Locale,
  status: 403 | 413 | 422 | 503,
  refusal: Refusal,
): Promise<Response> {
  const typed = status === 413 ? {} : await c.req.parseBody({ all: true }).catch(() => ({}))
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

/** What happens next; the same for everybody. */
export async function getSent(c: NewsletterContext, locale: Locale): Promise<Response> {
  const frame = await c.var.newsletter.frame(c, locale)
  return sendPrivate(c, <SentView frame={frame} contact={frame.site.newsletter.contact} />)
}
