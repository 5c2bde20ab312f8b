import { shardOf } from '../content/shard.ts'
import { NAMED_KINDS, type NamedKind } from '../domain/kinds.ts'
import type { Locale } from '../locale/locale.ts'
import { compoundOf, isKnown, type Known, knownIn, replaced, replacementFor, worthReading } from './correct.ts'
import { kindOfId, localeOfId, pageOfId, sectionOfId } from './index/document-id.ts'
import { type Entry, entryShard, type SearchRoot, searchRoot, wordsRecord } from './index/schema.ts'
import { type Query, readQuery } from './query.ts'
import { type Hit, namedIn, rank, withPhrase } from './rank.ts'
import type { Records } from './records.ts'
import { TermShards } from './term-shards.ts'
import { isStopWord } from './terms.ts'
import { toWordList } from './word-list.ts'

/** Number of results on one page, and of results in other languages below them. */
const PAGE_SIZE = 10
const OTHERS = 5

export interface SearchRequest {
  query: Query
  /** Language of the reader. */
  locale: Locale
  /** Filters: the code of a section, and a kind. */
  section?: string | undefined
  kind?: string | undefined
  /** Searches for the query as typed, without corrections. */
  exact?: boolean
  /** From 1. */
  page: number
}

/** The filters of a search. In results, a filter that would leave nothing is removed. */
type Narrowing = Pick<SearchRequest, 'section' | 'kind'>

export interface Facet {
  value: string
  title: string
  /** Language of the title, if it is borrowed. */
  titleIn?: Locale | undefined
  count: number
}

export interface Results extends Narrowing {
  /** Words that were searched for, after corrections. */
  words: string[]
  /** The query that was searched for, if a typing error was corrected or a Dutch compound divided. */
  corrected: string | undefined
  /** Another query to offer, if no page has one of the words, which is right as it is. */
  offered: string | undefined
  /** Whether no page has the words of a phrase side by side, so that they were searched for separately. */
  loose: boolean
  /** Number of pages in the reader's language, with the filters applied. */
  count: number
  entries: Entry[]
  /** Whether a name of the first result is in the query. */
  isNamed: boolean
  /** The best results in other languages, of pages that are not found in the reader's language. */
  others: Entry[]
  page: number
  pages: number
  /** The number of results for each value, with the other filter applied. */
  sections: Facet[]
  kinds: { value: NamedKind; count: number }[]
}

/**
 * Searches one release. Reads the root of the index, at most one record per word searched for and one per result shown,
 * and the list of words if no page has a word. Records in memory cost no read.
 */
export async function search(records: Records, index: string, request: SearchRequest): Promise<Results> {
  const { locale } = request
  const root = await records.record(index, searchRoot)
  const terms = new TermShards(records, root)
  const known = knownIn(root.vocabulary, terms)
  await terms.load(worthReading(request.query.words, known))
  const found = await find(records, root, request, known)
  const { query, hits, loose, corrected, offered } = found

  const own = hits.filter(({ id }) => localeOfId(id) === locale)
  const narrowing = narrowingOf(own, request)
  const narrowed = own.filter(fits(narrowing))
  const pages = Math.max(1, Math.ceil(narrowed.length / PAGE_SIZE))
  const page = Math.min(request.page, pages)
  const isNarrowed = narrowing.section !== undefined || narrowing.kind !== undefined
  const others = page > 1 || isNarrowed ? [] : elsewhere(hits, own, locale).slice(0, OTHERS)
  const [entries, otherEntries] = await Promise.all([
    entriesOf(records, root, narrowed.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)),
    entriesOf(records, root, others),
  ])
  return {
    ...narrowing,
    isNamed: page === 1 && narrowed[0] !== undefined && namedIn(query.words, locale, { terms }).has(narrowed[0].id),
    ...{
      words: query.words,
      corrected,
      offered,
      loose,
      count: narrowed.length,
      entries,
      others: otherEntries,
      page,
      pages,
    },
    sections: root.sections
      .map(({ code, title, titleIn }) => ({
        value: code,
        title: title[locale],
        titleIn: titleIn?.[locale],
        count: own.filter(fits({ ...narrowing, section: code })).length,
      }))
      .filter(({ count }) => count > 0),
    kinds: NAMED_KINDS.map((value) => ({
      value,
      count: own.filter(fits({ ...narrowing, kind: value })).length,
    })).filter(({ count }) => count > 0),
  }
}

