import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { type Locale, REGIONAL_TAGS } from '../../../locale/locale.ts'
import { messages } from '../../../locale/messages/index.ts'
import type { Preferences } from '../../model.ts'
import { choicesOf } from './choices.ts'
import type { MailContent } from './content.ts'
import type { Mail } from './mail.ts'
import { DARK_SHEET, STYLE } from './style.ts'

interface PartProps {
  mail: Mail
  content: MailContent
}

/** The mail as HTML. It loads nothing from a server, and it is readable without styles. */
export function MailDocument({ mail, content }: PartProps) {
  return (
    <MailShell locale={mail.locale} siteName={mail.siteName} subject={content.subject} preheader={content.preheader}>
      <Body mail={mail} content={content} />
      <NotYou mail={mail} content={content} />
      <Foot mail={mail} content={content} />
    </MailShell>
  )
}

interface MailShellProps {
  locale: Locale
  siteName: string
  subject: string
  preheader: string
  children: Child
}

/** What every mail has around its text: head, styles, preview text, the notice of the demonstration, the name of the site. */
export function MailShell({ locale, siteName, subject, preheader, children }: MailShellProps) {
  const lang = REGIONAL_TAGS[locale]
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={lang} dir="ltr">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
          <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
          <title>{subject}</title>
          <style>{raw(DARK_SHEET)}</style>
        </head>
        <body class="mail-body" style={STYLE.body}>
          <div style={STYLE.preheader}>{preheader}</div>
          {/* Repeats lang and style, because many mail programs drop the html and body elements. */}
          <div class="mail" style={STYLE.mail} lang={lang} dir="ltr">
            <p class="mail-demonstration" style={STYLE.demonstration}>
              {messages(locale).demonstration.text}
            </p>
            <p class="mail-site" style={STYLE.site}>
              {siteName}
            </p>
            {children}
          </div>
        </body>
      </html>
    </>
  )
}

function Body({ mail: { locale }, content: { title, before, button, after, preferences } }: PartProps) {
  const texts = messages(locale).newsletter.mail
  return (
    <>
      <h1 style={STYLE.h1}>{title}</h1>
      {before.map((text) => (
        <p style={STYLE.p}>{text}</p>
      ))}
      {button && (
        <>
          <Button {...button} />
          <p style={STYLE.p}>{after.join(' ')}</p>
          <Address text={texts.fallback} url={button.url} />
        </>
      )}
      {preferences && <Choices preferences={preferences} locale={locale} />}
    </>
  )
}

/**
 * A link as a button. Outlook for Windows ignores the padding of a link, so there its table cell has the padding
 * (`mso-padding-alt`) and the background.
 */
export function Button({ label, url }: { label: string; url: string }) {
  return (
    <table role="presentation" style={STYLE.buttonTable}>
      <tbody>
        <tr>
          <td class="mail-button-cell" style={STYLE.buttonCell}>
            <a class="mail-button" style={STYLE.button} href={url}>
              {label}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

function Choices({ preferences, locale }: { preferences: Preferences; locale: Locale }) {
  const { choices, pair } = messages(locale).newsletter.mail
  return (
    <>
      <h2 style={STYLE.h2}>{choices.title}</h2>
      <ul style={STYLE.list}>
        {choicesOf(preferences, locale).map(({ label, value }) => (
          <li>{pair(label, value)}</li>
        ))}
      </ul>
    </>
  )
}

function NotYou({ mail: { locale }, content: { notYou } }: PartProps) {
  return (
    <>
      <h2 style={STYLE.h2}>{messages(locale).newsletter.mail.notYou}</h2>
      <p style={STYLE.p}>{notYou.text}</p>
      {notYou.link && (
        <p style={STYLE.p}>
          <a class="mail-link" style={STYLE.link} href={notYou.link.url}>
            {notYou.link.label}
          </a>
        </p>
      )}
    </>
  )
}

/** The foot: sender, recipient, reason, links to manage the subscription and to the privacy page. */
function Foot({ mail, content: { why, manageUrl } }: PartProps) {
  const { foot } = messages(mail.locale).newsletter.mail
  return (
    <div class="mail-foot" style={STYLE.foot}>
      <p style={STYLE.p}>{foot.sender(mail.siteName, mail.organisation, mail.address, why)}</p>
      {manageUrl && (
        <>
          <Address text={foot.manage} url={manageUrl} />
          <p style={STYLE.p}>{foot.forwarded}</p>
        </>
      )}
      <Address text={foot.privacy} url={mail.privacyUrl} />
      <Address text={foot.site} url={mail.homeUrl} />
      {mail.disclaimer && <p style={STYLE.p}>{mail.disclaimer}</p>}
      <p style={STYLE.p}>{foot.reference(mail.reference)}</p>
    </div>
  )
}

/** A link that shows its full URL, so that it can be checked and copied. */
export function Address({ text, url }: { text: string; url: string }) {
  return (
    <p style={STYLE.p}>
      {text}
      <br />
      <a class="mail-link" style={STYLE.link} href={url}>
        {url}
      </a>
    </p>
  )
}
