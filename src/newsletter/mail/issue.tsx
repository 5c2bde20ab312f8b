import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { escapeHtml } from '../../text/escape.ts'
import { newId } from '../id.ts'
import { NEWSLETTER_PATHS } from '../paths.ts'
import type { MailSite } from './compose.ts'
import type { IssueContent, IssueRecipient } from './issue-content.ts'
import type { OutgoingMail } from './mailer.ts'
import { IssueDocument } from './templates/issue-html.tsx'
import { type IssueMail, issueMailOf } from './templates/issue-mail.ts'
import { issueText } from './templates/issue-text.ts'

/** Renders an issue in one language. */
export type ComposeIssue = (content: IssueContent, locale: Locale) => Promise<ComposedIssue>

/** An issue in one language. Adding a recipient takes little time. */
export interface ComposedIssue {
  for(recipient: IssueRecipient): OutgoingMail
}

interface IssueComposerOptions {
  /** Scheme and host of the site. */
  origin: string
  /** Sender of issues, which is not the sender of confirmations. */
  from: string
  /** Postal address of the sender. */
  postalAddress: string
  site(locale: Locale): Promise<MailSite>
}

/**
 * Renders issues. An issue is rendered once for each language, with marks where the mails of recipients differ. The marks
 * are random, so that no text of an editor can contain one.
 */
export function issueComposer({ origin, from, postalAddress, site }: IssueComposerOptions): ComposeIssue {
  return async function composeIssue(content: IssueContent, locale: Locale): Promise<ComposedIssue> {
    const mark = newId()
    const marks = {
      address: `${mark}a`,
      reference: `${mark}r`,
      unsubscribe: `${mark}u`,
      preferences: `${mark}p`,
    }
    const mail = issueMailOf(content, { locale, origin, postalAddress, site: await site(locale), marks })
    const html = templateOf(String(await IssueDocument({ mail }).toString()), marks)
    const text = templateOf(issueText(mail), marks)
    const { subject } = mail
    const name = messages(locale).newsletter.mail.issue.from
    const common = commonHeaders(mail, origin)
    return {
      for({ email, reference, links: { unsubscribe, oneClick, preferences } }) {
        const values = { address: email, reference, unsubscribe, preferences }
        return {
          to: email,
          from: { email: from, name },
          subject,
          html: html(values, escapeHtml),
          text: text(values),
          headers: {
            ...common,
            'List-Unsubscribe': `<${oneClick}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            'X-Mail-Reference': reference,
          },
        }
      },
    }
  }
}

type Values = Record<'address' | 'reference' | 'unsubscribe' | 'preferences', string>

/** A text with marks as a function that puts the values of a recipient in their place. */
function templateOf(text: string, marks: Values) {
  const names = Object.keys(marks) as (keyof Values)[]
  const parts = text.split(new RegExp(`(${Object.values(marks).join('|')})`))
  const filled = parts.map((part) => names.find((name) => marks[name] === part) ?? { text: part })
  return (values: Values, toText = (value: string) => value) =>
    filled.map((part) => (typeof part === 'string' ? toText(values[part]) : part.text)).join('')
}

/**
 * Headers of a mailing list: RFC 2369 (archive), RFC 2919 (list), RFC 5064 (the archived copy). Mail programs and readers
 * filter by `List-Id`, so alerts have a separate one.
 */
function commonHeaders({ kind, locale, archived }: IssueMail, origin: string): Record<string, string> {
  const { hostname } = new URL(origin)
  return {
    'Content-Language': locale,
    'List-Id': `<${kind === 'alert' ? 'alerts' : 'news'}.${hostname}>`,
    'List-Archive': `<${origin}${NEWSLETTER_PATHS[locale]}>`,
    ...(archived !== undefined && { 'Archived-At': `<${archived}>` }),
    // Programs that answer mails, such as out-of-office notices, leave these alone (RFC 3834).
    ...(kind !== 'letter' && { 'Auto-Submitted': 'auto-generated' }),
  }
}
