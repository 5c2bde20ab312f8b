import { SEARCH_PATHS } from '../content/paths.ts'
import { type Edition, NoRelease } from '../content/reader/reader.ts'
import { RecordUnavailable } from '../content/reader/records.ts'
import { NAMED_KINDS } from '../domain/kinds.ts'
import { LOCALES, type Locale, localized } from '../locale/locale.ts'
import { messages } from '../locale/messages/index.ts'
import { deferOf } from '../platform/defer.ts'
import type { Entry } from '../search/index/schema.ts'
import { readQuery } from '../search/query.ts'
import { type Facet, type Results, type SearchRequest, search } from '../search/search.ts'
import { highlighted, passage } from '../search/snippet.ts'
import { type SearchAnswer, SearchPage } from '../views/search/search-page.tsx'
import type { Choice, FoundPage } from '../views/search/types.ts'
import type { PagesContext } from './context.ts'
import { frameFor } from './frame.ts'
import { render, sendPublic } from './respond.ts'

const TYPE = 'text/html; charset=utf-8'

/**
 * The search in one language. What it answers is a function of the query and the release, so caches may keep it.
 * Where the index cannot be read the page says so, and the rest of the site goes on.
 */
function searchHandler(locale: Locale) {
  return async function searchSite(c: PagesContext): Promise<Response> {
    const wish = readWish(new URL(c.req.url).searchParams, locale)
    const { reader } = c.var.pages
    try {
      return await reader.read((edition) => answer(c, edition, wish), deferOf(c))
    } catch (error) {
      // The reader has reported what it could not read.
      if (!(error instanceof NoRelease)) throw error
      return reader.read(async (edition) => {
        return c.html(page(c, edition, wish, 'unavailable'), 503)
      }, deferOf(c))
    }
  }
}

function readWish(query: URLSearchParams, locale: Locale): SearchRequest {
  const page = query.get('page') ?? ''
  return {
    query: readQuery(query.get('q') ?? '', locale),
    locale,
    section: /^[a-z\d]{2}$/.exec(query.get('section') ?? '')?.[0],
    kind: NAMED_KINDS.find((kind) => kind === query.get('kind')),
    exact: query.get('exact') === '1',
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  }
}

async function answer(c: PagesContext, edition: Edition, wish: SearchRequest): Promise<Response> {
  const index = edition.root.search
  if (index === undefined) throw new RecordUnavailable('search', 'absent')
  const isAsked = wish.query.text !== ''
  const results = isAsked ? await search(edition, index, wish) : undefined
  const doors = results?.count === 0 ? await doorsOf(edition, wish.locale) : []
  const rendered = await render(page(c, edition, wish, results && { ...toAnswer(results, wish), doors }))
  return sendPublic(c, edition, rendered, { status: 200, type: TYPE })
}

function page(c: PagesContext, edition: Edition, wish: SearchRequest, shown: SearchAnswer | undefined | 'unavailable') {
  const translations = localized((one) => ({ path: addressOf({ ...wish, locale: one, page: 1 }), textLocale: one }))
  const frame = frameFor(c.var.pages, edition, wish.locale, translations)
  return <SearchPage frame={frame} query={wish.query.text} answer={shown} />
}

/** The questions of who does what, each with the address of its answer. */
async function doorsOf(edition: Edition, locale: Locale): Promise<SearchAnswer['doors']> {
  const path = edition.root.site[locale].doors?.path
  const route = path === undefined ? undefined : await edition.lookup(path)
  const facts = route && 'page' in route ? (await edition.page(route.page)).facts : undefined
  if (facts?.kind !== 'doors') return []
  return facts.entries.map(({ id, question }) => ({ question, href: `${path}#_${id}` }))
}

function toAnswer(results: Results, asked: SearchRequest): Omit<SearchAnswer, 'doors'> {
  const { section, kind, corrected, loose, page } = results
  const wish = { ...asked, section, kind, page }
  const { locale } = wish
  const found = (entry: Entry) => toFoundPage(entry, results.words)
  const { all } = messages(locale).search
  const choose = (name: 'section' | 'kind', choices: Facet[]): Choice[] => [
    {
      title: all,
      count: choices.reduce((sum, { count }) => sum + count, 0),
      href: addressOf({ ...wish, [name]: undefined, page: 1 }),
      chosen: !wish[name],
    },
    ...choices.map(({ value, title, titleIn, count }) => ({
      title,
      titleIn,
      count,
      href: addressOf({ ...wish, [name]: value, page: 1 }),
      chosen: wish[name] === value,
    })),
  ]
  return {
    corrected:
      corrected === undefined ? undefined : { query: corrected, asTyped: addressOf({ ...asked, exact: true }) },
    loose,
    count: results.count,
    pages: results.entries.map(found),
    others: results.others.map(found),
    sections: choose('section', results.sections),
    kinds: choose(
      'kind',
      results.kinds.map(({ value, count }) => ({ value, count, title: messages(locale).kinds.kind[value] })),
    ),
    page,
    of: results.pages,
    hrefOf: (number) => addressOf({ ...wish, page: number }),
  }
}

function toFoundPage({ text, summary, title, ...entry }: Entry, words: string[]): FoundPage {
  const inText = passage(text, words, entry.locale)
  const inSummary = highlighted(summary, words, entry.locale)
  return {
    ...entry,
    title: highlighted(title, words, entry.locale),
    passage: inText.some(({ marked }) => marked) && !inSummary.some(({ marked }) => marked) ? inText : inSummary,
  }
}

/** Address of a search, with what is not asked for left out. */
function addressOf({ query, locale, section, kind, exact, page }: SearchRequest): string {
  const parameters = new URLSearchParams({
    ...(query.text && { q: query.text }),
    ...(section && { section }),
    ...(kind && { kind }),
    ...(exact && { exact: '1' }),
    ...(page > 1 && { page: String(page) }),
  })
  return parameters.size > 0 ? `${SEARCH_PATHS[locale]}?${parameters}` : SEARCH_PATHS[locale]
}

/** Each language's search with its address. */
export const SEARCH_ROUTES = LOCALES.map((locale) => [SEARCH_PATHS[locale], searchHandler(locale)] as const)
