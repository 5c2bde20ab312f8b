import type { Locale } from '../../../locale/locale.ts'
import type { Preferences } from '../../model.ts'

/** What every mail says. Addresses of pages are absolute. */
interface CommonMail {
  /** Language of the mail. */
  locale: Locale
  siteName: string
  organisation: string
  homeUrl: string
  privacyUrl: string
  /** Address in full of the mailbox that the mail goes to. */
  address: string
  /** Name of the mail, the same when it is sent again. */
  reference: string
  /** What the site says of itself at its foot. */
  disclaimer?: string
}

interface ConfirmMail extends CommonMail {
  kind: 'confirm'
  confirmUrl: string
  expiresHours: number
  preferences: Preferences
}

/** To somebody who is subscribed already and whose address was entered again. */
interface AlreadyMail extends CommonMail {
  kind: 'already'
  preferencesUrl: string
  manageUrl: string
  expiresHours: number
}

interface WelcomeMail extends CommonMail {
  kind: 'welcome'
  manageUrl: string
  preferences: Preferences
}

/** The preferences link that was asked for. */
interface PreferencesMail extends CommonMail {
  kind: 'preferences'
  preferencesUrl: string
  manageUrl: string
  expiresHours: number
}

/** To a new address, which has to confirm itself. */
interface ChangeMail extends CommonMail {
  kind: 'change'
  changeUrl: string
  expiresHours: number
}

export type Mail = ConfirmMail | AlreadyMail | WelcomeMail | PreferencesMail | ChangeMail
