import { formatNumber } from '../../locale/format.ts'
import { messages } from '../../locale/messages/index.ts'
import { Breadcrumbs } from '../breadcrumbs/breadcrumbs.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout/layout.tsx'
import { Link } from '../link.tsx'
import { Pager } from '../listing/pager.tsx'
import { PageList } from '../page-list/page-list.tsx'
import { FoundList } from './found-list.tsx'
import { SearchForm } from './search-form.tsx'
import type { Choice, FoundPage } from './types.ts'

export interface SearchAnswer {
  /** What was searched for instead, where a slip was mended. */
  corrected: string | undefined
  count: number
  pages: FoundPage[]
  others: FoundPage[]
  sections: Choice[]
  kinds: Choice[]
  page: number
  of: number
  hrefOf(page: number): string
  /** Questions that have their answer elsewhere, offered where nothing was found. */
  doors: { question: string; href: string }[]
}

interface SearchPageProps {
  frame: Frame
  /** What was typed; empty before anything was. */
  query: string
  /** Undefined where nothing was asked yet; `unavailable` where the index cannot be read. */
  answer: SearchAnswer | undefined | 'unavailable'
}

/** The search: the box with what was typed, what was found, and ways on where nothing was. */
export function SearchPage({ frame, query, answer }: SearchPageProps) {
  const { locale, site, translations } = frame
  const text = messages(locale).search
  const home = { path: site.home, title: messages(locale).frame.home, locale }
  const title = query === '' ? text.title : text.titleFor(query)
  return (
    <Layout frame={frame} metadata={{ title, description: text.description, indexed: false }}>
      <div class="page search-page">
        <Breadcrumbs
          locale={locale}
          above={[home]}
          here={{ path: translations[locale].path, title: text.title, locale }}
        />
        <header class="page-head">
          <h1>{text.title}</h1>
          <SearchForm locale={locale} id="_query" query={query} />
          {!answer && <p class="field-hint">{text.hint}</p>}
        </header>
        {answer === 'unavailable' ? (
          <Unavailable frame={frame} />
        ) : answer ? (
          <Answer frame={frame} query={query} answer={answer} />
        ) : (
          <Ways frame={frame} title={text.ways} />
        )}
      </div>
    </Layout>
  )
}

function Answer({ frame, query, answer }: { frame: Frame; query: string; answer: SearchAnswer }) {
  const { locale } = frame
  const text = messages(locale).search
  const { corrected, count, pages, others, page, of, hrefOf } = answer
  return (
    <>
      {corrected !== undefined && (
        <p class="notice" role="status">
          {text.corrected(query, corrected)}
        </p>
      )}
      {count > 0 ? (
        <section class="listing" aria-labelledby="_results">
          <h2 id="_results">
            {text.count(formatNumber(count, locale))} {text.for(corrected ?? query)}
          </h2>
          <Choices title={text.sections} choices={answer.sections} />
          <Choices title={text.kinds} choices={answer.kinds} />
          <FoundList pages={pages} locale={locale} />
          <Pager locale={locale} page={page} pages={of} hrefOf={hrefOf} />
        </section>
      ) : (
        <NothingFound frame={frame} query={query} doors={answer.doors} />
      )}
      {others.length > 0 && (
        <section class="listing" aria-labelledby="_others">
          <h2 id="_others">{text.others}</h2>
          <p>{text.othersText}</p>
          <FoundList pages={others} locale={locale} />
        </section>
      )}
    </>
  )
}

/** Narrows the results down by links, so that each has an address; shown where there is a choice. */
function Choices({ title, choices }: { title: string; choices: Choice[] }) {
  if (choices.length < 3) return null
  return (
    <nav class="choices-row" aria-label={title}>
      <span>{title}</span>
      <ul>
        {choices.map(({ title: name, count, href, chosen }) => (
          <li>
            <a href={href} {...(chosen && { 'aria-current': 'true' })}>
              {name} ({count})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Many who find nothing have come to the wrong door: so the doors come first, then the sections. */
function NothingFound({ frame, query, doors }: { frame: Frame; query: string; doors: SearchAnswer['doors'] }) {
  const { locale, site } = frame
  const text = messages(locale).search
  return (
    <>
      <section class="listing" aria-labelledby="_none">
        <h2 id="_none">{text.none(query)}</h2>
        <p>{text.noneText}</p>
        {site.doors && doors.length > 0 && (
          <>
            <h3>
              <Link link={site.doors} locale={locale} />
            </h3>
            <ul class="ways">
              {doors.map(({ question, href }) => (
                <li>
                  <a href={href}>{question}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Ways frame={frame} title={text.ways} />
    </>
  )
}

/** Where to go from here: the sections. */
function Ways({ frame, title }: { frame: Frame; title: string }) {
  const { locale, site } = frame
  return (
    <section class="listing" aria-labelledby="_ways">
      <h2 id="_ways">{title}</h2>
      <PageList locale={locale} pages={site.navigation} level={3} />
    </section>
  )
}

function Unavailable({ frame: { locale, site } }: { frame: Frame }) {
  const text = messages(locale).search
  return (
    <section class="listing" aria-labelledby="_unavailable">
      <h2 id="_unavailable">{text.unavailable}</h2>
      <p>{text.unavailableText}</p>
      {site.index && (
        <p>
          <a class="button" href={site.index.path}>
            {site.index.title}
          </a>
        </p>
      )}
    </section>
  )
}
