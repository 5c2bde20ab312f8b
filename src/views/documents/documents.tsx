import type { DocumentLink, Source } from '../../content/schema/facts.ts'
import { documentDetails } from '../../locale/document-details.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'

const PDF = 'application/pdf'

/** Links to documents, each with what readers need before they open it: file type, size, pages, languages, date. */
export function Documents({ documents, locale }: { documents: DocumentLink[]; locale: Locale }) {
  const { facts: words } = messages(locale).kinds
  if (documents.length === 0) return null
  return (
    <section class="facts-section" aria-labelledby="_documents">
      <h2 id="_documents">{words.documents}</h2>
      <ul class="documents">
        {documents.map(({ title, href, ...facts }) => (
          <li>
            <a href={href} {...languageOf(facts.languages, locale)} {...(facts.type === 'pdf' && { type: PDF })}>
              {title}
            </a>{' '}
            <span class="document-details">({documentDetails(facts, locale)})</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function languageOf(languages: readonly Locale[], locale: Locale): { hreflang?: Locale } {
  const [only] = languages
  return languages.length === 1 && only !== locale && only !== undefined ? { hreflang: only } : {}
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
