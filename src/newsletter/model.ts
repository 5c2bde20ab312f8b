import type { Municipality } from '../domain/municipalities.ts'
import type { Topic } from '../domain/topics.ts'
import type { Locale } from '../locale/locale.ts'

/** States of a subscription that has a row. */
export const STATUSES = ['pending', 'confirmed', 'paused', 'unsubscribed'] as const
export type SubscriberStatus = (typeof STATUSES)[number]

/** Kinds of mail that the outbox sends. */
export const MAIL_KINDS = ['confirm', 'already', 'welcome', 'preferences', 'change'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

/** What a subscriber wants to receive. */
export interface Preferences {
  locale: Locale
  topics: Topic[]
  municipalities: Municipality[]
}

/** Values of the sign-up form, as typed, also when the form was refused. */
export interface SignUpValues extends Preferences {
  email: string
}

/** Name of the field that people never see; robots fill it. */
export const TRAP = 'leave-empty'

/** Fields of the forms, by their `name`. */
export type FieldName = 'email' | 'locale' | 'topics' | 'municipalities' | 'person' | 'erase'

/** What is wrong with a field; the sentences are in messages(locale).newsletter.errors. */
export type FieldError =
  | 'email-missing'
  /** Not one address, or a character that no address may have. */
  | 'email-malformed'
  | 'email-too-long'
  /** White space inside. */
  | 'email-space'
  /** An invisible character inside. */
  | 'email-invisible'
  /** A letter outside ASCII before the @. */
  | 'email-accent'
  /** A dot before the @ that is first, last or doubled. */
  | 'email-dots'
  /** No fully-qualified domain name after the @. */
  | 'email-domain'
  | 'locale-unknown'
  | 'topics-missing'
  | 'municipalities-unknown'
  /** A robot's trap was filled: the form asks for one more step. */
  | 'person-unconfirmed'
  | 'erase-unconfirmed'

export type FieldErrors = Partial<Record<FieldName, FieldError>>

/** Why a form was not handled although each field is right. */
export type FormProblem =
  | 'not-saved'
  | 'cross-site'
  | 'challenge'
  /** The client sent too many forms in a minute, or too many for one domain in an hour. */
  | 'too-many'
  | 'too-many-here'
  /** The subscriber entered too many new addresses in a day. */
  | 'too-many-addresses'
  | 'too-large'

/** States of the page behind a confirmation link. */
export type ConfirmState =
  /** Shows the button. */
  | 'ask'
  | 'confirmed'
  | 'already'
  /** The link is genuine but too old: a button sends a new one. */
  | 'expired'
  | 'renewed'
  /** The person said "that was not me": their data is erased. */
  | 'forgotten'
  /** The same, of an address that had been subscribed before: the proof of that is kept for its term. */
  | 'withdrawn'
  /** No such link, or its subscriber is gone. */
  | 'unknown'

/** State of the page behind the link at the foot of a mail. */
export interface ManageState {
  /** Masked, e.g. `j…@example.org`: a forwarded mail must not tell more. */
  maskedAddress: string
  status: SubscriberStatus
  /** Whether we must not mail this address: the page then offers no button that would need a mail. */
  suppressed?: boolean
  /** What was just done. */
  done?: 'unsubscribed' | 'paused' | 'resumed' | 'undone' | 'link-sent'
}

/** State of the page behind the link that was mailed to a new address. */
export type ChangeState = 'ask' | 'changed' | 'taken' | 'forgotten' | 'expired' | 'unknown'

export interface PreferencesState {
  email: string
  values: Preferences
  /** Whether `values` come from a sign-up form that somebody else may have sent. The page offers them, it does not apply them. */
  wished?: boolean
  errors?: FieldErrors
  problem?: FormProblem
  done?: 'saved' | 'address-asked'
}
