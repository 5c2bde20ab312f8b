import type * as z from 'zod/mini'
import { shardOf } from '../content/shard.ts'
import { KINDS, type Kind } from '../locale/kinds.ts'
import type { Locale } from '../locale/locale.ts'
import { kindOfId, localeOfId, pageOfId, sectionOfId } from './index/document-id.ts'
import { shardFor } from './index/partition.ts'
import { type Entry, entryShard, type SearchRoot, searchRoot, type Term, termShard } from './index/schema.ts'
import type { Query } from './query.ts'
import { type Hit, longerThan, rank, withPhrase } from './rank.ts'
import { suggestion } from './suggest.ts'
import { stem } from './terms.ts'

/** Results on one page, and of other languages below them. */
export const PAGE_SIZE = 10
const OTHERS = 5

/** Reads records of one release. */
export interface Records {
  record<S extends z.ZodMiniType>(hash: string, schema: S): Promise<z.infer<S>>
}

export interface Wish {
  query: Query
  /** Language of the reader. */
  locale: Locale
  /** Code of a section, and a kind, to which the results are narrowed. */
  section?: string | undefined
  kind?: string | undefined
  /** From 1. */
  page: number
}

export interface Facet {
  value: string
  title: string
  /** Language of the title, where it is borrowed. */
  titleIn?: Locale | undefined
  count: number
}

export interface Results {
  /** Words that were searched for: another than typed where that was not found and a near one was. */
  words: string[]
  /** The query with a slip mended, where it was searched for instead. */
  corrected: string | undefined
  /** Pages in the reader's language, with the filters applied. */
  count: number
  entries: Entry[]
  /** The best of other languages, where the page is not among those above. */
  others: Entry[]
  pages: number
  sections: Facet[]
  kinds: { value: Kind; count: number }[]
}

/**
 * Searches one release. Reads at most one record a word of the query and one a result that is shown, and the root of
 * the index; none that is in memory.
 */
export async function search(records: Records, index: string, wish: Wish): Promise<Results> {
  const root = await records.record(index, searchRoot)
  const lookup = await lookupFor(records, root, wish.query.words, wish.locale)
  const { words, corrected } = mend(wish.query, wish.locale, lookup)
  const allowed = wish.query.phrases.map((phrase) => withPhrase(phrase, lookup))
  const hits = rank(words, { ...lookup, root }).filter(({ id }) => allowed.every((ids) => ids.has(id)))
  const own = hits.filter(({ id }) => localeOfId(id) === wish.locale)
  const narrowed = own.filter(
    ({ id }) =>
      (wish.section === undefined || sectionOfId(id) === wish.section) &&
      (wish.kind === undefined || kindOfId(id) === wish.kind),
  )
  const shown = narrowed.slice((wish.page - 1) * PAGE_SIZE, wish.page * PAGE_SIZE)
  const isNarrowed = wish.section !== undefined || wish.kind !== undefined
  const others = wish.page > 1 || isNarrowed ? [] : elsewhere(hits, own, wish.locale).slice(0, OTHERS)
  return {
    words,
    corrected,
    count: narrowed.length,
    entries: await entriesOf(records, root, shown),
    others: await entriesOf(records, root, others),
    pages: Math.max(1, Math.ceil(narrowed.length / PAGE_SIZE)),
    sections: root.sections
      .map(({ code, title, titleIn }) => ({
        value: code,
        title: title[wish.locale],
        titleIn: titleIn?.[wish.locale],
        count: own.filter(({ id }) => sectionOfId(id) === code).length,
      }))
      .filter(({ count }) => count > 0),
    kinds: KINDS.map((value) => ({ value, count: own.filter(({ id }) => kindOfId(id) === value).length })).filter(
      ({ count }) => count > 0,
    ),
  }
}

interface Lookup {
  terms(key: string): Term | undefined
  keysFrom(prefix: string): string[]
  /** Terms in the shard where a word would lie. */
  near(word: string): readonly (readonly [string, Term])[]
}

/** Loads the shards of some words: one a word, that of its stem in the reader's language. */
async function lookupFor(records: Records, root: SearchRoot, words: string[], locale: Locale): Promise<Lookup> {
  const index = new Map(root.terms)
  const hashes = new Set(words.flatMap((word) => shardFor(index, stem(word, locale)) ?? []))
  const shards = new Map(
    await Promise.all([...hashes].map(async (hash) => [hash, (await records.record(hash, termShard)).terms] as const)),
  )
  const shardOfKey = (key: string) => shards.get(shardFor(index, key) ?? '') ?? {}
  return {
    terms(key) {
      const shard = shardOfKey(key)
      return Object.hasOwn(shard, key) ? shard[key] : undefined
    },
    keysFrom: (prefix) =>
      [...shards.values()].flatMap((shard) => Object.keys(shard).filter((key) => key.startsWith(prefix))),
    near: (word) => Object.entries(shardOfKey(stem(word, locale))),
  }
}

/** Replaces words that no page has by ones that they may have been meant for. */
function mend({ words }: Query, locale: Locale, lookup: Lookup): { words: string[]; corrected: string | undefined } {
  const mended = words.map((word) => {
    const stemmed = stem(word, locale)
    const isKnown = lookup.terms(stemmed) !== undefined || longerThan(word, stemmed, lookup.keysFrom).length > 0
    return isKnown ? word : (suggestion(word, locale, lookup.near(word)) ?? word)
  })
  const isSame = mended.every((word, i) => word === words[i])
  return { words: mended, corrected: isSame ? undefined : mended.join(' ') }
}

/** Hits in other languages: each page once, and none that is there in the reader's own. */
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
