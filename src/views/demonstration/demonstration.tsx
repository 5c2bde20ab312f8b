import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

/**
 * The strip on top of every page that says that the site is an independent demonstration.
 * @param more the page, or the part of this page, that says more
 */
export function Demonstration({ locale, more }: { locale: Locale; more?: string }) {
  const { label, text, link } = messages(locale).demonstration
  return (
    <aside class="demonstration" aria-label={label}>
      <p class="wrap">
        {text} {more && <a href={more}>{link}</a>}
      </p>
    </aside>
  )
}
