import type { Locale } from '../../locale/locale.ts'
import type { FieldErrors, FormProblem, SignUpValues } from '../../newsletter/model.ts'
import type { Target } from '../link.tsx'

export interface SignUpFormProps {
  locale: Locale
  /** Path that the form posts to. */
  action: string
  /** The page that says what is kept of a subscriber. */
  privacy: Target
  values: SignUpValues
  errors?: FieldErrors
  problem?: FormProblem
  /** Idempotency key: the same form sent twice, as after a lost answer, is one sign-up. */
  attempt?: string
  /** Asks for a checkbox named `person` instead of the robots' trap. */
  plainStep?: boolean
  /** Site key of Turnstile, where it is configured and needed now. */
  challenge?: string
}
