import type { GlossaryEntry } from '../../content/schema/glossary.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { escapePattern } from '../../text/escape.ts'
import { LANGUAGE_NAMES } from '../language-names.ts'
import { locator } from '../markdown/positions.ts'
import type { Place, Problem } from '../problem.ts'
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

/**
 * What is no running text, or gives another language's name on purpose: code, addresses, what stands in brackets (within
 * one paragraph), a word alone in quotes, names on both sides of a slash (`RPA/PAD`).
 */
const ASIDE = new RegExp(
  [
    '^(`{3,}|~{3,})[^]*?^\\1',
    '`[^`\\n]*`',
    '\\]\\([^)]*\\)',
    '^\\[[^\\]\\n]+\\]:[ \\t]*[/#]\\S*',
    'https?://\\S+',
    '\\((?:[^)\\n]|\\n(?!\\n))*\\)',
    '["“„«][\\s\\u202f]?[^\\s"“”„«»]+[\\s\\u202f]?["”“»]',
    '[\\p{L}\\p{N}]+(?:/[\\p{L}\\p{N}()]+)+',
  ].join('|'),
  'gmu',
)

/** Terms used in another form than the one agreed for the language: a Dutch page that says PRAS, where GBP is the term. */
export function foreignTerms(file: PageFile, glossary: readonly GlossaryEntry[]): Problem[] {
  const foreign = foreignIn(file.locale, glossary)
  if (foreign.length === 0) return []
  const acronyms = foreign.map(({ acronym }) => escapePattern(acronym))
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${acronyms.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  // Blanks in its place: what stands behind keeps its line and column.
  const find = (text: string) => [...text.replace(ASIDE, (aside) => aside.replace(/[^\n]/g, ' ')).matchAll(words)]
  const locate = locator(file.body, file.bodyLine)
  return [
    ...(['title', 'summary'] as const).flatMap((key) =>
      find(file.meta[key]).map(([acronym]) => problem(file.placeOf(key), acronym, foreign)),
    ),
    ...find(file.body).map(({ 0: acronym, index }) => problem({ file: file.file, ...locate(index) }, acronym, foreign)),
  ]
}

function problem(place: Place, acronym: string, foreign: Foreign[]): Problem {
  const { own, from } = foreign.find((one) => one.acronym === acronym) ?? { own: '', from: 'nl' }
  return {
    ...place,
    severity: 'warning',
    found: acronym,
    expected: `${own}, the term agreed in content/glossary.yaml`,
    instead: `write ${own}; where the ${LANGUAGE_NAMES[from]} name is meant, put it in brackets behind it: ${own} (${acronym})`,
  }
}
