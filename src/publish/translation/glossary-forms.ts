import type { GlossaryEntry } from '../../content/schema/glossary.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { escapePattern } from '../../text/escape.ts'
import { LANGUAGE_NAMES } from '../language-names.ts'
import { bodyOf } from '../markdown/body.ts'
import { Offsets } from '../markdown/offsets.ts'
import { locator } from '../markdown/positions.ts'
import type { SaidBlock, SaidPart } from '../markdown/said.ts'
import type { SourceText } from '../markdown/source.ts'
import type { Problem, SourcePosition } from '../problem.ts'
import type { PageFile } from '../source/page-file.ts'

interface Foreign {
  acronym: string
  from: Locale
  /** The agreed term in the language of the page. */
  own: string
}

/** Acronyms of other languages that are not an acronym in this language. */
function foreignIn(locale: Locale, glossary: readonly GlossaryEntry[]): Foreign[] {
  const used = new Set(glossary.flatMap(({ terms }) => terms[locale].acronym ?? []))
  return glossary.flatMap(({ terms }) =>
    LOCALES.filter((one) => one !== locale).flatMap((from) => {
      const { acronym } = terms[from]
      const own = terms[locale].acronym ?? terms[locale].name
      return acronym === undefined || used.has(acronym) ? [] : [{ acronym, from, own }]
    }),
  )
}

interface Search {
  foreign: Foreign[]
  /** Finds their acronyms as whole words. */
  words: RegExp
}

/** What is looked for with each glossary, made once for all pages. */
const searches = new WeakMap<object, Partial<Record<Locale, Search>>>()

function searchIn(locale: Locale, glossary: readonly GlossaryEntry[]): Search {
  const byLocale = searches.get(glossary) ?? {}
  searches.set(glossary, byLocale)
  byLocale[locale] ??= newSearch(foreignIn(locale, glossary))
  return byLocale[locale]
}

function newSearch(foreign: Foreign[]): Search {
  const acronyms = foreign.map(({ acronym }) => escapePattern(acronym))
  return { foreign, words: new RegExp(`(?<![\\p{L}\\p{N}])(?:${acronyms.join('|')})(?![\\p{L}\\p{N}])`, 'gu') }
}

/** Letters or digits of one word, so that a very long word is read once and not from each of its letters. */
const WORD = '(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]+'

/**
 * Text that gives the foreign name on purpose: in brackets, a single word in quotes, names on both sides of a slash
 * (`RPA/PAD`). Brackets and quotes have a limit, so that many of them do not take quadratic time.
 */
const ASIDE = new RegExp(
  [
    '\\([^)]{0,600}\\)',
    '["“„«][\\s\\u202f]?[^\\s"“”„«»]{1,60}[\\s\\u202f]?["”“»]',
    `${WORD}(?:/[\\p{L}\\p{N}()]+)+`,
  ].join('|'),
  'gu',
)

/** Warns about an acronym of another language: a Dutch page that says PRAS although the Dutch term is GBP. */
export function foreignTerms(file: PageFile, glossary: readonly GlossaryEntry[]): Problem[] {
  const { foreign, words } = searchIn(file.locale, glossary)
  if (foreign.length === 0) return []
  const find = (text: string) => {
    // Few texts have one, and what is left out can only make them fewer.
    if (text.search(words) < 0) return []
    // Replaced by spaces, so that the text after it keeps its place.
    return [...text.replace(ASIDE, (aside) => ' '.repeat(aside.length)).matchAll(words)]
  }
  const { text, said } = bodyOf(file)
  const locate = locator(text, file.bodyLine)
  return [
    ...(['title', 'summary'] as const).flatMap((key) =>
      find(file.meta[key]).map(([acronym]) => problem(file.placeOf(key), acronym, foreign)),
    ),
    ...said.flatMap((block) => {
      const { text: own, offsets } = wordsOf(block)
      return find(own).map(({ 0: acronym, index }) =>
        problem({ file: file.file, ...locate(offsets.at(index)) }, acronym, foreign),
      )
    }),
  ]
}

/** The words of a block, with spaces for code and addresses. */
function wordsOf({ parts }: SaidBlock): SourceText {
  const isWords = ({ kind }: SaidPart) => kind === 'text' || kind === 'break'
  const offsets = new Offsets()
  for (const part of parts) offsets.append(part.offsets, 0, part.text.length)
  return { text: parts.map((part) => (isWords(part) ? part.text : ' '.repeat(part.text.length))).join(''), offsets }
}

function problem(place: SourcePosition, acronym: string, foreign: Foreign[]): Problem {
  const { own, from } = foreign.find((one) => one.acronym === acronym) ?? { own: '', from: 'nl' }
  return {
    ...place,
    severity: 'warning',
    code: 'foreign-term',
    found: acronym,
    expected: `${own}, the term agreed in content/glossary.yaml`,
    instead: `write ${own}; if you mean the ${LANGUAGE_NAMES[from]} name, put it in brackets after it: ${own} (${acronym})`,
  }
}
