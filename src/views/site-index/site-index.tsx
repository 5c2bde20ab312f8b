import type { IndexEntry } from '../../content/schema/facts.ts'
import type { Locale } from '../../locale/locale.ts'
import { Link } from '../link.tsx'

/** The index of the site: each section, and the pages below it. */
export function SiteIndex({ pages, locale }: { pages: IndexEntry[]; locale: Locale }) {
  return (
    <div class="site-index">
      {pages.map(({ link, below }) => (
        <section>
          <h2>
            <Link link={link} locale={locale} />
          </h2>
          {below.length > 0 && <Entries entries={below} locale={locale} />}
        </section>
      ))}
    </div>
  )
}

function Entries({ entries, locale }: { entries: IndexEntry[]; locale: Locale }) {
  return (
    <ul>
      {entries.map(({ link, below }) => (
        <li>
          <Link link={link} locale={locale} />
          {below.length > 0 && <Entries entries={below} locale={locale} />}
        </li>
      ))}
    </ul>
  )
}
