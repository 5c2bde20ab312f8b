import type { GlossaryEntry } from '../../../../content/schema/glossary.ts'
import { shardOf } from '../../../../content/shard.ts'
import { LOCALES, type Locale, localized } from '../../../../locale/locale.ts'
import { digitsOf, localeOfId, toDocumentId } from '../../../../search/index/document-id.ts'
import { partition } from '../../../../search/index/partition.ts'
import { encodePosting, POSTING_LENGTH } from '../../../../search/index/postings.ts'
import { type Entry, type EntryShard, searchRoot, type Term, type TermShard } from '../../../../search/index/schema.ts'
import { KNOWN_WORDS } from '../../../words/known-words.ts'
import type { Pause } from '../../pause.ts'
import { AllPostings } from './all-postings.ts'
import type { SearchDocument } from './documents.ts'
import { type KeptWeights, MOST_KEPT, weighed } from './kept-weights.ts'
import { Terms } from './numbering.ts'
import { countForms, mostFrequentForm, toVocabulary } from './vocabulary.ts'
import type { Weights } from './weights.ts'

/** Bytes in a shard of terms, and average number of entries in a shard of entries. Both keep KV reads small. */
const SHARD_BYTES = 48 * 1024
const ENTRIES_PER_SHARD = 12
/** Maximum of postings of a term: those with the largest weight. Their true number is stored too. */
const MAX_POSTINGS = 2_000
/** Maximum of characters of a page's text that an entry stores, to quote passages from. */
const MAX_TEXT = 6_000
export interface SearchSource {
  documents: readonly SearchDocument[]
  glossary: readonly GlossaryEntry[]
  /** Title of a section for a reader of one language, and the language of the title. */
  titleOf(section: string, locale: Locale): { title: string; locale: Locale }
  /** Keeps the weights of documents of earlier runs. */
  memory?: { weights: KeptWeights; terms: Terms } | undefined
  /** Is called between the parts of the work. */
  pause?: Pause | undefined
}

/**
 * Writes the search index of a release as records.
 * @param add stores a record and returns its hash
 * @returns hash of the root of the index
 */
export async function addSearchIndex(
  { documents, glossary, titleOf, memory, pause }: SearchSource,
  add: (record: unknown) => Promise<string>,
): Promise<string> {
  const sections = new Map(
    [...new Set(documents.map(({ section }) => section))].sort().map((id) => [digitsOf(id, 2), id]),
  )
  const ids = new Map(documents.map((document) => [document, idOf(document)]))
  if (new Set(ids.values()).size !== documents.length) throw new Error('two pages have the same digits in the index')
  const isKept = documents.length <= MOST_KEPT
  const { terms } = memory ?? { terms: new Terms() }
  const weightsOf = (document: SearchDocument) =>
    weighed(document, glossary, { terms, memory: memory?.weights, isKept })
  const { keys: all, sizeOf, termOf, vocabulary } = await toTerms(ids, weightsOf, terms, pause)
  const termShards: [prefix: string, hash: string][] = []
  // One after another, so that only one is in memory.
  for (const { prefix, keys } of partition(all, sizeOf, SHARD_BYTES)) {
    const terms = Object.fromEntries(keys.map((key) => [key, termOf(key)]))
    termShards.push([prefix, await add({ kind: 'terms', terms } satisfies TermShard)])
    await pause?.()
  }
  const entries: string[] = []
  for (const shard of toEntryShards(ids, titleOf)) {
    entries.push(await add(shard satisfies EntryShard))
    await pause?.()
  }
  return add(
    searchRoot.parse({
      kind: 'search',
      documents: localized((locale) => documents.filter((document) => document.locale === locale).length),
      sections: [...sections].map(([code, id]) => toSection(code, (locale) => titleOf(id, locale))),
      terms: termShards,
      vocabulary,
      entries,
      words: await add({ kind: 'words', bits: KNOWN_WORDS }),
    }),
  )
}

function toSection(code: string, titleOf: (locale: Locale) => ReturnType<SearchSource['titleOf']>) {
  const titleIn = localized((locale) => titleOf(locale).locale)
  const isBorrowed = LOCALES.some((locale) => titleIn[locale] !== locale)
  return { code, title: localized((locale) => titleOf(locale).title), ...(isBorrowed && { titleIn }) }
}

function idOf({ id, locale, kind, section }: SearchDocument): string {
  return toDocumentId({ locale, kind, section: digitsOf(section, 2), page: digitsOf(id, 7) })
}

