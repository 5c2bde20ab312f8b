import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { FactsOf } from '../../content/schema/facts.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { Article } from '../article/article.tsx'
import { FinderForm } from '../finder/finder.tsx'
import type { Frame } from '../frame.ts'
import { Hero } from '../hero/hero.tsx'
import { Layout } from '../layout/layout.tsx'
import { hreflangFor, Link } from '../link.tsx'
import { ItemList } from '../listing/item-list.tsx'
import { PlaceIndex, ProjectIndex, RegionMap } from '../map/map.tsx'
import { Teaser } from '../navigation/teaser.tsx'
import { BorrowedNotice, OutdatedNotice } from '../notice/notice.tsx'
import type { PageViewProps } from '../page/page.tsx'
import { sectionClass } from '../section/section.ts'
import { TitleBlock } from '../title-block/title-block.tsx'

type Home = FactsOf<'home'>

/** The home page: title, finder and map; projects; the sections; figures; news and inquiries; its own text. */
export function HomeView({ frame, page, metadata, release }: PageViewProps) {
  const { locale } = frame
  const facts = page.facts?.kind === 'home' ? page.facts : undefined
  const isBorrowed = page.textLocale !== locale
  const { drawings = {} } = page
  const map = facts?.regionMap && <RegionMap frame={frame} map={facts.regionMap} />
  return (
    <Layout frame={frame} metadata={metadata}>
      {(isBorrowed || page.outdated) && (
        <div class="wrap page-notices home-notices">
          {isBorrowed && <BorrowedNotice page={page} />}
          {page.outdated && <OutdatedNotice page={page} />}
        </div>
      )}
      <Hero beside={map} ground={drawings.ground}>
        <h1 {...(isBorrowed && { lang: page.textLocale })}>{page.soft ?? page.title}</h1>
        <p class="lead">{frame.site.tagline}</p>
        {facts?.finder && (
          <section class="home-finder" aria-labelledby="_near">
            <h2 id="_near">{messages(locale).kinds.finder.title}</h2>
            <FinderForm locale={locale} path={facts.finder.path} />
            {facts.regionMap && <PlaceIndex locale={locale} map={facts.regionMap} />}
          </section>
        )}
      </Hero>
      {facts?.projects && (
        <Projects
          frame={frame}
          projects={facts.projects}
          map={facts.regionMap}
          hasPanorama={drawings.ground !== undefined}
        />
      )}
      <Entrances frame={frame} />
      {facts && facts.figures.length > 0 && <Figures locale={locale} figures={facts.figures} />}
      <div class="band band-sheet">
        <div class="wrap home-columns">
          {facts?.news && <News frame={frame} news={facts.news} />}
          {facts?.inquiries && <Inquiries frame={frame} inquiries={facts.inquiries} />}
        </div>
      </div>
      <div class="wrap home-body">
        <Article page={page} />
        <TitleBlock frame={frame} page={page} address={`${frame.origin}${page.path}`} release={release} />
      </div>
    </Layout>
  )
}

interface BandProps {
  id: string
  title: string
  /** Whether the band is white. */
  sheet?: boolean
  children: Child
}

/** A part of the page over its whole width. */
function Band({ id, title, sheet = false, children }: BandProps) {
  return (
    <section class={sheet ? 'band band-sheet' : 'band'} aria-labelledby={id}>
      <div class="wrap">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </section>
  )
}

interface ProjectsProps {
  frame: Frame
  projects: NonNullable<Home['projects']>
  map: Home['regionMap']
  /** Whether the drawing of all areas is above, with the same numbers. */
  hasPanorama: boolean
}

function Projects({ frame, projects, map: drawn, hasPanorama }: ProjectsProps) {
  const { home, map, section } = messages(frame.locale).kinds
  return (
    <Band id="_projects" title={home.projects} sheet>
      <ProjectIndex frame={frame} items={projects.items} map={drawn} />
      {hasPanorama && <p class="home-label">{section.panoramaNote}</p>}
      <p class="home-more">
        <a href={projects.list.path} {...hreflangFor(projects.list.locale, frame.locale)}>
          {map.all}
        </a>
      </p>
    </Band>
  )
}

/** The sections, each with its teaser, in its sky and on its ground. */
function Entrances({ frame: { locale, site } }: { frame: Frame }) {
  return (
    <Band id="_entrances" title={messages(locale).home.entrances}>
      <ul class="entrances">
        {site.navigation.map((entrance, i) => (
          <li class={sectionClass(i)}>
            <h3>
              <Link link={entrance} locale={locale} />
            </h3>
            <Teaser section={entrance} locale={locale} />
          </li>
        ))}
      </ul>
    </Band>
  )
}

function Figures({ locale, figures }: { locale: Locale; figures: Home['figures'] }) {
  const text = messages(locale).home
  return (
    <Band id="_figures" title={text.figures}>
      <Fold label={text.show.figures}>
        <ul class="figures">
          {figures.map(({ value, text: sentence, drawing, link }) => (
            <li>
              <b>{value}</b> {raw(drawing)}{' '}
              <p>
                {sentence} {link && <Link link={link} locale={locale} />}
              </p>
            </li>
          ))}
        </ul>
      </Fold>
    </Band>
  )
}

/** A part that is folded on a narrow screen, and open on a wide one. */
function Fold({ label, children }: { label: string; children: Child }) {
  return (
    <details class="fold">
      <summary>{label}</summary>
      {children}
    </details>
  )
}

function News({ frame, news }: { frame: Frame; news: NonNullable<Home['news']> }) {
  const text = messages(frame.locale).kinds.home
  return (
    <section aria-labelledby="_news">
      <h2 id="_news">{text.news}</h2>
      <Fold label={messages(frame.locale).home.show.news}>
        <ItemList frame={frame} items={news.items} level={3} brief />
      </Fold>
      <p class="home-more">
        <a href={news.list.path} {...hreflangFor(news.list.locale, frame.locale)}>
          {text.allNews}
        </a>
      </p>
    </section>
  )
}

/** The inquiries that closed last. Open ones are on top of the page; if there are none, a sentence says so. */
function Inquiries({ frame, inquiries }: { frame: Frame; inquiries: NonNullable<Home['inquiries']> }) {
  const { locale } = frame
  const text = messages(locale).kinds.home
  const { list, open, closed } = inquiries
  return (
    <section aria-labelledby="_opinion">
      <h2 id="_opinion">{text.inquiries}</h2>
      {open.length > 0 ? <ItemList frame={frame} items={open} level={3} /> : <p>{text.noneOpen}</p>}
      {closed.length > 0 && (
        <Fold label={text.lastClosed}>
          <p class="home-label">{text.lastClosed}</p>
          <ItemList frame={frame} items={closed} level={3} brief />
        </Fold>
      )}
      <p class="home-more">
        <Link link={list} locale={locale} />
      </p>
    </section>
  )
}
