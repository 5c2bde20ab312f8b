import { messages } from '../../locale/messages/index.ts'
import { Article } from '../article/article.tsx'
import { Layout } from '../layout/layout.tsx'
import type { PageViewProps } from '../page/page.tsx'
import { PageList } from '../page-list/page-list.tsx'
import { TitleBlock } from '../title-block/title-block.tsx'

/** The home page: what the agency does, the five entrances, its own text. */
export function HomeView({ frame, page, metadata, release }: PageViewProps) {
  const { locale, site } = frame
  return (
    <Layout frame={frame} metadata={metadata}>
      <div class="home">
        <header class="home-head">
          <h1>{page.title}</h1>
          <p class="lead">{site.tagline}</p>
        </header>
        <section class="entrances" aria-labelledby="_entrances">
          <h2 id="_entrances">{messages(locale).home.entrances}</h2>
          <PageList locale={locale} pages={site.navigation} level={3} />
        </section>
        <div class="home-body">
          <Article page={page} />
          <TitleBlock page={page} address={`${frame.origin}${page.path}`} release={release} />
        </div>
      </div>
    </Layout>
  )
}
