import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { hreflangFor } from '../link.tsx'
import { NewsletterPage } from './newsletter-page.tsx'

/** Replaces every newsletter page while the newsletter is misconfigured. */
export function ClosedView({ frame }: { frame: Frame }) {
  const { closed, sent } = messages(frame.locale).newsletter
  const { contact } = frame.site.newsletter
  return (
    <NewsletterPage frame={frame} title={closed.title} lead={closed.text} description={closed.text}>
      <p>{closed.unchanged}</p>
      {contact && (
        <p>
          {closed.help}{' '}
          <a href={contact.path} {...hreflangFor(contact.locale, frame.locale)}>
            {sent.helpLink}
          </a>
        </p>
      )}
    </NewsletterPage>
  )
}
