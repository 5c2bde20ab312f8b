import type { TeaserLink } from '../../content/schema/fields.ts'
import { type Locale, localized, REGIONAL_TAGS } from '../../locale/locale.ts'
import { type Messages, messages } from '../../locale/messages/index.ts'
import type { Frame } from '../frame.ts'
import { Hero } from '../hero/hero.tsx'
import { CONTENT_ID, Document } from '../layout/document.tsx'
import { Layout } from '../layout/layout.tsx'
import { hreflangFor } from '../link.tsx'
import { PageList } from '../page-list/page-list.tsx'

/** Selects the texts of an error page. */
export type ErrorKind = Exclude<keyof Messages['errors'], 'prefix' | 'toHome'>

interface ErrorProps {
  kind: ErrorKind
  /** Pages that the reader may have looked for. */
  suggestions?: TeaserLink[]
  /** Random id of the request, which is also in the log line. */
  reference?: string
  /** Language of the home page's text, if it is borrowed. */
  homeText?: Locale | undefined
}

/** An error page with the header and footer of the site. */
export function ErrorView({ frame, ...error }: ErrorProps & { frame: Frame }) {
  const text = messages(frame.locale).errors[error.kind]
  return (
    <Layout frame={frame} metadata={{ title: text.title, description: text.text, indexed: false }}>
      <ErrorText locale={frame.locale} homeText={frame.site.homeText} {...error} />
    </Layout>
  )
}

/**
 * An error page without header and footer, for when no release can be read. In one language, or in all three if the
 * reader's language is unknown.
 */
export function PlainErrorView({
  locales,
  siteName,
  ...error
}: ErrorProps & { locales: readonly Locale[]; siteName: string }) {
  const [only, ...others] = locales
  const titles = localized((locale) => messages(locale).errors[error.kind].title)
  const lang = only && others.length === 0 ? REGIONAL_TAGS[only] : 'mul'
  const title = `${locales.map((locale) => titles[locale]).join(' · ')} – ${siteName}`
  return (
    <Document lang={lang} siteName={siteName} metadata={{ title, description: title, indexed: false }}>
      <main id={CONTENT_ID}>
        {others.length > 0 && (
          <Hero>
            <h1>{siteName}</h1>
          </Hero>
        )}
        {locales.map((locale) => (
          <div lang={locale}>
            <ErrorText locale={locale} level={others.length > 0 ? 2 : 1} {...error} />
          </div>
        ))}
      </main>
    </Document>
  )
}

function ErrorText({
  locale,
  kind,
  suggestions = [],
  reference,
  homeText,
  level = 1,
}: ErrorProps & { locale: Locale; level?: 1 | 2 }) {
  const { errors } = messages(locale)
  const text = errors[kind]
  const Heading = level === 1 ? 'h1' : 'h2'
  const head = (
    <>
      <Heading>{text.title}</Heading>
      <p class="lead">{text.text}</p>
      {reference && (
        <p>
          <code class="reference">{reference}</code>
        </p>
      )}
    </>
  )
  return (
    <>
      {level === 1 ? <Hero>{head}</Hero> : <div class="wrap error-head">{head}</div>}
      <div class="wrap error">
        {'suggestions' in text && suggestions.length > 0 && (
          <section class="facts-section part-wide" aria-labelledby="_suggestions">
            <h2 id="_suggestions">{text.suggestions}</h2>
            <PageList locale={locale} pages={suggestions} level={3} />
          </section>
        )}
        {kind !== 'closed' && (
          <p>
            <a class="button" href={`/${locale}/`} {...hreflangFor(homeText, locale)}>
              {errors.toHome}
            </a>
          </p>
        )}
      </div>
    </>
  )
}
