import { TERMS } from '../../domain/newsletter-terms.ts'
import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { hreflangFor } from '../link.tsx'
import { ContinueLink, NewsletterPage } from './newsletter-page.tsx'

/** The page after erasure. It also says how long backups keep the data. */
export function ErasedView({ frame }: { frame: Frame }) {
  const { erased, toHome } = messages(frame.locale).newsletter
  const { privacy } = frame.site.newsletter
  return (
    <NewsletterPage frame={frame} title={erased.title} lead={erased.text} description={erased.text}>
      <p>
        {erased.backups(TERMS.backupDays)}{' '}
        <a href={privacy.path} {...hreflangFor(privacy.locale, frame.locale)}>
          {erased.privacy}
        </a>
        .
      </p>
      <ContinueLink path={frame.site.home} {...hreflangFor(frame.site.homeText, frame.locale)}>
        {toHome}
      </ContinueLink>
    </NewsletterPage>
  )
}
