import { shardOf } from '../content/shard.ts'
import { NAMED_KINDS, type NamedKind } from '../domain/kinds.ts'
import type { Locale } from '../locale/locale.ts'
import { correctedQuery, knownIn, worthReading } from './correct.ts'
import { kindOfId, localeOfId, pageOfId, sectionOfId } from './index/document-id.ts'
import { type Entry, entryShard, type SearchRoot, searchRoot } from './index/schema.ts'
import { type Query, readQuery } from './query.ts'
import { type Hit, namedIn, rank, withPhrase } from './rank.ts'
import type { Records } from './records.ts'
import { TermShards } from './term-shards.ts'

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
  /** The corrected query, if a word was corrected. */
  corrected: string | undefined
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
 * Searches one release. Reads the root of the index, at most one record per word searched for and one per result shown.
 * Records in memory cost no read.
 */
export async function search(records: Records, index: string, request: SearchRequest): Promise<Results> {
  const { locale } = request
  const root = await records.record(index, searchRoot)
  const terms = new TermShards(records, root)
  const known = knownIn(root.vocabulary, terms)
  await terms.load(worthReading(request.query.words, known))
  const corrected = request.exact ? undefined : correctedQuery(request.query, locale, known)
  const query = corrected === undefined ? request.query : readQuery(corrected, locale)
  await terms.load(worthReading(query.words, known))

  const ranked = rank(query.words, { terms, root })
  const allowed = query.phrases.map((phrase) => withPhrase(phrase, { terms }))
  const strict = ranked.filter(({ id }) => allowed.every((ids) => ids.has(id)))
  const loose = strict.length === 0 && ranked.length > 0
  const hits = loose ? ranked : strict

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
    ...{ words: query.words, corrected, loose, count: narrowed.length, entries, others: otherEntries, page, pages },
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
