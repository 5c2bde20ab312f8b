import { SEARCH_PATHS } from '../content/paths.ts'
import { type Edition, NoRelease } from '../content/reader/reader.ts'
import { RecordUnavailable } from '../content/reader/records.ts'
import { NAMED_KINDS } from '../domain/kinds.ts'
import { municipalityOf } from '../domain/read-place.ts'
import { LOCALES, type Locale, localized } from '../locale/locale.ts'
import { messages } from '../locale/messages/index.ts'
import type { Entry } from '../search/index/schema.ts'
import { readQuery } from '../search/query.ts'
import { type Facet, type Results, type SearchRequest, search } from '../search/search.ts'
import { highlighted, inOneLine, passage } from '../search/snippet.ts'
import { type SearchAnswer, SearchPage } from '../views/search/search-page.tsx'
import type { Choice, FoundPage } from '../views/search/types.ts'
import { type Target, targetOf } from './answers/target.ts'
import type { PagesContext } from './context.ts'
import { frameFor } from './frame.ts'
import { readRelease } from './read-release.ts'
import { render, sendPublic } from './respond.ts'
import { site } from './site.ts'

const TYPE = 'text/html; charset=utf-8'

/**
 * The search in one language. The answer depends only on the query and the release, so caches may keep it.
 * If the index cannot be read, the page says so. The rest of the site is not affected.
 */
function searchHandler(locale: Locale) {
  return async function searchSite(c: PagesContext): Promise<Response> {
    // Written in another way, `/e%6E/search`: led to its address, as every path of the content.
    if (targetOf(c.req.url).path !== c.req.path) return site(c)
    const request = readRequest(new URL(c.req.url).searchParams, locale)
    try {
      return await readRelease(c, (edition) => answer(c, edition, request))
    } catch (error) {
      // The release reader has logged NoRelease already.
      if (!(error instanceof NoRelease)) throw error
      return readRelease(c, async (edition) => c.html(page(c, edition, request, 'unavailable'), 503))
    }
  }
}

function readRequest(query: URLSearchParams, locale: Locale): SearchRequest {
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

async function answer(c: PagesContext, edition: Edition, request: SearchRequest): Promise<Response> {
  const index = edition.root.search
  if (index === undefined) throw new RecordUnavailable('search', 'absent')
  const isAsked = request.query.text !== ''
  const results = isAsked ? await search(edition, index, request) : undefined
  const doors = results?.count === 0 ? await doorsOf(edition, request.locale) : []
  const plan = results && (await planOf(edition, results))
  const rendered = await render(page(c, edition, request, results && { ...toAnswer(results, request), plan, doors }))
  return sendPublic(c, edition, rendered, { status: 200, type: TYPE, query: queryOf(request) })
}

function page(
  c: PagesContext,
  edition: Edition,
  request: SearchRequest,
  shown: SearchAnswer | undefined | 'unavailable',
) {
  const translations = localized((one) => ({ path: addressOf({ ...request, locale: one, page: 1 }), textLocale: one }))
  const frame = frameFor(c.var.pages, edition, request.locale, translations)
  return <SearchPage frame={frame} query={request.query.text} answer={shown} />
}

/** The questions of the doors page ("who does what"), each with a link to its answer. */
async function doorsOf(edition: Edition, locale: Locale): Promise<SearchAnswer['doors']> {
  const path = edition.root.site[locale].doors?.path
  const route = path === undefined ? undefined : await edition.lookup(path)
  const facts = route && 'page' in route ? (await edition.page(route.page)).facts : undefined
  if (facts?.kind !== 'doors') return []
  return facts.entries.map(({ id, question }) => ({ question, href: `${path}#_${id}` }))
}

/** The project or plan that the query names, if it is the first result: its page has the status. */
async function planOf(edition: Edition, { entries: [first], isNamed }: Results): Promise<SearchAnswer['plan']> {
  if (!first || !isNamed || (first.kind !== 'project' && first.kind !== 'instrument')) return undefined
  const route = await edition.lookup(first.path)
  const facts = route && 'page' in route ? (await edition.page(route.page)).facts : undefined
  if (facts?.kind !== 'project' && facts?.kind !== 'instrument') return undefined
  return { path: first.path, title: first.title, locale: first.locale, facts }
}

function toAnswer(results: Results, asked: SearchRequest): Omit<SearchAnswer, 'doors' | 'plan'> {
  const { section, kind, corrected, offered, loose, page } = results
  const request = { ...asked, section, kind, page }
  const { locale } = request
  const found = (entry: Entry) => toFoundPage(entry, results.words)
  const { all } = messages(locale).search
  const choose = (name: 'section' | 'kind', choices: Facet[]): Choice[] => [
    {
      title: all,
      count: choices.reduce((sum, { count }) => sum + count, 0),
      href: addressOf({ ...request, [name]: undefined, page: 1 }),
      chosen: !request[name],
    },
    ...choices.map(({ value, title, titleIn, count }) => ({
      title,
      titleIn,
      count,
      href: addressOf({ ...request, [name]: value, page: 1 }),
      chosen: request[name] === value,
    })),
  ]
  return {
    corrected:
      corrected === undefined ? undefined : { query: corrected, asTyped: addressOf({ ...asked, exact: true }) },
    offered:
      offered === undefined
        ? undefined
        : { query: offered, href: addressOf({ ...asked, query: readQuery(offered, locale), page: 1 }) },
    loose,
    place: placeOf(results, request),
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
    hrefOf: (number) => addressOf({ ...request, page: number }),
  }
}

/** The municipality whose post code or name is the whole query, if its page is among the results. */
function placeOf({ entries }: Results, { query, locale }: SearchRequest): SearchAnswer['place'] {
  const code = municipalityOf(query.text)
  // The title of its page has both names in English.
  const entry = entries.find(
    ({ kind, title }) => kind === 'municipality' && title.split(' / ').some((name) => municipalityOf(name) === code),
  )
  if (code === undefined || !entry) return undefined
  return { code, path: entry.path, ...(entry.locale !== locale && { locale: entry.locale }) }
}

function toFoundPage({ text, summary, title, ...entry }: Entry, words: string[]): FoundPage {
  const inText = passage(text, words, entry.locale)
  const inSummary = highlighted(summary, words, entry.locale)
  return {
    ...entry,
    title: highlighted(title, words, entry.locale),
    passage:
      inText.some(({ marked }) => marked) && !inSummary.some(({ marked }) => marked) ? inOneLine(inText) : inSummary,
  }
}

/**
 * The part of a query that a search reads, in the form of the site's own links: two queries with the same result have the
 * same answer. Undefined at another path.
 */
export function searchQueryOf({ path, search }: Target): string | undefined {
  const locale = LOCALES.find((one) => SEARCH_PATHS[one] === path)
  return locale && queryOf(readRequest(new URLSearchParams(search), locale))
}

/** Address of a search. */
function addressOf(request: SearchRequest): string {
  return `${SEARCH_PATHS[request.locale]}${queryOf(request)}`
}

/** The query of a search, with `?`, without parameters that have their default value. */
function queryOf({ query, section, kind, exact, page }: Omit<SearchRequest, 'locale'>): string {
  const parameters = new URLSearchParams({
    ...(query.text && { q: query.text }),
    ...(section && { section }),
    ...(kind && { kind }),
    ...(exact && { exact: '1' }),
    ...(page > 1 && { page: String(page) }),
  })
  return parameters.size > 0 ? `?${parameters}` : ''
}

/** Path and handler of the search in each language. */
export const SEARCH_ROUTES = LOCALES.map((locale) => [SEARCH_PATHS[locale], searchHandler(locale)] as const)
