import { messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { hreflangFor, Link } from '../link.tsx'
import { PageList } from '../page-list/page-list.tsx'
import type { Door, Offered } from './types.ts'

interface NothingFoundProps {
  frame: Frame
  query: string
  offered?: Offered | undefined
  doors: Door[]
}

/**
 * The page without results. Many readers without results look for another body, so the links to other bodies come first,
 * then the sections.
 */
export function NothingFound({ frame, query, offered, doors }: NothingFoundProps) {
  const { locale, site } = frame
  const text = messages(locale).search
  return (
    <>
      <section class="facts-section part-wide" aria-labelledby="_none">
        <h2 id="_none">{text.none(query)}</h2>
        {offered && (
          <p>
            {text.offered} <a href={offered.href}>{offered.query}</a>
          </p>
        )}
        <p>{text.noneText}</p>
        {site.doors && doors.length > 0 && (
          <>
            <h3>
              <Link link={site.doors} locale={locale} />
            </h3>
            <ul class="door-list">
              {doors.map(({ question, href }) => (
                <li>
                  <a href={href} {...hreflangFor(site.doors?.locale, locale)}>
                    {question}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <SectionLinks frame={frame} title={text.ways} />
    </>
  )
}

/** Links to the sections, to continue. */
export function SectionLinks({ frame, title }: { frame: Frame; title: string }) {
  const { locale, site } = frame
  return (
    <section class="facts-section part-wide" aria-labelledby="_ways">
      <h2 id="_ways">{title}</h2>
      <PageList locale={locale} pages={site.navigation} level={3} />
    </section>
  )
}
