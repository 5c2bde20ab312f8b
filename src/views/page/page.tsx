import type { Child } from 'hono/jsx'
import type { PageRecord } from '../../content/schema/page.ts'
import { messages } from '../../locale/messages/index.ts'
import { Around, Related } from '../around/around.tsx'
import { Article } from '../article/article.tsx'
import { FactsBody } from '../facts/facts-body.tsx'
import { FactsHead } from '../facts/facts-head.tsx'
import { FactsRail, hasRailFacts } from '../facts/facts-rail.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout/layout.tsx'
import type { Metadata } from '../layout/metadata.ts'
import { PageList } from '../page-list/page-list.tsx'
import { LeadPicture } from '../picture/picture.tsx'
import { TimeScale } from '../timeline/time-scale.tsx'
import { TitleBlock } from '../title-block/title-block.tsx'
import { contentsOf } from './contents.ts'
import { PageHead } from './page-head.tsx'
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
  const { locale } = page
  const isFinder = page.facts?.kind === 'finder'
  const isNewsletter = page.path === frame.site.newsletter.link.path
  // A list comes before its explanation, which is folded. The letters of the newsletter are below the form and the text.
  const isList = (page.facts?.kind === 'list' && !isNewsletter) || isFinder
  const contents = contentsOf(page, isNewsletter && Boolean(above))
  const hasRail = !isList && (contents.length > 0 || page.siblings.length > 0 || hasRailFacts(page.facts))
  return (
    <Layout
      frame={frame}
      metadata={metadata}
      at={page.drawings?.at}
      place={page.facts?.kind === 'municipality' ? page.facts.code : undefined}
    >
      <PageHead frame={frame} page={page} form={isFinder && above} />
      <FactsHead frame={frame} page={page} />
      {page.facts?.kind === 'project' && <TimeScale facts={page.facts} locale={locale} />}
      <div class={hasRail ? 'wrap page-columns' : 'wrap page-columns page-wide'}>
        {!isList && <Toc page={page} entries={contents} />}
        <div class="page-body">
          {!isFinder && above}
          <LeadPicture page={page} />
          {isList ? below : <Article page={page} />}
          {isList && <Article page={page} folded />}
          <FactsBody frame={frame} page={page} />
          {!isList && below}
          {page.children.length > 0 && (
            <section class="facts-section page-children" aria-labelledby="_children">
              <h2 id="_children">{messages(locale).page.children}</h2>
              <PageList locale={locale} pages={page.children} level={3} />
            </section>
          )}
          <Related page={page} />
          <Around page={page} />
        </div>
        {hasRail && (
          <div class="rail">
            <FactsRail frame={frame} page={page} />
            <SectionMenu page={page} />
          </div>
        )}
      </div>
      <div class="wrap">
        <TitleBlock frame={frame} page={page} address={`${frame.origin}${page.path}`} release={release} />
      </div>
    </Layout>
  )
}
