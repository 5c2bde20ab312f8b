import type { PageLink } from '../content/schema/fields.ts'
import type { Locale } from '../locale/locale.ts'

interface LinkProps {
  link: PageLink
  /** Language of the page on which the link stands. */
  locale: Locale
  current?: 'page' | 'true' | undefined
  className?: string
}

/** Where a link in the reader's own words leads: an address, and the language of the text there. */
export type Target = Pick<PageLink, 'path'> & Partial<Pick<PageLink, 'locale'>>

/** Announces that the text to which a link leads is in another language than the reader's (HTML, hreflang). */
export function leadsTo(target: Locale | undefined, reader: Locale): { hreflang?: Locale } {
  return target === undefined || target === reader ? {} : { hreflang: target }
}

/** A link to a page; a borrowed title is marked with its language (WCAG 3.1.2). */
export function Link({ link: { path, title, soft, locale: titleLocale }, locale, current, className }: LinkProps) {
  const borrowed = titleLocale !== locale && { lang: titleLocale, hreflang: titleLocale }
  return (
    <a {...(className && { class: className })} href={path} {...borrowed} {...(current && { 'aria-current': current })}>
      {soft ?? title}
    </a>
  )
}
