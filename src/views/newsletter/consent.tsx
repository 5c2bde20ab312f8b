import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { hreflangFor, type Target } from '../link.tsx'

interface ConsentProps {
  locale: Locale
  /** Whether the person chooses topics or gets all of them. */
  topics: 'chosen' | 'all'
  privacy: Target
}

/** What a person agrees to by signing up. The wording has a version: see CONSENT_WORDING. */
export function Consent({ locale, topics, privacy }: ConsentProps) {
  const { consent } = messages(locale).newsletter
  return (
    <p class="consent">
      {consent[topics]} {consent.withdraw}{' '}
      <a href={privacy.path} {...hreflangFor(privacy.locale, locale)}>
        {consent.privacy}
      </a>
      .
    </p>
  )
}
