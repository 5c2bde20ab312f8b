import type { DocumentLink, Source } from '../../content/schema/facts.ts'
import { formatFileSize, formatPartialDate } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

/** Links to documents, each with what readers need before they open it: file type, size, languages, date. */
export function Documents({ documents, locale }: { documents: DocumentLink[]; locale: Locale }) {
  const { facts, document: text } = messages(locale).kinds
  if (documents.length === 0) return null
  return (
    <section class="facts-section" aria-labelledby="_documents">
      <h2 id="_documents">{facts.documents}</h2>
      <ul class="documents">
        {documents.map(({ title, href, type, size, languages, date }) => (
          <li>
            <a href={href} {...(languages.length === 1 && languages[0] !== locale && { hreflang: languages[0] })}>
              {title}
            </a>{' '}
            <span class="document-details">
              (
              {[
                text.type[type],
                size !== undefined && formatFileSize(size, locale),
                languages.map((one) => text.language[one]).join(', '),
                date !== undefined && formatPartialDate(date, locale),
              ]
                .filter(Boolean)
                .join(', ')}
              )
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The sources of the facts of a page. */
export function Sources({ sources, locale }: { sources: Source[]; locale: Locale }) {
  if (sources.length === 0) return null
  return (
    <section class="facts-section sources" aria-labelledby="_sources">
      <h2 id="_sources">{messages(locale).kinds.facts.sources}</h2>
      <ul class="documents">
        {sources.map(({ name, href }) => (
          <li>{href === undefined ? name : <a href={href}>{name}</a>}</li>
        ))}
      </ul>
    </section>
  )
}