interface Found extends Pick<Results, 'corrected' | 'offered' | 'loose'> {
  query: Query
  hits: Hit[]
}

/** The hits for the query, corrected if that finds something. */
async function find(records: Records, root: SearchRoot, request: SearchRequest, known: Known): Promise<Found> {
  const { query, locale, exact } = request
  const { corrected, offered } = exact
    ? { corrected: undefined, offered: undefined }
    : await replacements(records, root, request, known)
  if (corrected !== undefined) {
    const instead = readQuery(corrected, locale)
    await known.terms.load(worthReading(instead.words, known))
    const found = hitsFor(instead, root, known.terms)
    if (found.hits.length > 0) return { query: instead, ...found, corrected, offered }
  }
  return { query, ...hitsFor(query, root, known.terms), corrected: undefined, offered: offered ?? corrected }
}

function hitsFor({ words, phrases }: Query, root: SearchRoot, terms: TermShards): Pick<Found, 'hits' | 'loose'> {
  const ranked = rank(words, { terms, root })
  const allowed = phrases.map((phrase) => withPhrase(phrase, { terms }))
  const strict = ranked.filter(({ id }) => allowed.every((ids) => ids.has(id)))
  const loose = strict.length === 0 && ranked.length > 0
  return { hits: loose ? ranked : strict, loose }
}

/** Replaces the words of a query that no page in any language has. */
async function replacements(
  records: Records,
  root: SearchRoot,
  { query, locale }: SearchRequest,
  known: Known,
): Promise<Pick<Results, 'corrected' | 'offered'>> {
  const unknown = query.words.filter((word) => !isStopWord(word, locale) && !isKnown(word, known))
  if (unknown.length === 0) return { corrected: undefined, offered: undefined }
  const words = root.words === undefined ? undefined : toWordList(await records.record(root.words, wordsRecord))
  const compounds = new Map(unknown.map((word) => [word, compoundOf(word, known)]))
  await known.terms.load([...compounds.values()].flatMap((parts) => parts ?? []))
  const corrected = new Map<string, string>()
  const offered = new Map<string, string>()
  for (const word of unknown) {
    const replacement = replacementFor(word, { locale, known, words, compound: compounds.get(word) })
    if (replacement) (replacement.kind === 'corrected' ? corrected : offered).set(word, replacement.by)
  }
  return {
    corrected: corrected.size > 0 ? replaced(query, corrected) : undefined,
    offered: offered.size > 0 ? replaced(query, new Map([...corrected, ...offered])) : undefined,
  }
}

function fits({ section, kind }: Narrowing): (hit: Hit) => boolean {
  return ({ id }) =>
    (section === undefined || sectionOfId(id) === section) && (kind === undefined || kindOfId(id) === kind)
}

function narrowingOf(own: readonly Hit[], { section, kind }: Narrowing): Narrowing {
  const inSection = own.some(fits({ section })) ? section : undefined
  return { section: inSection, kind: own.some(fits({ section: inSection, kind })) ? kind : undefined }
}

/** Hits in other languages: each page once, without those found in the reader's language. */
function elsewhere(hits: readonly Hit[], own: readonly Hit[], locale: Locale): Hit[] {
  const seen = new Set(own.map(({ id }) => pageOfId(id)))
  return hits.filter(({ id }) => {
    const page = pageOfId(id)
    if (localeOfId(id) === locale || seen.has(page)) return false
    seen.add(page)
    return true
  })
}

async function entriesOf(records: Records, { entries }: SearchRoot, hits: readonly Hit[]): Promise<Entry[]> {
  const found = await Promise.all(
    hits.map(async ({ id }) => {
      const hash = entries[shardOf(id, entries.length)]
      return hash === undefined ? undefined : (await records.record(hash, entryShard)).entries[id]
    }),
  )
  return found.filter((entry) => entry !== undefined)
}
