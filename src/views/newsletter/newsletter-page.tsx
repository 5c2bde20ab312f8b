import type { Child } from 'hono/jsx'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { Breadcrumbs } from '../breadcrumbs/breadcrumbs.tsx'
import type { Frame } from '../frame.ts'
import { Hero } from '../hero/hero.tsx'
import { Layout } from '../layout/layout.tsx'

interface NewsletterPageProps {
  frame: Frame
  title: string
  /** The most important sentence, below the title. */
  lead?: string
  /** Whether the title of the document starts with the word for an error. A screen reader reads it first. */
  failed?: boolean
  description: string
  children: Child
}

/** A page of the newsletter that is for one reader, not part of the content. Never indexed. */
export function NewsletterPage({ frame, title, lead, failed = false, description, children }: NewsletterPageProps) {
  const { locale, site, translations } = frame
  const { form, frame: frameText } = messages(locale)
  const home = { path: site.home, title: frameText.home, locale: site.homeText ?? locale }
  const metadata = { title: failed ? `${form.error} ${title}` : title, description, indexed: false }
  return (
    <Layout frame={frame} metadata={metadata}>
      <Hero>
        <Breadcrumbs
          locale={locale}
          above={[home, site.newsletter.link]}
          here={{ path: translations[locale].path, title, locale }}
        />
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
      </Hero>
      <div class="wrap newsletter-page">{children}</div>
    </Layout>
  )
}

/** A link to continue, for a page without a form. */
export function ContinueLink({ path, hreflang, children }: { path: string; hreflang?: Locale; children: Child }) {
  return (
    <p>
      <a class="button" href={path} {...(hreflang && { hreflang })}>
        {children}
      </a>
    </p>
  )
}
