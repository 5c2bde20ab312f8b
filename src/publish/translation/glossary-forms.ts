import type { GlossaryEntry } from '../../content/schema/glossary.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import type { Problem } from '../problem.ts'
import type { PageFile } from '../source/page-file.ts'

interface Foreign {
  acronym: string
  from: Locale
  /** The agreed term of the page's own language. */
  own: string
}

/** Acronyms that another language has for a notion, and this one does not use for anything. */
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

/** What is no running text, or gives another language's name on purpose: addresses, code, and what stands in brackets or beside a slash. */
const ASIDE = /\]\([^)]*\)|`[^`]*`|https?:\/\/\S+|\([^)]*\)|[\p{L}\p{N}]+(?:\/[\p{L}\p{N}()]+)+/gu

/** Terms used in another form than the one agreed for the language: a Dutch page that says PRAS, where GBP is the term. */
export function foreignTerms(file: PageFile, glossary: readonly GlossaryEntry[]): Problem[] {
  const foreign = foreignIn(file.locale, glossary)
  if (foreign.length === 0) return []
  const words = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${foreign.map(({ acronym }) => acronym.replace(/[()./]/g, '\\$&')).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  )
  const find = (text: string) => [...text.replace(ASIDE, (aside) => ' '.repeat(aside.length)).matchAll(words)]
  const heads = (['title', 'summary'] as const).flatMap((key) =>
    find(file.meta[key]).map(([acronym]) => problem(file.placeOf(key), acronym, foreign)),
  )
  const lines = file.body
    .split('\n')
    .flatMap((line, i) =>
      find(line).map(({ 0: acronym, index }) =>
        problem(
          { file: file.file, line: file.bodyLine + i, column: [...line.slice(0, index)].length + 1 },
          acronym,
          foreign,
        ),
      ),
    )
  return [...heads, ...lines]
}

function problem(place: Pick<Problem, 'file' | 'line' | 'column'>, acronym: string, foreign: Foreign[]): Problem {
  const { own, from } = foreign.find((one) => one.acronym === acronym) ?? { own: '', from: 'nl' }
  return {
    ...place,
    severity: 'warning',
    found: acronym,
    expected: `${own}, the term agreed in content/glossary.yaml`,
    instead: `write ${own}; where the ${from} name is meant, put it in brackets behind it`,
  }
}
