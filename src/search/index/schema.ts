import * as z from 'zod/mini'
import { eachLocale, hash, locale, urlPath } from '../../content/schema/fields.ts'
import { NAMED_KINDS } from '../../domain/kinds.ts'

/** The words of each language, the most frequent first, in the encoding of `index/vocabulary.ts`. */
const vocabulary = z.object({
  /** Whether it has all words without digits. */
  complete: z.boolean(),
  words: eachLocale(z.string()),
})
export type Vocabulary = z.infer<typeof vocabulary>

/** The root record of the index. The root of a release names it. */
export const searchRoot = z.object({
  kind: z.literal('search'),
  /** Number of documents in each language. */
  documents: eachLocale(z.number()),
  sections: z.array(
    z.object({
      code: z.string(),
      title: eachLocale(z.string()),
      /** Languages of the titles, if one is borrowed. */
      titleIn: z.optional(eachLocale(locale)),
    }),
  ),
  /** Shards of terms by prefix. A term is in the shard with the longest matching prefix. */
  terms: z.array(z.tuple([z.string(), hash])),
  /** Used to skip reads for unknown words, and to correct misspellings. Missing in earlier releases. */
  vocabulary: z.optional(vocabulary),
  /** Shards of entries, by a hash of the document's id. */
  entries: z.array(hash),
  /** The words of the three languages. Missing in earlier releases. */
  words: z.optional(hash),
})
export type SearchRoot = z.infer<typeof searchRoot>

/** Hashes of all other records of an index. */
export function partsOf({ terms, entries, words }: SearchRoot): string[] {
  return [...terms.map(([, shard]) => shard), ...entries, ...(words === undefined ? [] : [words])]
}

/** A Bloom filter of the stems of the three languages, in base64: see `word-list.ts`. */
export const wordsRecord = z.object({ kind: z.literal('words'), bits: z.string() })
export type WordsRecord = z.infer<typeof wordsRecord>

/** A term: `p` postings, `f` most frequent form, `n` number of documents in each language if postings were cut. */
const term = z.object({
  p: z.string(),
  f: z.optional(z.string()),
  n: z.optional(z.tuple([z.number(), z.number(), z.number()])),
})
export type Term = z.infer<typeof term>

export const termShard = z.object({ kind: z.literal('terms'), terms: z.record(z.string(), term) })
export type TermShard = z.infer<typeof termShard>

/** The data of a search result, in the language of its page. */
const entry = z.object({
  locale,
  path: urlPath,
  title: z.string(),
  summary: z.string(),
  section: z.string(),
  /** Language of the section's title, if it is borrowed. */
  sectionIn: z.optional(locale),
  kind: z.enum(NAMED_KINDS),
  date: z.optional(z.string()),
  /** Plain text from which the passage is taken. */
  text: z.string(),
})
export type Entry = z.infer<typeof entry>

export const entryShard = z.object({ kind: z.literal('entries'), entries: z.record(z.string(), entry) })
export type EntryShard = z.infer<typeof entryShard>
