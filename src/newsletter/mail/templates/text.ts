import { messages } from '../../../locale/messages/index.ts'
import { choicesOf } from './choices.ts'
import type { MailContent } from './content.ts'
import type { Mail } from './mail.ts'

/** The mail as plain text. Each URL is on a separate line, so that mail programs do not cut it or include a full stop. */
export function mailText(mail: Mail, content: MailContent): string {
  const { locale, siteName, organisation, address } = mail
  const { mail: texts } = messages(locale).newsletter
  const { title, before, button, after, preferences, notYou, why, manageUrl } = content
  const blocks = [
    messages(locale).demonstration.text,
    title,
    ...before,
    button && `${button.label}\n${button.url}`,
    after.join(' '),
    preferences &&
      [
        texts.choices.title,
        ...choicesOf(preferences, locale).map(({ label, value }) => `- ${texts.pair(label, value)}`),
      ].join('\n'),
    `${texts.notYou}\n${notYou.text}`,
    notYou.link && `${notYou.link.label}\n${notYou.link.url}`,
    RULE,
    texts.foot.sender(siteName, organisation, address, why),
    manageUrl && `${texts.foot.manage}\n${manageUrl}\n${texts.foot.forwarded}`,
    `${texts.foot.privacy}\n${mail.privacyUrl}`,
    `${texts.foot.site}\n${mail.homeUrl}`,
    mail.disclaimer,
    texts.foot.reference(mail.reference),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

const RULE = '----'
