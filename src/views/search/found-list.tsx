import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { DateText } from '../date.tsx'
import { Line } from '../listing/line.tsx'
import type { FoundPage, Piece } from './types.ts'

/** The search results, each with the passage that matches the query. */
export function FoundList({ pages, locale }: { pages: FoundPage[]; locale: Locale }) {
  const { kind: kinds } = messages(locale).kinds
  return (
    <ol class="found">
      {pages.map((page) => {
        const lang = page.locale !== locale && { lang: page.locale }
        const { sectionIn = page.locale } = page
        return (
          <li>
            <h3>
              <a href={page.path} {...lang} {...(lang && { hreflang: page.locale })}>
                <Marked pieces={page.title} />
              </a>
            </h3>
            <Line
              parts={[
                kinds[page.kind],
                // A news item is in the section of the same name: do not show the word twice.
                page.section !== kinds[page.kind] && (
                  <span {...(sectionIn !== locale && { lang: sectionIn })}>{page.section}</span>
                ),
                page.date && <DateText date={page.date} locale={locale} />,
                lang && messages(locale).kinds.document.language[page.locale],
              ]}
            />
            <p {...lang}>
              <Marked pieces={page.passage} />
            </p>
          </li>
        )
      })}
    </ol>
  )
}

function Marked({ pieces }: { pieces: Piece[] }) {
  return <>{pieces.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>
}
