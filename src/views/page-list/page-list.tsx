import type { TeaserLink } from '../../content/schema/fields.ts'
import type { Locale } from '../../locale/locale.ts'
import { Link } from '../link.tsx'

interface PageListProps {
  locale: Locale
  pages: TeaserLink[]
  /** Heading level of the titles: one below the heading above the list. */
  level: 2 | 3
}

/** A list of pages, each with a sentence about it. Borrowed titles and sentences are marked with their language. */
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
