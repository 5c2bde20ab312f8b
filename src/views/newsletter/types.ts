import type { Locale } from '../../locale/locale.ts'
import type { Municipality } from '../../locale/municipalities.ts'
import type { Topic } from '../../locale/topics.ts'
import type { Target } from '../link.tsx'

/** What a subscriber wishes to receive. */
export interface Wish {
  locale: Locale
  topics: Topic[]
  municipalities: Municipality[]
}

/** What stands in the sign-up form: as typed, also when it was refused. */
export interface SignUpValues extends Wish {
  email: string
}

/** Fields of the forms, by their `name`. */
export type FieldName = 'email' | 'locale' | 'topics' | 'municipalities' | 'person' | 'erase'

/** What is wrong with a field; the words are in messages(locale).newsletter.errors. */
export type FieldError =
  | 'email-missing'
  | 'email-malformed'
  | 'email-too-long'
  | 'email-space'
  | 'email-invisible'
  | 'email-accent'
  | 'email-dots'
  | 'email-domain'
  | 'locale-unknown'
  | 'topics-missing'
  | 'municipalities-unknown'
  /** The trap for robots was filled: one plain step more. */
  | 'person-unconfirmed'
  | 'erase-unconfirmed'

export type FieldErrors = Partial<Record<FieldName, FieldError>>

/** What kept the form from being handled although every field was right. */
export type FormProblem = 'not-saved' | 'cross-site' | 'challenge'

export interface SignUpFormProps {
  locale: Locale
  /** Path that the form posts to. */
  action: string
  /** The page that says what is kept of a subscriber. */
  privacy: Target
  values: SignUpValues
  errors?: FieldErrors
  problem?: FormProblem
  /** Id of the attempt that may have been handled although its answer was lost; sent again for the same address, it changes nothing twice. */
  attempt?: string
  /** Asks for the plain step that tells a person from a robot (a checkbox named `person`), instead of the trap. */
  plainStep?: boolean
  /** Site key of Turnstile, where it is set up and asked for now. */
  challenge?: string
}

export type SubscriberStatus = 'pending' | 'confirmed' | 'paused' | 'unsubscribed'

/** What the page behind a confirmation link says. */
export type ConfirmState =
  /** The button is to be pressed. */
  | 'ask'
  | 'confirmed'
  | 'already'
  /** The link is genuine but too old: a button sends a new one. */
  | 'expired'
  | 'renewed'
  /** The person said "that was not me": what was kept is gone. */
  | 'forgotten'
  /** No such link, or its subscriber is gone. */
  | 'unknown'

/** What the page behind the link at a mail's foot says. */
export interface ManageState {
  /** e.g. `j…@example.org`: a forwarded mail must not tell more. */
  maskedAddress: string
  status: SubscriberStatus
  /** What was just done. */
  done?: 'unsubscribed' | 'paused' | 'resumed' | 'undone' | 'link-sent'
}

export interface PreferencesState {
  email: string
  values: Wish
  /** A wish made on the sign-up form by somebody who could not be known to be this person; offered, not applied. */
  wished?: boolean
  errors?: FieldErrors
  done?: 'saved' | 'address-asked'
}
