import type { PageRecord } from '../../content/schema/page.ts'
import { messages } from '../../locale/messages/index.ts'
import { Link } from '../link.tsx'

/** Links to this page and its siblings. */
export function SectionMenu({ page: { locale, path, siblings } }: { page: PageRecord }) {
  if (siblings.length === 0) return null
  return (
    <nav class="section-menu" aria-labelledby="_section-menu">
      <h2 id="_section-menu">{messages(locale).page.section}</h2>
      <ul class="section-pages">
        {siblings.map((link) => (
          <li>
            <Link link={link} locale={locale} current={link.path === path ? 'page' : undefined} />
          </li>
        ))}
      </ul>
    </nav>
  )
}
