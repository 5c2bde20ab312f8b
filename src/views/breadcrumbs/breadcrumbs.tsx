import type { PageLink } from '../../content/schema/fields.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { hreflangFor, Link } from '../link.tsx'

interface BreadcrumbsProps {
  locale: Locale
  /** The ancestors, from the home page to the parent. */
  above: PageLink[]
  /** The page itself, shown without a link. */
  here: PageLink
}

/** The path from the home page to this page. The home page is called "Home" in the reader's language, not by its title. */
export function Breadcrumbs({ locale, above: [home, ...above], here }: BreadcrumbsProps) {
  const { breadcrumbs, home: homeName } = messages(locale).frame
  return (
    <nav class="breadcrumbs" aria-label={breadcrumbs}>
      <ol>
        {home && (
          <li>
            <a href={home.path} {...hreflangFor(home.locale, locale)}>
              {homeName}
            </a>
          </li>
        )}
        {above.map((link) => (
          <li>
            <Link link={link} locale={locale} />
          </li>
        ))}
        <li>
          <span aria-current="page" {...(here.locale !== locale && { lang: here.locale })}>
            {here.title}
          </span>
        </li>
      </ol>
    </nav>
  )
}
