import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

interface ConsentProps {
  locale: Locale
  /** Whether topics were chosen or all are meant. */
  topics: 'chosen' | 'all'
  privacyPath: string
}

/** What signing up agrees to. Its wording has a version: see CONSENT_WORDING. */
export function Consent({ locale, topics, privacyPath }: ConsentProps) {
  const { consent } = messages(locale).newsletter
  return (
    <p class="consent">
      {consent[topics]} {consent.withdraw} <a href={privacyPath}>{consent.privacy}</a>.
    </p>
  )
}
