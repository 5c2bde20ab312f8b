import { TERMS } from '../../../domain/newsletter-terms.ts'
import { formatDay } from '../../../locale/format.ts'
import { messages } from '../../../locale/messages/index.ts'
import type { Preferences } from '../../model.ts'
import type { Mail } from './mail.ts'

/** The content of a mail, part by part. Both the HTML and the text version are made from it. */
export interface MailContent {
  subject: string
  /** Preview text that mail programs show beside the subject. */
  preheader: string
  title: string
  before: string[]
  button?: { label: string; url: string }
  after: string[]
  preferences?: Preferences
  /** What to do if somebody else entered the address. */
  notYou: { text: string; link?: { label: string; url: string } }
  /** The end of the sentence that states the recipient and the reason. */
  why: string
  manageUrl?: string
}

export function contentOf(mail: Mail): MailContent {
  const texts = messages(mail.locale).newsletter.mail
  const { preheader, title, why } = texts[mail.kind]
  const common = { subject: oneLine(texts[mail.kind].subject(mail.siteName)), preheader, title, why }
  switch (mail.kind) {
    case 'confirm': {
      const text = texts.confirm
      return {
        ...common,
        before: [text.text(mail.siteName)],
        button: { label: text.button, url: mail.confirmUrl },
        after: [text.after, texts.hours(mail.expiresHours)],
        preferences: mail.preferences,
        notYou: {
          text: text.notYou(TERMS.unconfirmedDays),
          link: { label: text.forget, url: mail.confirmUrl },
        },
      }
    }
    case 'already':
      return {
        ...common,
        before: [texts.already.text, texts.already.paused],
        button: { label: texts.already.button, url: mail.preferencesUrl },
        after: [texts.hours(mail.expiresHours)],
        notYou: { text: texts.already.notYou },
        manageUrl: mail.manageUrl,
      }
    case 'welcome':
      return {
        ...common,
        before: [
          texts.welcome.text(mail.siteName),
          ...(mail.firstDigest === undefined ? [] : [texts.welcome.first(formatDay(mail.firstDigest, mail.locale))]),
          texts.welcome.keep,
        ],
        after: [],
        preferences: mail.preferences,
        notYou: { text: texts.welcome.notYou },
        manageUrl: mail.manageUrl,
      }
    case 'preferences':
      return {
        ...common,
        before: [texts.preferences.text],
        button: { label: texts.preferences.button, url: mail.preferencesUrl },
        after: [texts.hours(mail.expiresHours), texts.preferences.keepPrivate],
        notYou: { text: texts.preferences.notYou },
        manageUrl: mail.manageUrl,
      }
    case 'change':
      return {
        ...common,
        before: [texts.change.text(mail.siteName)],
        button: { label: texts.change.button, url: mail.changeUrl },
        after: [texts.change.after, texts.hours(mail.expiresHours)],
        notYou: {
          text: texts.change.notYou(TERMS.changeHours / 24),
          link: { label: texts.change.forget, url: mail.changeUrl },
        },
      }
  }
}

/** Removes line breaks: in a subject they would start another header (RFC 5322 section 2.2). */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}
