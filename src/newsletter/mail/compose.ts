import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { nextDigestDay } from '../issues/hours.ts'
import { LIMITS } from '../limits.ts'
import { ONE_CLICK_PATH, tokenPath } from '../paths.ts'
import { subscriberToken } from '../store/mailed-link.ts'
import type { ClaimedMail } from '../store/rows.ts'
import type { Tokens } from '../tokens.ts'
import type { OutgoingMail } from './mailer.ts'
import { type Mail, renderMail } from './templates/index.ts'

/** Texts and paths of the site that mails show. */
export interface MailSite {
  name: string
  organisation: string
  /** Paths of the home page and of the page on privacy. */
  home: string
  privacy: string
  disclaimer: string
}

interface ComposerOptions {
  tokens: Tokens
  origin: string
  /** Address of the sender. */
  from: string
  site(locale: Locale): Promise<MailSite>
  /** Whether a mail service for issues is configured: without one, no mail says when an issue comes. */
  sendsIssues?: boolean
}

const HOUR = 3_600_000

/** Renders mails. It runs when a mail is sent, so that links are not stored. */
export function composer({ tokens, origin, from, site, sendsIssues = false }: ComposerOptions) {
  return async function compose(claimed: ClaimedMail): Promise<OutgoingMail> {
    const { id, locale, recipient, email } = claimed
    const to = recipient ?? email
    const { name, organisation, home, privacy, disclaimer } = await site(locale)
    const common = {
      locale,
      siteName: name,
      organisation,
      homeUrl: `${origin}${home}`,
      privacyUrl: `${origin}${privacy}`,
      disclaimer,
      address: to,
      reference: id,
    }
    const mail = { ...common, ...(await specific(claimed)) } as Mail
    const { subject, html, text } = await renderMail(mail)
    return {
      to,
      from: { email: from, name: messages(locale).newsletter.mail.from(name) },
      subject,
      html,
      text,
      headers: { ...headersOf(claimed, origin), ...(await unsubscribeHeaders(claimed)) },
    }
  }

  /**
   * Headers for one-click unsubscribe (RFC 2369, RFC 8058). A mail to a new address carries no data of the existing
   * subscription, because the new mailbox may belong to a stranger.
   */
  async function unsubscribeHeaders({ kind, subscriber: id, address }: ClaimedMail): Promise<Record<string, string>> {
    if (kind === 'change') return {}
    const token = await subscriberToken(tokens, 'one-click', { id, address })
    return {
      'List-Unsubscribe': `<${origin}${ONE_CLICK_PATH}/${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }
  }

  async function specific({ id, subscriber, kind, locale, wish, address, created_at }: ClaimedMail) {
    const url = (page: 'confirm' | 'manage' | 'preferences' | 'change', token: string) =>
      `${origin}${tokenPath(page, locale, token)}`
    /** A link that names this mail, bound to the mailbox that receives it. */
    const link = async (page: 'confirm' | 'preferences' | 'change', mailbox = address) =>
      url(page, await tokens.derive(page, { row: id, subscriber, mailbox }))
    const manageUrl = url('manage', await subscriberToken(tokens, 'manage', { id: subscriber, address }))
    const full = {
      locale: wish.locale ?? locale,
      topics: wish.topics ?? [],
      municipalities: wish.municipalities ?? [],
      rhythm: wish.rhythm,
      alerts: wish.alerts,
    }
    switch (kind) {
      case 'confirm':
        return { kind, confirmUrl: await link('confirm'), expiresHours: LIMITS.confirmLink / HOUR, preferences: full }
      case 'already':
      case 'preferences':
        return {
          kind,
          preferencesUrl: await link('preferences'),
          manageUrl,
          expiresHours: LIMITS.preferencesLink / HOUR,
        }
      case 'welcome':
        return {
          kind,
          manageUrl,
          preferences: full,
          // The welcome mail is made at the moment of confirmation.
          ...(sendsIssues && { firstDigest: nextDigestDay(wish.rhythm ?? 'weekly', created_at) }),
        }
      case 'change':
        return {
          kind,
          changeUrl: await link('change', wish.address),
          expiresHours: LIMITS.changeLink / HOUR,
        }
    }
  }
}

/**
 * Headers that mail programs use: RFC 3834 (automatic mail) and RFC 2919 (mailing list). The reference stays the same
 * when a mail is sent again.
 */
function headersOf({ id, locale }: ClaimedMail, origin: string): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    'Content-Language': locale,
    'List-Id': `<newsletter.${new URL(origin).hostname}>`,
    'X-Mail-Reference': id,
  }
}
