import type { Locale, Localized } from '../locale.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { Messages } from './messages.ts'
import { nl } from './nl.ts'

export { ALERTS_WORDING, CONSENT_WORDING } from './newsletter/consent.ts'
export type { Messages }

const MESSAGES: Localized<Messages> = { nl, fr, en }

/** The interface texts of one language. */
export function messages(locale: Locale): Messages {
  return MESSAGES[locale]
}
