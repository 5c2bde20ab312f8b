import type { Locale } from '../../locale/locale.ts'
import { maskAddress } from '../address.ts'
import { LIMITS } from '../limits.ts'
import { ONE_CLICK_PATH, tokenPath } from '../paths.ts'
import type { ClaimedMail } from '../store/rows.ts'
import type { Tokens } from '../tokens.ts'
import type { OutgoingMail } from './mailer.ts'
import { type Mail, renderMail } from './templates/index.ts'

/** What a mail says of the site it comes from. */
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
  from: { email: string; name: string }
  site(locale: Locale): Promise<MailSite>
}

const HOUR = 3_600_000

/** Makes mails at the moment they are sent: only then do the links in them come into being. */
export function composer({ tokens, origin, from, site }: ComposerOptions) {
  return async function compose(claimed: ClaimedMail): Promise<OutgoingMail> {
    const { id, subscriber, locale, recipient, email } = claimed
    const to = recipient ?? email
    if (to === null) throw Object.assign(new Error('the subscriber is gone'), { code: 'E_RECIPIENT_NOT_ALLOWED' })
    const [{ name, organisation, home, privacy, disclaimer }, oneClick] = [
      await site(locale),
      await tokens.derive('one-click', subscriber),
    ]
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
      from,
      subject,
      html,
      text,
      headers: headersOf(claimed, `${origin}${ONE_CLICK_PATH}/${oneClick}`, origin),
    }
  }

  async function specific({ id, subscriber, kind, locale, wish, email }: ClaimedMail) {
    const link = async (page: 'confirm' | 'manage' | 'preferences' | 'change', row: string) =>
      `${origin}${tokenPath(page, locale, await tokens.derive(page, row))}`
    const manageUrl = await link('manage', subscriber)
    const full = { locale: wish.locale ?? locale, topics: wish.topics ?? [], municipalities: wish.municipalities ?? [] }
    switch (kind) {
      case 'confirm':
        return { kind, confirmUrl: await link('confirm', id), expiresHours: LIMITS.confirmLink / HOUR, wish: full }
      case 'already':
        return {
          kind,
          preferencesUrl: await link('preferences', id),
          manageUrl,
          expiresHours: LIMITS.preferencesLink / HOUR,
        }
      case 'welcome':
        return { kind, manageUrl, wish: full }
      case 'preferences':
        return {
          kind,
          preferencesUrl: await link('preferences', id),
          manageUrl,
          expiresHours: LIMITS.preferencesLink / HOUR,
        }
      case 'change':
        return {
          kind,
          changeUrl: await link('change', id),
          oldAddressMasked: maskAddress(email ?? ''),
          expiresHours: LIMITS.changeLink / HOUR,
        }
    }
  }
}

/**
 * Headers that mail programs act on: RFC 3834 (an answer by machine), RFC 2919 (which list), RFC 2369 and RFC 8058
 * (unsubscribing with one click). The reference is the same when a mail is sent again.
 */
function headersOf({ id, locale }: ClaimedMail, oneClickUrl: string, origin: string): Record<string, string> {
  return {
    'Auto-Submitted': 'auto-generated',
    'Content-Language': locale,
    'List-Id': `<newsletter.${new URL(origin).hostname}>`,
    'List-Unsubscribe': `<${oneClickUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'X-Mail-Reference': id,
  }
}
