import type { TeaserLink } from '../../content/schema/fields.ts'
import type { Locale } from '../../locale/locale.ts'
import { Link } from '../link.tsx'

interface PageListProps {
  locale: Locale
  pages: TeaserLink[]
  /** Level of the titles: one below the heading that stands above the list. */
  level: 2 | 3
}

/** Pages with a sentence about each. A borrowed pair of title and sentence is marked with its language. */
export function PageList({ locale, pages, level }: PageListProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const langOf = ({ locale: titleIn, teaserIn = titleIn }: TeaserLink) => teaserIn !== locale && { lang: teaserIn }
  return (
    <ul class="page-list">
      {pages.map((page) => (
        <li>
          <Heading>
            <Link link={page} locale={locale} />
          </Heading>
          <p {...langOf(page)}>{page.teaser}</p>
        </li>
      ))}
    </ul>
  )
}
