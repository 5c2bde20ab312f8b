import type { PageLink } from '../../content/schema/fields.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { Link, leadsTo } from '../link.tsx'

interface BreadcrumbsProps {
  locale: Locale
  /** From the home page down to the parent. */
  above: PageLink[]
  /** The page itself: no link. */
  here: PageLink
}

/** The way from the home page to here; the home page is named by its function, not by its title. */
export function Breadcrumbs({ locale, above: [home, ...above], here }: BreadcrumbsProps) {
  const { breadcrumbs, home: homeName } = messages(locale).frame
  return (
    <nav class="breadcrumbs" aria-label={breadcrumbs}>
      <ol>
        {home && (
          <li>
            <a href={home.path} {...leadsTo(home.locale, locale)}>
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