/** The keys of all terms, with what makes each of them, and the words of each language. */
async function toTerms(
  ids: ReadonlyMap<SearchDocument, string>,
  weightsOf: (document: SearchDocument) => Weights,
  { keys, forms }: Terms,
  pause: Pause | undefined,
) {
  const all: Weights[] = []
  for (const document of ids.keys()) {
    all.push(weightsOf(document))
    await pause?.()
  }
  const names = [...ids.values()]
  const documents = [...ids.keys()]
  // A term has its postings in the order of the ids.
  const order = names
    .map((name, document) => ({ name, document }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ document }) => document)
  const postings = new AllPostings(all, order, keys.size)
  await pause?.()
  const byLocale = localized((locale) =>
    countForms(
      all.filter((_, document) => documents[document]?.locale === locale),
      forms,
    ),
  )
  const numberOf = (key: string) => keys.find(key) ?? 0
  // The numbering may have keys of earlier runs.
  const isUsed = (key: string) => postings.countOf(numberOf(key)) > 0
  return {
    keys: keys.from(0).filter(isUsed),
    sizeOf: (key: string) => Math.min(postings.countOf(numberOf(key)), MAX_POSTINGS) * POSTING_LENGTH,
    termOf: (key: string) => {
      // Most keys are pairs, which have no form.
      const form = isStem(key) ? mostFrequentForm(byLocale, key) : undefined
      return toTerm(postings, numberOf(key), names, form !== undefined && form !== key && form)
    },
    vocabulary: toVocabulary(byLocale),
  }
}

/** Whether a key is a word, and not a pair or a name. */
function isStem(key: string): boolean {
  return !key.includes(' ') && !key.endsWith('=')
}

/**
 * A term of the index. There are several postings for each word of the site, so no object is made for each.
 * @param key its number
 * @param names the ids of the documents, by their numbers; the postings are in the order of the ids
 */
function toTerm(postings: AllPostings, key: number, names: readonly string[], form: string | false): Term {
  const own = form !== false && { f: form }
  if (postings.countOf(key) > MAX_POSTINGS) {
    const { p, n } = toCutTerm(postings, key, names)
    return { p, ...own, n }
  }
  let encoded = ''
  postings.forEachOf(key, (document, steps) => {
    encoded += encodePosting(names[document] ?? '', steps)
  })
  return { p: encoded, ...own }
}

/** The postings of a term with the largest weights, and the number of all. */
function toCutTerm(postings: AllPostings, key: number, names: readonly string[]): Pick<Term, 'p' | 'n'> {
  const all: { document: number; id: string; steps: number }[] = []
  postings.forEachOf(key, (document, steps) => all.push({ document, id: names[document] ?? '', steps }))
  const kept = all
    .toSorted((a, b) => b.steps - a.steps || a.document - b.document)
    .slice(0, MAX_POSTINGS)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const [nl = 0, fr = 0, en = 0] = LOCALES.map((locale) => all.filter(({ id }) => localeOfId(id) === locale).length)
  return { p: kept.map(({ id, steps }) => encodePosting(id, steps)).join(''), n: [nl, fr, en] }
}

/** One after another, because the entries of all documents have all texts. */
function* toEntryShards(ids: ReadonlyMap<SearchDocument, string>, titleOf: SearchSource['titleOf']) {
  const count = 2 ** Math.max(0, Math.ceil(Math.log2(ids.size / ENTRIES_PER_SHARD)))
  const shards = Array.from({ length: count }, (): [document: SearchDocument, id: string][] => [])
  for (const [document, id] of [...ids].sort(([, a], [, b]) => (a < b ? -1 : 1)))
    shards[shardOf(id, count)]?.push([document, id])
  for (const shard of shards) {
    const entries = shard.map(([document, id]) => [id, toEntry(document, titleOf)] as const)
    yield { kind: 'entries' as const, entries: Object.fromEntries(entries) }
  }
}

function toEntry(document: SearchDocument, titleOf: SearchSource['titleOf']): Entry {
  const { locale, path, title, summary, kind, date, prose } = document
  const { title: section, locale: sectionIn } = titleOf(document.section, locale)
  return {
    ...{ locale, path, title, summary, section },
    ...(sectionIn !== locale && { sectionIn }),
    ...{ kind, date, text: prose().slice(0, MAX_TEXT) },
  }
}
