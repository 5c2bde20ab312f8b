import { createRequire } from 'node:module'
import type { GlossaryEntry } from '../../content/schema/glossary.ts'
import type { Locale } from '../../locale/locale.ts'
import { typography } from '../markdown/index.ts'
import { type HtmlInParts, joinParts, type Part, partsOf } from '../markdown/parts.ts'
import { oncePer } from '../once-per.ts'
import type { PageFile } from '../source/page-file.ts'

/** Inserts soft hyphens into the long words of a text. */
export type Soften = (text: string, locale: Locale) => string

/** Minimum length of words that get soft hyphens, in letters. Lower for Dutch, which writes compounds as one word. */
const MIN_LENGTH: Record<Locale, number> = { nl: 12, fr: 15, en: 15 }
/** Minimum of letters before and after a break: in a compound, and elsewhere (as in Amsterdam's design system). */
const AT_SEAM = { before: 4, after: 4 }
const ANYWHERE = { before: 8, after: 4 }
const SOFT_HYPHEN = '\u00AD'

/** A host or mail address with what follows it, which is never broken, or else a word. */
const HOST_OR_WORD = /[\p{L}\p{N}_-]+(?:[.@][\p{L}\p{N}_-]+)+(?:\/\S*)?|\p{L}+/gu

type Hyphenate = (text: string, options: { hyphenChar: string; minWordLength: number }) => string
const require = createRequire(import.meta.url)
/** The hyphenation patterns of TeX, from the package `hyphen`, which has no types. */
const HYPHENATE: Record<Locale, Hyphenate> = {
  nl: require('hyphen/nl').hyphenateSync,
  fr: require('hyphen/fr').hyphenateSync,
  en: require('hyphen/en-gb').hyphenateSync,
}

/**
 * Finds where long words of titles may break: not every browser hyphenates Dutch, and none knows our compounds. Of the
 * breaks that the patterns allow, it takes those before a word of the glossary or of a page's title or summary
 * (stads|projecten). If there is none, it takes all breaks.
 */
export function softener(
  files: Iterable<Pick<PageFile, 'locale' | 'meta'>>,
  glossary: readonly GlossaryEntry[],
): Soften {
  const words = vocabularyOf(files, glossary)
  // The titles of a site have the same words again and again.
  const known: Record<Locale, Map<string, string>> = { nl: new Map(), fr: new Map(), en: new Map() }
  const softened = (word: string, locale: Locale) => {
    const soft = known[locale].get(word) ?? withBreaks(word, locale, words[locale])
    known[locale].set(word, soft)
    return soft
  }
  return (text, locale) =>
    text.replace(HOST_OR_WORD, (found) =>
      found.length < MIN_LENGTH[locale] || /[.@]/.test(found) ? found : softened(found, locale),
    )
}

type Titled = Pick<PageFile, 'locale' | 'meta'>

/** The title of a page with the typography of its language. */
export const titleIn = oncePer(({ locale, meta }: Titled): string => typography(meta.title, locale))

/** A title with soft hyphens. Undefined if none of its words needs one. */
export function softTitle(file: Titled, soften: Soften): string | undefined {
  const title = titleIn(file)
  const soft = soften(title, file.locale)
  return soft === title ? undefined : soft
}

/**
 * Inserts soft hyphens into the words of headings. It is not done where they are compiled: a compiled text is kept as long
 * as its file is the same, and the words at which headings may break come from all pages.
 */
export function softHeadings(text: HtmlInParts, locale: Locale, soften: Soften): HtmlInParts {
  const soft = ({ kind, html }: Part) => ({ kind, html: kind === 'heading' ? soften(html, locale) : html })
  return joinParts(partsOf(text).map(soft))
}

/** Where the patterns allow a break, by word: `npm start` asks for the same words at each save. */
const places: Record<Locale, Map<string, readonly number[]>> = { nl: new Map(), fr: new Map(), en: new Map() }

/** The places of a word at which the patterns allow a break, in letters before it. */
function placesIn(word: string, locale: Locale): readonly number[] {
  const known = places[locale].get(word)
  if (known) return known
  const parts = HYPHENATE[locale](word, { hyphenChar: SOFT_HYPHEN, minWordLength: MIN_LENGTH[locale] }).split(
    SOFT_HYPHEN,
  )
  const found = parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join('').length)
  places[locale].set(word, found)
  return found
}

function withBreaks(word: string, locale: Locale, words: ReadonlySet<string>): string {
  const allowed = placesIn(word, locale)
  const within =
    ({ before, after }: typeof AT_SEAM) =>
    (place: number) =>
      place >= before && word.length - place >= after
  const seams = allowed.filter(within(AT_SEAM)).filter((place) => words.has(word.slice(place).toLowerCase()))
  const breaks = seams.length > 0 ? seams : allowed.filter(within(ANYWHERE))
  return [...word].map((letter, i) => (breaks.includes(i) ? SOFT_HYPHEN + letter : letter)).join('')
}

const wordsOfFile = oncePer(({ meta }: Titled) => wordsIn(`${meta.title} ${meta.summary}`))

/** The words of a text in small letters, each once. */
function wordsIn(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu))]
}

function vocabularyOf(
  files: Iterable<Pick<PageFile, 'locale' | 'meta'>>,
  glossary: readonly GlossaryEntry[],
): Record<Locale, ReadonlySet<string>> {
  const words = { nl: new Set<string>(), fr: new Set<string>(), en: new Set<string>() }
  const add = (locale: Locale, found: readonly string[]) => {
    for (const word of found) words[locale].add(word)
  }
  for (const file of files) add(file.locale, wordsOfFile(file))
  for (const { terms, definition } of glossary) {
    for (const locale of ['nl', 'fr', 'en'] as const)
      add(locale, wordsIn(`${terms[locale].name} ${definition[locale]}`))
  }
  return words
}
