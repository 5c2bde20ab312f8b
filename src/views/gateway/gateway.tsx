import { chosen } from '../../content/paths.ts'
import type { ListItem } from '../../content/schema/list-item.ts'
import { formatPartialDate } from '../../locale/format.ts'
import { LOCALES, type Locale, type Localized } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { Demonstration } from '../demonstration/demonstration.tsx'
import { Hero } from '../hero/hero.tsx'
import { DaysLeft } from '../inquiry/days-left.tsx'
import { lastOf } from '../inquiry/open-inquiries.tsx'
import { CONTENT_ID, Document } from '../layout/document.tsx'
import { titleOf } from '../layout/layout.tsx'
import type { Metadata } from '../layout/metadata.ts'
import { SectionLine } from '../section/section-line.tsx'

interface GatewayPart {
  /** Path of the requested page in this language, or of the home page, with the query of the request. */
  path: string
  organisation: string
  text: string
  /** The full URL, if it is not the home page. */
  address?: string
  /** The open inquiry that closes first. */
  inquiry?: ListItem | undefined
}

interface GatewayProps {
  siteName: string
  metadata: Omit<Metadata, 'title' | 'description'>
  /** Title and description in all languages, if it is not the home page. */
  card?: Pick<Metadata, 'title' | 'description'> | undefined
  /** Without the languages in which the page does not exist. */
  parts: Partial<Localized<GatewayPart>>
  /** The present day in Brussels, `YYYY-MM-DD`. Read only if an inquiry is open. */
  today(): string
}

/**
 * The page for a reader whose language is unknown: the languages side by side, of equal size, in the order of LOCALES,
 * each part marked with its language. The language of the document is `mul` (ISO 639-2, "multiple languages").
 */
export function GatewayView({ siteName, metadata, card, parts, today }: GatewayProps) {
  const present = LOCALES.flatMap((locale) => (parts[locale] ? [{ locale, ...parts[locale] }] : []))
  const { title, description } = card ?? { title: siteName, description: present.map(({ text }) => text).join(' · ') }
  return (
    <Document
      lang="mul"
      siteName={siteName}
      windowTitle={titleOf(title, siteName)}
      metadata={{ ...metadata, title, description }}
    >
      {present.map(({ locale }) => (
        <div lang={locale}>
          <Demonstration locale={locale} />
        </div>
      ))}
      <SectionLine />
      <main class="gateway" id={CONTENT_ID}>
        {present.some(({ inquiry }) => inquiry) && (
          <div class="poster gateway-open">
            <div class="wrap">
              {present.map(
                ({ locale, inquiry }) => inquiry && <OpenInquiry locale={locale} inquiry={inquiry} today={today()} />,
              )}
            </div>
          </div>
        )}
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

/** An open inquiry in one language: title, last day, days left, one button. */
function OpenInquiry({ locale, inquiry, today }: { locale: Locale; inquiry: ListItem; today: string }) {
  const { inquiry: text } = messages(locale).kinds
  const last = lastOf(inquiry)
  const id = `_open-${locale}`
  return (
    <section lang={locale} aria-labelledby={id}>
      <DaysLeft locale={locale} today={today} last={last} />
      <div class="poster-text">
        <p>{text.openUntil(formatPartialDate(last, locale))}</p>
        <h2 id={id} {...(inquiry.locale !== locale && { lang: inquiry.locale })}>
          {inquiry.soft ?? inquiry.title}
        </h2>
      </div>
      <p class="poster-actions">
        <a class="button" href={inquiry.path} hreflang={inquiry.locale} aria-describedby={id}>
          {text.respond}
        </a>
      </p>
    </section>
  )
}
