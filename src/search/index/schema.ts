import * as z from 'zod/mini'
import { eachLocale, hash, locale, urlPath } from '../../content/schema/fields.ts'
import { NAMED_KINDS } from '../../domain/kinds.ts'

/** The words of each language, the most frequent first; `index/vocabulary.ts` reads and writes them. */
const vocabulary = z.object({
  /** No word was left out. */
  complete: z.boolean(),
  words: eachLocale(z.string()),
})
export type Vocabulary = z.infer<typeof vocabulary>

/** The record that holds the index together; the root of a release names it. */
export const searchRoot = z.object({
  kind: z.literal('search'),
  /** Documents in each language. */
  documents: eachLocale(z.number()),
  sections: z.array(
    z.object({
      code: z.string(),
      title: eachLocale(z.string()),
      /** Languages of the titles, where one is borrowed. */
      titleIn: z.optional(eachLocale(locale)),
    }),
  ),
  /** Shards of terms by the letters that their terms begin with; a term lies in the one with the most of its own. */
  terms: z.array(z.tuple([z.string(), hash])),
  /** Tells which words are worth a read, and which may be meant by another. Missing in earlier releases. */
  vocabulary: z.optional(vocabulary),
  /** Shards of what results show, by a hash of the document's id. */
  entries: z.array(hash),
})
export type SearchRoot = z.infer<typeof searchRoot>

/** A term: its postings, the form in which it is written most often, its true number of documents where postings were cut. */
const term = z.object({
  p: z.string(),
  f: z.optional(z.string()),
  n: z.optional(z.tuple([z.number(), z.number(), z.number()])),
})
export type Term = z.infer<typeof term>

export const termShard = z.object({ kind: z.literal('terms'), terms: z.record(z.string(), term) })

/** What a result shows of a page, in the page's language. */
const entry = z.object({
  locale,
  path: urlPath,
  title: z.string(),
  summary: z.string(),
  section: z.string(),
  /** Language of the section's title, where it is borrowed. */
  sectionIn: z.optional(locale),
  kind: z.enum(NAMED_KINDS),
  date: z.optional(z.string()),
  /** Plain text from which a passage is cut. */
  text: z.string(),
})
export type Entry = z.infer<typeof entry>

export const entryShard = z.object({ kind: z.literal('entries'), entries: z.record(z.string(), entry) })
