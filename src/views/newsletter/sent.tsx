import { TERMS } from '../../domain/newsletter-terms.ts'
import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { hreflangFor, type Target } from '../link.tsx'
import { NewsletterPage } from './newsletter-page.tsx'

interface SentViewProps {
  frame: Frame
  /** The contact page. Without it, the page has no link for help. */
  contact?: Target
}

/** The page after a sign-up. It is the same for known and unknown addresses, so that it does not reveal subscribers. */
export function SentView({ frame, contact }: SentViewProps) {
  const { sent } = messages(frame.locale).newsletter
  const { link } = frame.site.newsletter
  return (
    <NewsletterPage frame={frame} title={sent.title} lead={sent.lead} description={sent.lead}>
      <section aria-labelledby="_next">
        <h2 id="_next">{sent.nextTitle}</h2>
        <ul>
          {sent.next(TERMS.confirmHours, TERMS.unconfirmedDays).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="_missing">
        <h2 id="_missing">{sent.missingTitle}</h2>
        <ul>
          {sent.missing(TERMS.mailsADay).map((sentence) => (
            <li>{sentence}</li>
          ))}
        </ul>
        <p>
          <a href={link.path} {...hreflangFor(link.locale, frame.locale)}>
            {sent.again}
          </a>
        </p>
      </section>
      <section aria-labelledby="_help">
        <h2 id="_help">{sent.helpTitle}</h2>
        <p>{sent.help}</p>
        {contact && (
          <p>
            <a href={contact.path} {...hreflangFor(contact.locale, frame.locale)}>
              {sent.helpLink}
            </a>
          </p>
        )}
      </section>
    </NewsletterPage>
  )
}
