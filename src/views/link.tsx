import type { PageLink } from '../content/schema/fields.ts'
import type { Locale } from '../locale/locale.ts'

interface LinkProps {
  link: PageLink
  /** Language of the page that contains the link. */
  locale: Locale
  current?: 'page' | 'true' | undefined
  className?: string
}

/** Target of a link whose text is in the reader's language: a path, and the language of the page there. */
export type Target = Pick<PageLink, 'path'> & Partial<Pick<PageLink, 'locale'>>

/** Returns `hreflang` if the target of a link is in another language than the reader's. */
export function hreflangFor(target: Locale | undefined, reader: Locale): { hreflang?: Locale } {
  return target === undefined || target === reader ? {} : { hreflang: target }
}

/** A link to a page. A borrowed title is marked with its language (WCAG 3.1.2). */
export function Link({ link: { path, title, soft, locale: titleLocale }, locale, current, className }: LinkProps) {
  const borrowed = titleLocale !== locale && { lang: titleLocale, hreflang: titleLocale }
  return (
    <a {...(className && { class: className })} href={path} {...borrowed} {...(current && { 'aria-current': current })}>
      {soft ?? title}
    </a>
  )
}

interface LinkListProps extends Pick<LinkProps, 'locale' | 'className'> {
  /** A link that is undefined is left out. */
  links: readonly (PageLink | undefined)[]
}

/** A list of links to pages. */
export function LinkList({ links, locale, className }: LinkListProps) {
  return (
    <ul {...(className && { class: className })}>
      {links.map(
        (link) =>
          link && (
            <li>
              <Link link={link} locale={locale} />
            </li>
          ),
      )}
    </ul>
  )
}
