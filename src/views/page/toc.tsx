import type { PageRecord } from '../../content/schema/page.ts'
import { messages } from '../../locale/messages/index.ts'
import type { ContentsEntry } from './contents.ts'

interface TocProps {
  page: PageRecord
  entries: readonly ContentsEntry[]
}

/** Links to the headings of the page. */
export function Toc({ page: { locale, textLocale }, entries }: TocProps) {
  if (entries.length === 0) return null
  const borrowed = textLocale !== locale && { lang: textLocale }
  return (
    <nav class="toc" aria-labelledby="_toc">
      <h2 id="_toc">{messages(locale).page.toc}</h2>
      <ol class="toc-list">
        {entries.map(({ id, text, own }) => (
          <li>
            <a href={`#${id}`} {...(own && borrowed)}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
