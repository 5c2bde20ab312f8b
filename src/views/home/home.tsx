import type { FactsOf } from '../../content/schema/facts.ts'
import { messages } from '../../locale/messages/index.ts'
import { Article } from '../article/article.tsx'
import { FinderForm } from '../finder/finder.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout/layout.tsx'
import { hreflangFor, Link } from '../link.tsx'
import { ItemList } from '../listing/item-list.tsx'
import { ProjectMap } from '../map/map.tsx'
import { BorrowedNotice, OutdatedNotice } from '../notice/notice.tsx'
import type { PageViewProps } from '../page/page.tsx'
import { sectionClass } from '../section/section.ts'
import { TitleBlock } from '../title-block/title-block.tsx'

/** The home page: tagline, finder, the sections, projects, inquiries, news, its own text. */
export function HomeView({ frame, page, metadata, release }: PageViewProps) {
  const { locale, site } = frame
  const facts = page.facts?.kind === 'home' ? page.facts : undefined
  const isBorrowed = page.textLocale !== locale
  const marked = (text: typeof locale) => text !== locale && { lang: text }
  return (
    <Layout frame={frame} metadata={metadata}>
      <div class="home">
        {isBorrowed && <BorrowedNotice page={page} />}
        {page.outdated && <OutdatedNotice page={page} />}
        <div class="home-top">
          <header class="home-head">
            <h1 {...(isBorrowed && { lang: page.textLocale })}>{page.soft ?? page.title}</h1>
            <p class="lead">{site.tagline}</p>
          </header>
          {facts?.finder && (
            <section class="home-finder" aria-labelledby="_near">
              <h2 id="_near">{messages(locale).kinds.finder.title}</h2>
              <FinderForm locale={locale} path={facts.finder.path} />
            </section>
          )}
        </div>
        <section class="entrances" aria-labelledby="_entrances">
          <h2 id="_entrances">{messages(locale).home.entrances}</h2>
          <ul>
            {site.navigation.map((entrance, i) => (
              <li class={sectionClass(i)}>
                <h3>
                  <Link link={entrance} locale={locale} />
                </h3>
                <p {...marked(entrance.teaserIn ?? entrance.locale)}>{entrance.teaser}</p>
              </li>
            ))}
          </ul>
        </section>
        {facts?.projects && <Projects frame={frame} projects={facts.projects} />}
        <div class="home-columns">
          {facts?.inquiries && <Inquiries frame={frame} inquiries={facts.inquiries} />}
          {facts?.news && <News frame={frame} news={facts.news} />}
        </div>
        <div class="home-body">
          <Article page={page} />
          <TitleBlock frame={frame} page={page} address={`${frame.origin}${page.path}`} release={release} />
        </div>
      </div>
    </Layout>
  )
}

type Home = FactsOf<'home'>

/** The open inquiries, or a sentence that there are none; then those that closed last. */
function Inquiries({ frame, inquiries }: { frame: Frame; inquiries: NonNullable<Home['inquiries']> }) {
  const { locale } = frame
  const text = messages(locale).kinds.home
  const { list, open, closed } = inquiries
  return (
    <section class="facts-section" aria-labelledby="_opinion">
      <h2 id="_opinion">{text.inquiries}</h2>
      {open.length > 0 ? (
        <>
          <h3 class="listing-group">{text.open}</h3>
          <ItemList frame={frame} items={open} level={4} />
        </>
      ) : (
        <p class="none-now">{text.noneOpen}</p>
      )}
      {closed.length > 0 && (
        <>
          <p class="home-label">{text.lastClosed}</p>
          <ItemList frame={frame} items={closed} level={3} />
        </>
      )}
      <p>
        <Link link={list} locale={locale} />
      </p>
    </section>
  )
}

function Projects({ frame, projects }: { frame: Frame; projects: NonNullable<Home['projects']> }) {
  const { home, map } = messages(frame.locale).kinds
  return (
    <section class="home-projects" aria-labelledby="_projects">
      <h2 id="_projects">{home.projects}</h2>
      <ProjectMap frame={frame} map={projects.map} />
      <p>
        <a href={projects.list.path} {...hreflangFor(projects.list.locale, frame.locale)}>
          {map.all}
        </a>
      </p>
    </section>
  )
}

function News({ frame, news }: { frame: Frame; news: NonNullable<Home['news']> }) {
  const text = messages(frame.locale).kinds.home
  return (
    <section class="facts-section" aria-labelledby="_news">
      <h2 id="_news">{text.news}</h2>
      <ItemList frame={frame} items={news.items} level={3} />
      <p>
        <a href={news.list.path} {...hreflangFor(news.list.locale, frame.locale)}>
          {text.allNews}
        </a>
      </p>
    </section>
  )
}
