import { chosen } from '../../content/paths.ts'
import { LOCALES, type Localized } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { Demonstration } from '../demonstration/demonstration.tsx'
import { Hero } from '../hero/hero.tsx'
import { Document } from '../layout/document.tsx'
import type { Metadata } from '../layout/metadata.ts'
import { SectionLine } from '../section/section-line.tsx'

interface GatewayPart {
  /** Path of the requested page in this language, or of the home page, with the query of the request. */
  path: string
  organisation: string
  text: string
  /** The full URL, if it is not the home page. */
  address?: string
}

interface GatewayProps {
  siteName: string
  metadata: Omit<Metadata, 'title' | 'description'>
  /** Without the languages in which the page does not exist. */
  parts: Partial<Localized<GatewayPart>>
}

/**
 * The page for a reader whose language is unknown: the languages side by side, of equal size, in the order of LOCALES,
 * each part marked with its language. The language of the document is `mul` (ISO 639-2, "multiple languages").
 */
export function GatewayView({ siteName, metadata, parts }: GatewayProps) {
  const present = LOCALES.flatMap((locale) => (parts[locale] ? [{ locale, ...parts[locale] }] : []))
  const title = siteName
  const description = present.map(({ text }) => text).join(' · ')
  return (
    <Document lang="mul" siteName={siteName} metadata={{ ...metadata, title, description }}>
      {present.map(({ locale }) => (
        <div lang={locale}>
          <Demonstration locale={locale} />
        </div>
      ))}
      <SectionLine />
      <main class="gateway">
        <Hero>
          <h1>{siteName}</h1>
        </Hero>
        <div class="wrap gateway-parts">
          {present.map(({ locale, path, organisation, text, address }) => (
            <section lang={locale} aria-labelledby={`_gateway-${locale}`}>
              <h2 id={`_gateway-${locale}`}>{organisation}</h2>
              <p>{text}</p>
              <p>
                <a class="button" href={chosen(path, locale)} hreflang={locale} rel="alternate">
                  {messages(locale).gateway.enter}
                </a>
              </p>
              {address && <p class="gateway-page">{address}</p>}
            </section>
          ))}
        </div>
      </main>
    </Document>
  )
}
