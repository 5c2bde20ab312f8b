import type { Child } from 'hono/jsx'
import { REGIONAL_TAGS } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { Footer } from '../footer/footer.tsx'
import type { Frame } from '../frame.ts'
import { Header } from '../header/header.tsx'
import { sectionClass, sectionOf } from '../section/section.ts'
import { Document } from './document.tsx'
import type { Metadata } from './metadata.ts'

interface LayoutProps {
  frame: Frame
  metadata: Metadata
  children: Child
}

/** The layout of every page in one language: header, main, footer. */
export function Layout({ frame, metadata, children }: LayoutProps) {
  const { locale, site } = frame
  return (
    <Document
      lang={REGIONAL_TAGS[locale]}
      section={sectionClass(sectionOf(site, metadata.path))}
      liveReload={frame.liveReload}
      metadata={{ ...metadata, title: titleOf(metadata.title, site.name), indexed: metadata.indexed && frame.indexed }}
      siteName={site.name}
    >
      <a class="skip" href="#_content">
        {messages(locale).frame.skip}
      </a>
      <Header frame={frame} current={metadata.path} />
      <main id="_content" tabindex={-1}>
        {children}
      </main>
      <Footer frame={frame} />
    </Document>
  )
}

/** Title of the document: `Over ons – perspective.brussels`. The name of the site alone if that is the title. */
function titleOf(title: string, siteName: string): string {
  return title === siteName ? title : `${title} – ${siteName}`
}
