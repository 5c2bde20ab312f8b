import type { Locale } from '../../locale/locale.ts'
import type { FieldErrors, FormProblem, SignUpValues } from '../../newsletter/model.ts'
import type { Target } from '../link.tsx'

export interface SignUpFormProps {
  locale: Locale
  /** Path that the form posts to. */
  action: string
  /** The page that says which data of a subscriber is stored. */
  privacy: Target
  values: SignUpValues
  errors?: FieldErrors
  problem?: FormProblem
  /** Idempotency key: a form sent twice, as after a lost response, is one sign-up. */
  attempt?: string
  /** Shows a checkbox named `person` instead of the honeypot field. */
  plainStep?: boolean
  /** Site key of Turnstile, if it is configured and needed now. */
  challenge?: string
}
