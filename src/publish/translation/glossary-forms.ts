import type { GlossaryEntry } from '../../content/schema/glossary.ts'
import { LOCALES, type Locale } from '../../locale/locale.ts'
import { escapePattern } from '../../text/escape.ts'
import { LANGUAGE_NAMES } from '../language-names.ts'
import { locator } from '../markdown/positions.ts'
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

/**
 * Text to skip, because it is not running text or gives the foreign name on purpose: code, addresses, text in brackets
 * (within one paragraph), a single word in quotes, names on both sides of a slash (`RPA/PAD`).
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

/** Warns about an acronym of another language: a Dutch page that says PRAS although the Dutch term is GBP. */
export function foreignTerms(file: PageFile, glossary: readonly GlossaryEntry[]): Problem[] {
  const foreign = foreignIn(file.locale, glossary)
  if (foreign.length === 0) return []
  const acronyms = foreign.map(({ acronym }) => escapePattern(acronym))
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${acronyms.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  // Replaced by spaces, so that the text after it keeps its line and column.
  const find = (text: string) => [...text.replace(ASIDE, (aside) => aside.replace(/[^\n]/g, ' ')).matchAll(words)]
  const locate = locator(file.body, file.bodyLine)
  return [
    ...(['title', 'summary'] as const).flatMap((key) =>
      find(file.meta[key]).map(([acronym]) => problem(file.placeOf(key), acronym, foreign)),
    ),
    ...find(file.body).map(({ 0: acronym, index }) => problem({ file: file.file, ...locate(index) }, acronym, foreign)),
  ]
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
