import type { PageRecord } from '../../content/schema/page.ts'
import { messages } from '../../locale/messages/index.ts'

/** The headings of level 2 of a page. Shown from three headings on: with fewer, the page is short enough to overview. */
export function Toc({ page: { locale, textLocale, toc } }: { page: PageRecord }) {
  const entries = toc.filter(({ level }) => level === 2)
  if (entries.length < 3) return null
  return (
    <nav class="toc" aria-labelledby="_toc">
      <h2 id="_toc">{messages(locale).page.toc}</h2>
      <ol {...(textLocale !== locale && { lang: textLocale })}>
        {entries.map(({ id, text }) => (
          <li>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
