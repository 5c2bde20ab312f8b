import { raw } from 'hono/html'
import { REGIONAL_TAGS } from '../../../locale/locale.ts'
import { Address, Button, MailShell } from './html.tsx'
import type { IssueMail, IssuePart } from './issue-mail.ts'
import { STYLE } from './style.ts'
import { styled } from './styled.ts'

/** An issue as HTML, in the same shell as the other mails. */
export function IssueDocument({ mail }: { mail: IssueMail }) {
  const { locale, siteName, subject, preheader, title, parts } = mail
  return (
    <MailShell locale={locale} siteName={siteName} subject={subject} preheader={preheader}>
      <h1 style={STYLE.h1}>{title}</h1>
      {parts.map((part) => (
        <Part part={part} mail={mail} />
      ))}
      <Foot mail={mail} />
    </MailShell>
  )
}

function Part({ part, mail }: { part: IssuePart; mail: IssueMail }) {
  switch (part.kind) {
    case 'text':
      return <p style={STYLE.p}>{part.text}</p>
    case 'body':
      return <div>{raw(styled(part.html))}</div>
    case 'item':
      return <Item item={part} mail={mail} />
    case 'address':
      return <Address text={part.text} url={part.url} />
    case 'button':
      return <Button label={part.label} url={part.url} />
  }
}

/** A title that is a link, and a text. Borrowed text has its language (WCAG 3.1.2). */
function Item({ item, mail }: { item: Extract<IssuePart, { kind: 'item' }>; mail: IssueMail }) {
  const lang = (locale: IssueMail['locale']) => (locale === mail.locale ? {} : { lang: REGIONAL_TAGS[locale] })
  return (
    <>
      <h2 style={STYLE.h2}>
        <a class="mail-link" style={STYLE.link} href={item.url} {...lang(item.locale)}>
          {item.title}
        </a>
      </h2>
      {item.label && <p style={STYLE.small}>{item.label}</p>}
      {item.text && (
        <p style={STYLE.p} {...lang(item.textLocale)}>
          {item.text}
        </p>
      )}
    </>
  )
}

function Foot({ mail: { foot, links, end } }: { mail: IssueMail }) {
  return (
    <div class="mail-foot" style={STYLE.foot}>
      {foot.map((text) => (
        <p style={STYLE.p}>{text}</p>
      ))}
      {links.map(({ text, url }) => (
        <Address text={text} url={url} />
      ))}
      {end.map((text) => (
        <p style={STYLE.p}>{text}</p>
      ))}
    </div>
  )
}
