import type { PageLink } from '../content/schema/fields.ts'
import type { Locale } from '../locale/locale.ts'

interface LinkProps {
  link: PageLink
  /** Language of the page on which the link stands. */
  locale: Locale
  current?: 'page' | 'true' | undefined
}

/** A link to a page; a borrowed title is marked with its language (WCAG 3.1.2). */
export function Link({ link: { path, title, locale: titleLocale }, locale, current }: LinkProps) {
  const borrowed = titleLocale !== locale && { lang: titleLocale, hreflang: titleLocale }
  return (
    <a href={path} {...borrowed} {...(current && { 'aria-current': current })}>
      {title}
    </a>
  )
}
