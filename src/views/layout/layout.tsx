import type { Child } from 'hono/jsx'
import { choiceId } from '../../content/paths.ts'
import type { Municipality } from '../../domain/municipalities.ts'
import { REGIONAL_TAGS } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { Demonstration } from '../demonstration/demonstration.tsx'
import { DISCLAIMER_ID, Footer } from '../footer/footer.tsx'
import type { Frame } from '../frame.ts'
import { Header } from '../header/header.tsx'
import { OpenInquiries } from '../inquiry/open-inquiries.tsx'
import { sectionClass, sectionOf } from '../section/section.ts'
import type { Longitude } from '../section/section-line.tsx'
import { CONTENT_ID, Document } from './document.tsx'
import type { Metadata } from './metadata.ts'

interface LayoutProps {
  frame: Frame
  metadata: Metadata
  /** Longitude that the page is about, if it is about a place. */
  at?: Longitude | undefined
  /** The municipality that the page is about. */
  place?: Municipality | undefined
  children: Child
}

/** The layout of every page in one language: the notice on top, header, open inquiries, main content, footer. */
export function Layout({ frame, metadata, at, place, children }: LayoutProps) {
  const { locale, site } = frame
  return (
    <Document
      lang={REGIONAL_TAGS[locale]}
      id={choiceId(locale)}
      section={sectionClass(sectionOf(site, metadata.path))}
      liveReload={frame.liveReload}
      windowTitle={titleOf(metadata.title, site.name)}
      metadata={{ ...metadata, indexed: metadata.indexed && frame.indexed }}
      siteName={site.name}
    >
      <a class="skip" href={`#${CONTENT_ID}`}>
        {messages(locale).frame.skip}
      </a>
      <Demonstration locale={locale} more={`#${DISCLAIMER_ID}`} />
      <Header frame={frame} current={metadata.path} at={at} />
      <main id={CONTENT_ID} tabindex={-1}>
        <OpenInquiries frame={frame} current={metadata.path} place={place} />
        {children}
      </main>
      <Footer frame={frame} teasers={metadata.path !== site.home} />
    </Document>
  )
}

/** Title of the document: `Over ons – perspective.brussels`. The name of the site alone if that is the title. */
export function titleOf(title: string, siteName: string): string {
  return title === siteName ? title : `${title} – ${siteName}`
}
