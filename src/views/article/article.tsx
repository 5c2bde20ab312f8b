import { raw } from 'hono/html'
import { CONTACTS_MARK, type PageRecord } from '../../content/schema/page.ts'
import type { Locale } from '../../locale/locale.ts'
import { Contacts } from '../contacts/contacts.tsx'
import { sectionsOf } from './sections.ts'

const HEADING_END = '</h2>'

interface ArticleProps {
  page: PageRecord
  /** Whether each section is folded under its heading: below a list, which readers came for. */
  folded?: boolean
}

/**
 * The text of a page, marked with its language. The contacts are where the author put them, or else at the end. Reader views
 * of browsers keep a part whose class contains "text", and drop a `div` with many links.
 */
export function Article({ page, folded = false }: ArticleProps) {
  const { locale, textLocale, html, contacts } = page
  if (html === '' && contacts.length === 0) return null
  const isPlaced = html.includes(CONTACTS_MARK)
  const [intro = '', ...sections] = sectionsOf(html)
  return (
    <div class="article" {...(textLocale !== locale && { lang: textLocale })}>
      {intro.trim() !== '' && (
        <div class="part part-intro part-text">
          <Text html={intro} contacts={contacts} locale={textLocale} />
        </div>
      )}
      {sections.map((section) =>
        folded ? (
          <Folded html={section} contacts={contacts} locale={textLocale} />
        ) : (
          <section class="part part-text">
            <Text html={section} contacts={contacts} locale={textLocale} />
          </section>
        ),
      )}
      {!isPlaced && <Contacts locale={textLocale} contacts={contacts} heading />}
    </div>
  )
}

interface TextProps {
  html: string
  contacts: PageRecord['contacts']
  locale: Locale
}

/** A section that starts with its heading, which opens it. */
function Folded({ html, ...props }: TextProps) {
  const end = html.indexOf(HEADING_END) + HEADING_END.length
  return (
    <details class="details">
      <summary>{raw(html.slice(0, end))}</summary>
      <Text html={html.slice(end)} {...props} />
    </details>
  )
}

/** A piece of the text. The contacts replace their mark. */
function Text({ html, contacts, locale }: TextProps) {
  const [before = '', after] = html.split(CONTACTS_MARK)
  return (
    <>
      {raw(before)}
      {after !== undefined && <Contacts locale={locale} contacts={contacts} heading={false} />}
      {raw(after ?? '')}
    </>
  )
}
