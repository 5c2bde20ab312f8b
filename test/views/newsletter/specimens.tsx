import type { Locale } from '../../../src/locale/locale.ts'
import type { ManageState, PreferencesState } from '../../../src/newsletter/model.ts'
import { ChangeView } from '../../../src/views/newsletter/change.tsx'
import { ClosedView } from '../../../src/views/newsletter/closed.tsx'
import { ConfirmView } from '../../../src/views/newsletter/confirm.tsx'
import { ErasedView } from '../../../src/views/newsletter/erased.tsx'
import { LinkErrorView } from '../../../src/views/newsletter/link-error.tsx'
import { ManageView } from '../../../src/views/newsletter/manage.tsx'
import { PreferencesView } from '../../../src/views/newsletter/preferences.tsx'
import { SentView } from '../../../src/views/newsletter/sent.tsx'
import { SignUpView } from '../../../src/views/newsletter/sign-up.tsx'
import type { SignUpFormProps } from '../../../src/views/newsletter/sign-up-form-props.ts'
import { frameOf } from './frame.ts'

/** A sign-up form without errors. */
export function formOf(locale: Locale, form: Partial<SignUpFormProps> = {}): SignUpFormProps {
  return {
    locale,
    action: frameOf(locale).site.newsletter.link.path,
    privacy: { path: `/${locale}/privacy` },
    values: { email: '', locale, topics: ['projects', 'inquiries'], municipalities: [] },
    ...form,
  }
}

/** A sign-up form with an error in every field. */
export function refusedForm(locale: Locale): SignUpFormProps {
  return formOf(locale, {
    values: { email: 'jan.peeters@', locale: 'fr', topics: [], municipalities: ['1050', '1210'] },
    errors: {
      email: 'email-malformed',
      locale: 'locale-unknown',
      topics: 'topics-missing',
      municipalities: 'municipalities-unknown',
    },
    attempt: 'abcdefghijklmnopqrstuv',
  })
}

export const preferencesOf = (locale: Locale, state: Partial<PreferencesState> = {}): PreferencesState => ({
  email: 'jan.peeters@example.org',
  values: { locale, topics: ['plans'], municipalities: ['1000'] },
  ...state,
})

const STATUSES = ['pending', 'confirmed', 'paused', 'unsubscribed'] as const
const DONE: [NonNullable<ManageState['done']>, ManageState['status']][] = [
  ['unsubscribed', 'unsubscribed'],
  ['paused', 'paused'],
  ['resumed', 'confirmed'],
  ['undone', 'confirmed'],
  ['link-sent', 'confirmed'],
]

/** Every page of the newsletter in every state, by name. */
export function specimens(locale: Locale) {
  const frame = frameOf(locale)
  const signUpPath = frame.site.newsletter.link.path
  const token = { frame, action: `${signUpPath}/token` }
  const maskedAddress = 'j…@example.org'
  const signUp = (form: Partial<SignUpFormProps>) => <SignUpView frame={frame} form={formOf(locale, form)} />
  const preferences = (state: Partial<PreferencesState>) => (
    <PreferencesView {...token} state={preferencesOf(locale, state)} downloadPath={`${signUpPath}/data.json`} />
  )
  return {
    'sign-up': signUp({}),
    'sign-up refused': <SignUpView frame={frame} form={refusedForm(locale)} />,
    'sign-up not saved': signUp({ problem: 'not-saved', attempt: 'abcdefghijklmnopqrstuv' }),
    'sign-up cross-site': signUp({ problem: 'cross-site' }),
    'sign-up too many': signUp({ problem: 'too-many', attempt: 'abcdefghijklmnopqrstuv' }),
    'sign-up too large': signUp({ problem: 'too-large' }),
    'sign-up challenge': signUp({ problem: 'challenge', challenge: '1x00000000000000000000AA' }),
    'sign-up plain step': signUp({ plainStep: true, errors: { person: 'person-unconfirmed' } }),
    sent: <SentView frame={frame} contact={{ path: `/${locale}/contact` }} />,
    'sent without contact': <SentView frame={frame} />,
    ...Object.fromEntries(
      (['ask', 'confirmed', 'already', 'expired', 'renewed', 'forgotten', 'withdrawn', 'unknown'] as const).map(
        (state) => [
          `confirm ${state}`,
          <ConfirmView
            {...token}
            state={state}
            firstDigest="2026-12-03"
            homePath={frame.site.home}
            signUpPath={signUpPath}
          />,
        ],
      ),
    ),
    ...Object.fromEntries(
      STATUSES.map((status) => [
        `manage ${status}`,
        <ManageView {...token} state={{ maskedAddress, status }} signUpPath={signUpPath} />,
      ]),
    ),
    ...Object.fromEntries(
      STATUSES.map((status) => [
        `manage suppressed ${status}`,
        <ManageView {...token} state={{ maskedAddress, status, suppressed: true }} signUpPath={signUpPath} />,
      ]),
    ),
    ...Object.fromEntries(
      DONE.map(([done, status]) => [
        `manage done ${done}`,
        <ManageView {...token} state={{ maskedAddress, status, done }} signUpPath={signUpPath} />,
      ]),
    ),
    preferences: preferences({}),
    'preferences wished': preferences({ wished: true }),
    'preferences next': preferences({ next: { digest: '2027-01-07', letter: '2027-01-05', alerts: true } }),
    'preferences paused': preferences({ next: { digest: undefined, letter: undefined, alerts: false } }),
    'preferences saved': preferences({ done: 'saved' }),
    'preferences address asked': preferences({ done: 'address-asked' }),
    'preferences too many': preferences({ problem: 'too-many' }),
    'preferences refused': preferences({
      errors: { email: 'email-too-long', topics: 'topics-missing', erase: 'erase-unconfirmed' },
    }),
    ...Object.fromEntries(
      (['ask', 'changed', 'taken', 'forgotten', 'expired', 'unknown'] as const).map((state) => [
        `change ${state}`,
        <ChangeView {...token} state={state} maskedAddress={maskedAddress} />,
      ]),
    ),
    ...Object.fromEntries(
      (['expired', 'unknown', 'ended', 'refused', 'failed', 'too-many', 'too-large'] as const).map((kind) => [
        `link ${kind}`,
        <LinkErrorView frame={frame} kind={kind} signUpPath={signUpPath} />,
      ]),
    ),
    erased: <ErasedView frame={frame} />,
    closed: <ClosedView frame={frame} />,
  }
}
