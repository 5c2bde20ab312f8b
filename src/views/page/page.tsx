import type { Child } from 'hono/jsx'
import type { PageRecord } from '../../content/schema/page.ts'
import { hasTrait } from '../../domain/kinds.ts'
import { messages } from '../../locale/messages/index.ts'
import { Around, Related } from '../around/around.tsx'
import { Article } from '../article/article.tsx'
import { Breadcrumbs } from '../breadcrumbs/breadcrumbs.tsx'
import { FactsBody } from '../facts/facts-body.tsx'
import { FactsHead } from '../facts/facts-head.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout/layout.tsx'
import type { Metadata } from '../layout/metadata.ts'
import { BorrowedNotice, OutdatedNotice, ReplacedNotice, WithdrawnNotice } from '../notice/notice.tsx'
import { PageList } from '../page-list/page-list.tsx'
import { TitleBlock } from '../title-block/title-block.tsx'
import { SectionMenu } from './section-menu.tsx'
import { Toc } from './toc.tsx'

export interface PageViewProps {
  frame: Frame
  page: PageRecord
  metadata: Metadata
  /** Short id of the release. */
  release: string
  /** Parts above and below the page's own text that depend on the request, such as a form or a list. */
  above?: Child
  below?: Child
}

/** A content page, or the front page of a section: its own text, then its child pages. */
export function PageView({ frame, page, metadata, release, above, below }: PageViewProps) {
  const { locale, textLocale, title, summary } = page
  const replacedBy = page.facts?.kind === 'instrument' ? page.facts.replacedBy : undefined
  const lang = textLocale !== locale && { lang: textLocale }
  const leads = hasTrait(page.facts, 'leads')
  return (
    <Layout frame={frame} metadata={metadata}>
      <div class="page">
        <Breadcrumbs locale={locale} above={page.breadcrumbs} here={{ path: page.path, title, locale: textLocale }} />
        {(textLocale !== locale || page.withdrawn || page.outdated || replacedBy) && (
          <div class="page-notices">
            {textLocale !== locale && <BorrowedNotice page={page} />}
            {page.withdrawn && <WithdrawnNotice page={page} />}
            {page.outdated && <OutdatedNotice page={page} />}
            {replacedBy && <ReplacedNotice locale={locale} by={replacedBy} />}
          </div>
        )}
        <header class="page-head">
          <h1 {...lang}>{page.soft ?? title}</h1>
          <p class="lead" {...lang}>
            {summary}
          </p>
        </header>
        <div class="page-columns">
          {leads && (
            <div class="page-facts">
              <FactsHead frame={frame} page={page} />
            </div>
          )}
          <Toc page={page} />
          <div class="page-body">
            {!leads && <FactsHead frame={frame} page={page} />}
            {above}
            <Article page={page} />
            <FactsBody frame={frame} page={page} />
            {below}
            {page.children.length > 0 && (
              <section class="page-children" aria-labelledby="_children">
                <h2 id="_children">{messages(locale).page.children}</h2>
                <PageList locale={locale} pages={page.children} level={3} />
              </section>
            )}
            <Related page={page} />
            <Around page={page} />
            <TitleBlock frame={frame} page={page} address={`${frame.origin}${page.path}`} release={release} />
          </div>
          <SectionMenu page={page} />
        </div>
      </div>
    </Layout>
  )
}
