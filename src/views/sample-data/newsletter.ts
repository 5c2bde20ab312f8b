import type { PreferencesState } from '../../newsletter/model.ts'
import type { SignUpFormProps } from '../newsletter/sign-up-form-props.ts'
import type { Sample } from './sample.ts'

export function signUpOf({ locale, frame }: Sample, given: Partial<SignUpFormProps> = {}): SignUpFormProps {
  const { link, privacy } = frame.site.newsletter
  const values = { email: '', locale, topics: [], municipalities: [] }
  return { locale, action: link.path, privacy, values, ...given }
}

/** A form with an error in every field. */
export function refusedSignUp({ locale }: Sample): Partial<SignUpFormProps> {
  return {
    values: { email: 'name@', locale, topics: [], municipalities: ['1050'] },
    errors: {
      email: 'email-malformed',
      locale: 'locale-unknown',
      topics: 'topics-missing',
      municipalities: 'municipalities-unknown',
    },
  }
}

export function preferencesOf({ locale }: Sample, given: Partial<PreferencesState> = {}): PreferencesState {
  return { email: 'name@example.org', values: { locale, topics: ['plans'], municipalities: ['1000'] }, ...given }
}
