import type { GlossaryEntry } from '../../../../content/schema/glossary.ts'
import { LOCALES } from '../../../../locale/locale.ts'
import { isStopWord, LONGEST, nameKey, pairKey, stem, termsOf, wordsOf } from '../../../../search/terms.ts'
import type { SearchDocument } from './documents.ts'

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

/** Weights of a document by key, and the forms of its words by stem. */
export interface Weighed {
  weights: Map<string, number>
  forms: Map<string, Set<string>>
}

/**
 * Computes the weights of a document with BM25F: frequencies are weighted by field and by the length of the field.
 * The usual lengths are constants, so the weights do not depend on other documents. Lengths are rounded, so that a
 * small change of a text changes few records.
 */
export function weigh(document: SearchDocument, glossary: readonly GlossaryEntry[]): Weighed {
  const { locale } = document
  const weights = new Map<string, number>()
  const forms = new Map<string, Set<string>>()
  const fields: Record<Field, string[]> = {
    title: [document.title],
    names: document.names,
    summary: [document.summary],
    headings: document.headings,
    synonyms: synonymsIn(document, glossary),
    text: [document.text],
  }
  for (const [field, texts] of Object.entries(fields) as [Field, string[]][]) {
    const { weight, usual } = FIELDS[field]
    const lines = texts.map((text) => termsOf(text, locale))
    const length = rounded(lines.reduce((sum, line) => sum + line.length, 0))
    const worth = weight / (1 - LENGTH_INFLUENCE + (LENGTH_INFLUENCE * length) / usual)
    for (const line of lines) {
      line.forEach((term, i) => {
        addWeight(weights, term, worth)
        const next = line[i + 1]
        if (next !== undefined && field !== 'synonyms') addWeight(weights, pairKey(term, next), worth)
      })
    }
    for (const text of texts)
      for (const { text: word, start, end } of wordsOf(text))
        if (!isStopWord(word, locale)) addForm(forms, stem(word, locale), asWritten(text.slice(start, end)))
  }
  name(weights, document.title, TITLE_NAME, document)
  for (const other of document.names) name(weights, other, OTHER_NAME, document)
  return { weights, forms }
}

/** Names and acronyms in the other languages of the glossary terms that the document mentions. */
function synonymsIn({ title, summary, text, locale }: SearchDocument, glossary: readonly GlossaryEntry[]): string[] {
  const words = ` ${wordsOf([title, summary, text].join(' '))
    .map((word) => word.text)
    .join(' ')} `
  const mentions = (phrase: string | undefined) =>
    phrase !== undefined &&
    words.includes(
      ` ${wordsOf(phrase)
        .map((word) => word.text)
        .join(' ')} `,
    )
  return glossary
    .filter(({ terms }) => mentions(terms[locale].acronym) || mentions(terms[locale].name))
    .flatMap(({ terms }) =>
      LOCALES.filter((one) => one !== locale).flatMap((one) => [terms[one].acronym ?? '', terms[one].name]),
    )
}

function name(weights: Map<string, number>, text: string, weight: number, { locale }: SearchDocument): void {
  // A query has each word once.
  const terms = [...new Set(termsOf(text, locale))]
  if (terms.length > 0) weights.set(nameKey(terms), Math.max(weight, weights.get(nameKey(terms)) ?? 0))
}

/** Rounds to a power of the square root of two. */
function rounded(length: number): number {
  return length === 0 ? 0 : 2 ** (Math.round(Math.log2(length) * 2) / 2)
}

/** The form with accents, as the search suggests it. */
function asWritten(word: string): string {
  return word.toLowerCase().normalize('NFC').slice(0, LONGEST)
}

function addForm(forms: Map<string, Set<string>>, key: string, word: string): void {
  const words = forms.get(key)
  if (words) words.add(word)
  else forms.set(key, new Set([word]))
}

function addWeight(weights: Map<string, number>, key: string, by: number): void {
  weights.set(key, (weights.get(key) ?? 0) + by)
}
