import type { Topic } from '../../../domain/topics.ts'
import type { MailMessages } from './mail/messages.ts'

/** Texts of the newsletter. */
export interface NewsletterMessages {
  signUp: {
    title: string
    description: string
    submit: string
    /** Link in the footer to the full form. */
    more: string
    person: { label: string; hint: string }
    challenge: string
    noScript: string
  }
  /** What a subscriber agrees to. If it changes in any language, change CONSENT_WORDING. */
  consent: { chosen: string; all: string; withdraw: string; privacy: string }
  fields: {
    email: { label: string; hint: string }
    newEmail: { label: string }
    locale: { label: string }
    topics: { label: string; hint: string }
    municipalities: { summary: string; label: string; hint: string }
    rhythm: { label: string; hint: string; weekly: string; monthly: string }
    /** What a subscriber agrees to with the box. If it changes in any language, change ALERTS_WORDING. */
    alerts: { label: string; hint: string; agree: string }
    trap: string
    erase: { label: string }
  }
  topics: Record<Topic, string>
  errors: {
    'email-missing': string
    'email-malformed': string
    'email-too-long': string
    'email-space': string
    'email-invisible': string
    'email-accent': string
    'email-dots': string
    'email-domain': string
    'locale-unknown': string
    'topics-missing': string
    'municipalities-unknown': string
    'person-unconfirmed': string
    'erase-unconfirmed': string
  }
  problems: {
    'not-saved': string
    'cross-site': string
    'too-many': string
    'too-many-here': string
    'too-many-addresses': string
    'too-large': string
    challenge: string
  }
  sent: {
    title: string
    lead: string
    nextTitle: string
    next: (hours: number, days: number) => string[]
    missingTitle: string
    missing: (mails: number) => string[]
    again: string
    helpTitle: string
    help: string
    helpLink: string
  }
  confirm: {
    ask: {
      title: string
      text: string
      button: string
      notMeTitle: string
      notMe: string
      forget: string
    }
    confirmed: { title: string; text: string; first: (day: string) => string }
    already: { title: string; text: string }
    expired: {
      title: string
      text: (hours: number) => string
      button: string
    }
    renewed: {
      title: string
      text: (hours: number, mails: number) => string
    }
    withdrawn: { title: string; text: string }
    forgotten: { title: string; text: string }
    unknown: { title: string; text: string }
  }
  manage: {
    description: string
    address: (masked: string) => string
    suppressed: string
    ended: string
    titles: { pending: string; confirmed: string; paused: string; unsubscribed: string }
    texts: {
      pending: string
      confirmed: string
      paused: string
      unsubscribed: (days: number) => string
    }
    done: {
      unsubscribed: string
      paused: string
      resumed: string
      undone: string
      'link-sent': string
    }
    linkSent: (hours: number, mails: number) => string
    actions: {
      unsubscribe: { title: string; text: string; button: string }
      pause: { title: string; text: string; button: string }
      resume: { title: string; text: string; button: string }
      undo: { title: string; text: string; button: string }
      link: { title: string; text: string; button: string }
    }
  }
  preferences: {
    title: string
    description: string
    address: (email: string) => string
    done: {
      saved: { title: string; text: string }
      'address-asked': {
        title: string
        text: (hours: number) => string
      }
    }
    wished: { title: string; text: string }
    next: {
      title: string
      nothing: string
      digest: (day: string) => string
      letter: string
      letterOn: (day: string) => string
      alerts: string
    }
    wish: { title: string; button: string }
    change: { title: string; text: string; button: string }
    data: { title: string; text: string; link: string }
    erase: { title: string; text: string; button: string }
  }
  change: {
    description: string
    ask: {
      title: string
      text: (address: string) => string
      button: string
      notMeTitle: string
      notMe: string
      forget: string
    }
    forgotten: { title: string; text: string }
    changed: {
      title: string
      text: (address: string) => string
    }
    taken: { title: string; text: string }
  }
  linkError: {
    description: string
    expired: { title: string; text: string }
    unknown: { title: string; text: string }
    ended: { title: string; text: string }
    refused: { title: string; text: string }
    'too-many': { title: string; text: string }
    'too-large': { title: string; text: string }
    failed: { title: string; text: string }
  }
  closed: { title: string; text: string; unchanged: string; help: string }
  erased: {
    title: string
    text: string
    backups: (days: number) => string
    privacy: string
  }
  toHome: string
  toSignUp: string
  mail: MailMessages
}
