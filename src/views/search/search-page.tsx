import { SEARCH_PATHS } from '../../content/paths.ts'
import { formatNumber } from '../../locale/format.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { Breadcrumbs } from '../breadcrumbs/breadcrumbs.tsx'
import type { Frame } from '../frame.ts'
import { Hero } from '../hero/hero.tsx'
import { Layout } from '../layout/layout.tsx'
import type { Metadata } from '../layout/metadata.ts'
import { Link } from '../link.tsx'
import { Pager } from '../listing/pager.tsx'
import { FoundList } from './found-list.tsx'
import { type FoundPlace, NamedPlace } from './named-place.tsx'
import { type FoundPlan, NamedPlan } from './named-plan.tsx'
import { SearchForm } from './search-form.tsx'
import type { Choice, Door, FoundPage, Offered } from './types.ts'
import { NothingFound, SectionLinks } from './ways.tsx'

export interface SearchAnswer {
  /** The corrected query that was searched for, and the URL of a search for the query as typed. */
  corrected: { query: string; asTyped: string } | undefined
  /** Another query to offer, and its URL. */
  offered?: Offered | undefined
  /** Whether no page has the words of a phrase side by side. */
  loose: boolean
  /** The municipality that the query names. */
  place?: FoundPlace | undefined
  /** The project or plan that the query names. */
  plan?: FoundPlan | undefined
  count: number
  pages: FoundPage[]
  others: FoundPage[]
  sections: Choice[]
  kinds: Choice[]
  page: number
  of: number
  hrefOf(page: number): string
  /** Questions that another body answers, offered if nothing was found. */
  doors: Door[]
}

interface SearchPageProps {
  frame: Frame
  /** The query as typed; empty if there is none yet. */
  query: string
  /** Undefined without a query; `unavailable` if the index cannot be read. */
  answer: SearchAnswer | undefined | 'unavailable'
}

/** The search page: the form with the query, the results, and links to continue if there are none. */
export function SearchPage({ frame, query, answer }: SearchPageProps) {
  const { locale, site, translations } = frame
  const text = messages(locale).search
  const home = { path: site.home, title: messages(locale).frame.home, locale: site.homeText ?? locale }
  const title = query === '' ? text.title : text.titleFor(shortened(query))
  const metadata = { title, description: text.description, ...(answer ? { indexed: false } : findable(frame)) }
  return (
    <Layout frame={frame} metadata={metadata}>
      <Hero>
        <Breadcrumbs
          locale={locale}
          above={[home]}
          here={{ path: translations[locale].path, title: text.title, locale }}
        />
        <h1>{text.title}</h1>
        <SearchForm locale={locale} id="_query" query={query} />
        {!answer && <p>{text.hint}</p>}
      </Hero>
      <div class="wrap search-page">
        {answer === 'unavailable' ? (
          <Unavailable frame={frame} />
        ) : answer ? (
          <Answer frame={frame} query={query} answer={answer} />
        ) : (
          <SectionLinks frame={frame} title={text.ways} />
        )}
      </div>
    </Layout>
  )
}

/** Metadata of the empty search page, which search engines may index. They must not index results. */
function findable({ locale, origin }: Frame): Pick<Metadata, 'indexed' | 'canonical' | 'alternates'> {
  const href = (one: Locale) => `${origin}${SEARCH_PATHS[one]}`
  return {
    indexed: true,
    canonical: href(locale),
    alternates: LOCALES.map((hreflang) => ({ hreflang, href: href(hreflang) })),
  }
}

/** Most characters of a query in the title of the document. */
const IN_TITLE = 40

function shortened(query: string): string {
  const letters = Array.from(query)
  return letters.length <= IN_TITLE ? query : `${letters.slice(0, IN_TITLE).join('')}…`
}

function Answer({ frame, query, answer }: { frame: Frame; query: string; answer: SearchAnswer }) {
  const { locale } = frame
  const text = messages(locale).search
  const { count, corrected, pages, others, page, of, hrefOf } = answer
  return (
    <>
      {count > 0 && <Notice query={query} answer={answer} locale={locale} />}
      {count > 0 ? (
        <section class="listing" aria-labelledby="_results">
          <h2 class="listing-count" id="_results">
            {text.count(formatNumber(count, locale))} {text.for(corrected?.query ?? query)}
          </h2>
          <div class="listing-items">
            {answer.place && page === 1 && <NamedPlace place={answer.place} locale={locale} />}
            {answer.plan && <NamedPlan frame={frame} plan={answer.plan} />}
            <FoundList pages={pages} locale={locale} />
            <Pager locale={locale} page={page} pages={of} hrefOf={hrefOf} />
          </div>
          {/* After the results: on a narrow screen they come first. */}
          <div class="filters">
            <Choices title={text.sections} choices={answer.sections} locale={locale} />
            <Choices title={text.kinds} choices={answer.kinds} locale={locale} />
          </div>
        </section>
      ) : (
        <NothingFound frame={frame} query={corrected?.query ?? query} offered={answer.offered} doors={answer.doors} />
      )}
      {others.length > 0 && (
        <section class="facts-section part-wide" aria-labelledby="_others">
          <h2 id="_others">{text.others}</h2>
          <p>{text.othersText}</p>
          <FoundList pages={others} locale={locale} />
        </section>
      )}
    </>
  )
}

/** What the results are for, if it is not what was typed. At most one message, so that no two contradict each other. */
function Notice({ query, answer, locale }: { query: string; answer: SearchAnswer; locale: Locale }) {
  const { corrected, offered, loose } = answer
  const text = messages(locale).search
  if (corrected)
    return (
      <p class="notice">
        {text.corrected(corrected.query)} <a href={corrected.asTyped}>{text.asTyped(query)}</a>
      </p>
    )
  if (offered)
    return (
      <p class="notice">
        {text.offered} <a href={offered.href}>{offered.query}</a>
      </p>
    )
  return loose ? <p class="notice">{text.loose}</p> : null
}

/**
 * Links that narrow the results down, so that each selection has a URL. Shown if there is a choice, or a selection to
 * undo.
 */
function Choices({ title, choices, locale }: { title: string; choices: Choice[]; locale: Locale }) {
  const isNarrowed = choices.slice(1).some(({ chosen }) => chosen)
  if (choices.length < 3 && !isNarrowed) return null
  return (
    <nav class="choices-row" aria-label={title}>
      <h3>{title}</h3>
      <ul class="choices-links">
        {choices.map(({ title: name, titleIn, count, href, chosen }) => (
          <li>
            <a href={href} {...(chosen && { 'aria-current': 'true' })}>
              {titleIn && titleIn !== locale ? <span lang={titleIn}>{name}</span> : name} ({count})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Unavailable({ frame: { locale, site } }: { frame: Frame }) {
  const text = messages(locale).search
  return (
    <section class="facts-section part-wide" aria-labelledby="_unavailable">
      <h2 id="_unavailable">{text.unavailable}</h2>
      <p>{text.unavailableText}</p>
      {site.index && (
        <p>
          <Link link={site.index} locale={locale} className="button" />
        </p>
      )}
    </section>
  )
}
