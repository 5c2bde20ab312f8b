import type { Municipality } from '../domain/municipalities.ts'
import type { Topic } from '../domain/topics.ts'
import type { Locale } from '../locale/locale.ts'

/** States of a subscription that has a row. */
export const STATUSES = ['pending', 'confirmed', 'paused', 'unsubscribed'] as const
export type SubscriberStatus = (typeof STATUSES)[number]

/** Kinds of mail that the outbox sends. */
export const MAIL_KINDS = ['confirm', 'already', 'welcome', 'preferences', 'change'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

/** How often a subscriber gets an overview of what is new. */
export const RHYTHMS = ['weekly', 'monthly'] as const
export type Rhythm = (typeof RHYTHMS)[number]

/** What a subscriber wants to receive, and in which language. */
export interface Preferences {
  locale: Locale
  topics: Topic[]
  municipalities: Municipality[]
  /** Absent in a form without this field, such as the one in the footer: then weekly, or as it was. */
  rhythm?: Rhythm | undefined
  /** Whether they agree to alerts about public inquiries. Absent: no. */
  alerts?: boolean | undefined
}

/** Values of the sign-up form as typed; also those of a refused form. */
export interface SignUpValues extends Preferences {
  email: string
}

/** Value of a ticked box. */
export const TICKED = 'yes'

/** Name of the honeypot field: people do not see it, robots fill it in. */
export const TRAP = 'leave-empty'

/** Fields of the forms, by their `name`. */
export type FieldName = 'email' | 'locale' | 'topics' | 'municipalities' | 'rhythm' | 'alerts' | 'person' | 'erase'

/** Error of a field; the texts are in messages(locale).newsletter.errors. */
export type FieldError =
  | 'email-missing'
  /** Not exactly one address, or a character that is not allowed in an address. */
  | 'email-malformed'
  | 'email-too-long'
  /** Contains white space. */
  | 'email-space'
  /** Contains an invisible character. */
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
  /** The honeypot field was filled in: the form asks for one more step. */
  | 'person-unconfirmed'
  | 'erase-unconfirmed'

export type FieldErrors = Partial<Record<FieldName, FieldError>>

/** Why a form was refused although each field is valid. */
export type FormProblem =
  | 'not-saved'
  | 'cross-site'
  | 'challenge'
  /** The client sent too many forms in a minute (`too-many`), or too many for one domain in an hour (`too-many-here`). */
  | 'too-many'
  | 'too-many-here'
  /** The subscriber entered too many new addresses in a day. */
  | 'too-many-addresses'
  | 'too-large'

/** States of the page behind a confirmation link. */
export type ConfirmState =
  /** The page shows the button that confirms. */
  | 'ask'
  | 'confirmed'
  | 'already'
  /** The link is genuine but expired: a button sends a new one. */
  | 'expired'
  | 'renewed'
  /** The reader pressed "that was not me": the data is erased. */
  | 'forgotten'
  /** As `forgotten`, but the address had been subscribed before: the proof of that consent is kept for its term. */
  | 'withdrawn'
  /** The link does not exist, or its subscriber is deleted. */
  | 'unknown'

/** State of the page behind the link at the foot of a mail. */
export interface ManageState {
  /** Masked, e.g. `j…@example.org`: a forwarded mail must not reveal more. */
  maskedAddress: string
  status: SubscriberStatus
  /** Whether the address is suppressed: then the page has no button that sends a mail. */
  suppressed?: boolean
  /** The change that was just made. */
  done?: 'unsubscribed' | 'paused' | 'resumed' | 'undone' | 'link-sent'
}

/** State of the page behind the link that was mailed to a new address. */
export type ChangeState = 'ask' | 'changed' | 'taken' | 'forgotten' | 'expired' | 'unknown'

/** What a subscriber will be sent next. */
export interface Upcoming {
  /** The day of the next overview: `YYYY-MM-DD`. Undefined if nothing is sent, as during a pause. */
  digest: string | undefined
  /** The day on which a letter that is ready for them goes out. Undefined if there is none. */
  letter: string | undefined
  alerts: boolean
}

export interface PreferencesState {
  email: string
  values: Preferences
  /** What they will be sent next; undefined if no mail service for issues is configured. */
  next?: Upcoming | undefined
  /** Whether `values` come from a sign-up form that somebody else may have sent. The page offers them, it does not apply them. */
  wished?: boolean
  errors?: FieldErrors
  problem?: FormProblem
  done?: 'saved' | 'address-asked'
}
