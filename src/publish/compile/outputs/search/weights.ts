import type { GlossaryEntry } from '../../../../content/schema/glossary.ts'
import { LOCALES, type Locale, type Localized, localized } from '../../../../locale/locale.ts'
import { stepsOf } from '../../../../search/index/postings.ts'
import { isStopWord, LONGEST, nameKey, stem, termsOf, type Word, wordsOf } from '../../../../search/terms.ts'
import { oncePer } from '../../../once-per.ts'
import type { SearchDocument } from './documents.ts'
import type { Terms } from './numbering.ts'

/** Weight of one occurrence in each field, and the usual length of the field in terms. */
const FIELDS = {
  title: { weight: 12, usual: 5 },
  names: { weight: 8, usual: 8 },
  summary: { weight: 4, usual: 16 },
  headings: { weight: 3, usual: 16 },
  synonyms: { weight: 1.5, usual: 16 },
  text: { weight: 1, usual: 250 },
} as const
type Field = keyof typeof FIELDS

/** Influence of the length of a field, from 0 to 1: the parameter b of BM25. */
const LENGTH_INFLUENCE = 0.6
/** Weight of a match with the whole title, and with the whole of another name. */
const TITLE_NAME = 40
const OTHER_NAME = 20

/** What the weights of a document depend on. */
export interface Said extends Pick<SearchDocument, 'locale' | 'title' | 'summary' | 'names' | 'headings'> {
  text: string
}

/**
 * The weights of a document by the numbers of its terms. It is data only, so a worker can send it. There are some 500 terms
 * in each document: as texts, those of 30,000 files would take more than a gigabyte.
 */
export interface Weights {
  /** Numbers of its keys. */
  keys: Uint32Array
  /** The weight of each key, in the steps of postings. */
  steps: Uint16Array
  /** Numbers of the forms of its words. */
  forms: Uint32Array
}

/**
 * Computes the weights of a document with BM25F: frequencies are weighted by field and by the length of the field.
 * The usual lengths are constants, so the weights do not depend on other documents. Lengths are rounded, so that a
 * small change of a text changes few records.
 * @param terms get a number for each term that they do not have
 */
export function weigh(document: Said, glossary: readonly GlossaryEntry[], terms: Terms): Weights {
  const { locale } = document
  const weights = new Map<number, number>()
  const forms = new Set<number>()
  const [title, summary, text] = [read(document.title), read(document.summary), read(document.text)]
  const fields: Record<Field, Line[]> = {
    title: [title],
    names: document.names.map(read),
    summary: [summary],
    headings: document.headings.map(read),
    synonyms: synonymsIn([title, summary, text], glossary, locale).map(read),
    text: [text],
  }
  for (const [field, texts] of Object.entries(fields) as [Field, Line[]][]) {
    const { weight, usual } = FIELDS[field]
    const lines = texts.map((text) => stemsIn(text, locale, { terms, forms }))
    const length = rounded(lines.reduce((sum, line) => sum + line.length, 0))
    const worth = weight / (1 - LENGTH_INFLUENCE + (LENGTH_INFLUENCE * length) / usual)
    for (const line of lines) {
      line.forEach((term, i) => {
        addWeight(weights, term, worth)
        const next = line[i + 1]
        if (next !== undefined && field !== 'synonyms') addWeight(weights, terms.pair(term, next), worth)
      })
    }
  }
  const name = (text: string, weight: number) => {
    // A query has each word once.
    const words = [...new Set(termsOf(text, locale))]
    if (words.length === 0) return
    const key = terms.keys.number(nameKey(words))
    weights.set(key, Math.max(weight, weights.get(key) ?? 0))
  }
  name(document.title, TITLE_NAME)
  for (const other of document.names) name(other, OTHER_NAME)
  return {
    keys: Uint32Array.from(weights.keys()),
    steps: Uint16Array.from(weights.values(), stepsOf),
    forms: Uint32Array.from(forms),
  }
}

/** A text with its words. */
interface Line {
  text: string
  words: readonly Word[]
}

function read(text: string): Line {
  return { text, words: wordsOf(text) }
}

/**
 * The numbers of the terms of a text, as `termsOf` gives them. Adds the numbers of the forms of its words that are no stop
 * words.
 */
function stemsIn(
  { text, words }: Line,
  locale: Locale,
  { terms, forms }: { terms: Terms; forms: Set<number> },
): number[] {
  const known = knownWords(terms)[locale]
  const all = words.map((word) => {
    const written = text.slice(word.start, word.end)
    const before = known.get(written)
    if (before) return before
    const found = stem(word.text, locale)
    const form = terms.forms.number(`${found} ${asWritten(written)}`)
    const fresh = { isStop: isStopWord(word.text, locale), stem: terms.keys.number(found), form }
    known.set(written, fresh)
    return fresh
  })
  const content = all.filter(({ isStop }) => !isStop)
  for (const { form } of content) forms.add(form)
  return (content.length > 0 ? content : all).map(({ stem }) => stem)
}

/** What follows from a word as it is written: the numbers of its stem and of its form. */
interface KnownWord {
  isStop: boolean
  stem: number
  form: number
}

/** Words that occurred before, by language: most words of a text are frequent ones. */
const knownWords = oncePer((_: Terms) => localized(() => new Map<string, KnownWord>()))

/** Names and acronyms in the other languages of the glossary terms that a document mentions. */
function synonymsIn(lines: readonly Line[], glossary: readonly GlossaryEntry[], locale: Locale): string[] {
  const words = lines.flatMap((line) => line.words)
  const text = asWords(words)
  // Most terms of a glossary are not in a document: to look for their first word is many times quicker.
  const distinct = new Set(words.map((word) => word.text))
  const has = ({ first, all }: Phrase) => distinct.has(first) && text.includes(all)
  return phrasesOf(glossary)[locale].flatMap(({ phrases, synonyms }) => (phrases.some(has) ? synonyms : []))
}

/** A name in lower case, between spaces. */
interface Phrase {
  first: string
  all: string
}

/** The names by which a text mentions an entry of the glossary, and its names in the other languages. */
interface Phrases {
  phrases: Phrase[]
  synonyms: string[]
}

const known = new WeakMap<object, Localized<Phrases[]>>()

/** The phrases of a glossary, made once for all documents. */
function phrasesOf(glossary: readonly GlossaryEntry[]): Localized<Phrases[]> {
  const all =
    known.get(glossary) ??
    localized((locale) =>
      glossary.map(({ terms }) => ({
        phrases: [terms[locale].acronym, terms[locale].name].flatMap((phrase) =>
          phrase === undefined ? [] : [toPhrase(wordsOf(phrase))],
        ),
        synonyms: LOCALES.filter((one) => one !== locale).flatMap((one) => [terms[one].acronym ?? '', terms[one].name]),
      })),
    )
  known.set(glossary, all)
  return all
}

function toPhrase(words: readonly Word[]): Phrase {
  return { first: words[0]?.text ?? '', all: asWords(words) }
}

/** Words between spaces, to look for whole words. */
function asWords(words: readonly Word[]): string {
  return ` ${words.map(({ text }) => text).join(' ')} `
}

/** Rounds to a power of the square root of two. */
function rounded(length: number): number {
  return length === 0 ? 0 : 2 ** (Math.round(Math.log2(length) * 2) / 2)
}

/** The form with accents, as the search suggests it. */
function asWritten(word: string): string {
  return word.toLowerCase().normalize('NFC').slice(0, LONGEST)
}

function addWeight(weights: Map<number, number>, key: number, by: number): void {
  weights.set(key, (weights.get(key) ?? 0) + by)
}
