import type { Locale } from '../../../locale/locale.ts'
import type { Preferences } from '../../model.ts'

/** Fields that every mail has. URLs are absolute. */
interface CommonMail {
  /** Language of the mail. */
  locale: Locale
  siteName: string
  organisation: string
  homeUrl: string
  privacyUrl: string
  /** Full address of the recipient. */
  address: string
  /** Id of the mail; it is the same when the mail is sent again. */
  reference: string
  /** Disclaimer from the foot of the site. */
  disclaimer?: string
}

interface ConfirmMail extends CommonMail {
  kind: 'confirm'
  confirmUrl: string
  expiresHours: number
  preferences: Preferences
}

/** Sent to a subscriber whose address was entered in the sign-up form again. */
interface AlreadyMail extends CommonMail {
  kind: 'already'
  preferencesUrl: string
  manageUrl: string
  expiresHours: number
}

interface WelcomeMail extends CommonMail {
  kind: 'welcome'
  manageUrl: string
  /** Day of the first overview: `YYYY-MM-DD`. Absent if no mail service for issues is configured. */
  firstDigest?: string
  preferences: Preferences
}

/** Carries the preferences link that the subscriber asked for. */
interface PreferencesMail extends CommonMail {
  kind: 'preferences'
  preferencesUrl: string
  manageUrl: string
  expiresHours: number
}

/** Sent to a new address, which must be confirmed. */
interface ChangeMail extends CommonMail {
  kind: 'change'
  changeUrl: string
  expiresHours: number
}

export type Mail = ConfirmMail | AlreadyMail | WelcomeMail | PreferencesMail | ChangeMail
