import { LOCALES, type Locale, type Localized, localized } from '../../locale/locale.ts'
import { termsOf } from '../../search/terms.ts'
import { escapeHtml, escapePattern } from '../../text/escape.ts'
import type { Compilation } from './page.ts'
import { BEGIN } from './parts.ts'
import { type Piece, textOf } from './pieces.ts'
import type { Acronym, MarkdownContext } from './types.ts'
import { typography } from './typography/index.ts'

/**
 * The acronyms that a body of Markdown may have. Most pages have few of those of a glossary, so its blocks need not be
 * searched for all.
 */
export function acronymsOf(context: MarkdownContext, body: string): Acronym[] {
  const { glossaryPath, glossaryLocale = context.locale, locale } = context
  const hreflang = glossaryLocale === locale ? undefined : glossaryLocale
  // A character reference may be a letter. Marks of Markdown or of typography are never within letters and digits.
  const hasReferences = body.includes('&')
  const mayHave = ({ acronym }: Agreed[number]) =>
    hasReferences || !LETTERS_AND_DIGITS.test(acronym) || body.includes(acronym)
  const agreed = agreedIn(context).filter(mayHave)
  return agreed.map(({ id, ...term }) => {
    const href = glossaryPath === undefined ? undefined : `${glossaryPath}#${id}`
    return { ...term, href, hreflang }
  })
}

const LETTERS_AND_DIGITS = /^[\p{L}\p{N}]+$/u

/** The acronyms of a glossary in one language. */
type Agreed = readonly (Pick<Acronym, 'acronym' | 'name' | 'names'> & { id: string })[]

/** What was made of each glossary, once for all pages. */
const known = new WeakMap<object, Partial<Record<Locale, Agreed>>>()

function agreedIn({ glossary, locale }: MarkdownContext): Agreed {
  const byLocale = known.get(glossary) ?? {}
  known.set(glossary, byLocale)
  byLocale[locale] ??= glossary.flatMap(({ id, terms: names }) => {
    const { acronym, name } = names[locale]
    if (acronym === undefined) return []
    return [{ id, acronym, name: typography(name, locale), names: localized((one) => names[one].name) }]
  })
  return byLocale[locale]
}

/**
 * Links each acronym at its first use on the page, and writes it out there: WCAG 2.2, 3.1.4 (Abbreviations), techniques
 * G55 and G97. If the name does not fit into the sentence, the author wrote it already, or somebody else is quoted, only
 * the link is added.
 */
export function expandAcronyms(pieces: readonly Piece[], page: Compilation): Piece[] {
  const uses = firstUses(pieces, page)
  if (uses.length === 0) return [...pieces]
  let base = 0
  return pieces.flatMap((piece) => {
    const start = base
    base += textOf(piece).length
    const inside = uses.filter(({ index }) => index >= start && index < base)
    if (piece.kind !== 'text' || inside.length === 0) return [piece]
    const parts: Piece[] = []
    let cursor = start
    for (const { index, acronym, fits } of inside) {
      parts.push({ ...piece, text: piece.text.slice(cursor - start, index - start) })
      parts.push(...(fits ? expanded(acronym) : linked(acronym)))
      cursor = index + acronym.acronym.length
    }
    return [...parts, { ...piece, text: piece.text.slice(cursor - start) }]
  })
}

interface FirstUse {
  index: number
  acronym: Acronym
  /** Whether the name can be written in its place. */
  fits: boolean
}

/** Finds first uses in the joined text of the block, and removes those acronyms from the page's list. */
function firstUses(pieces: readonly Piece[], page: Compilation): FirstUse[] {
  if (page.acronyms.length === 0) return []
  const text = pieces.map(textOf).join('')
  // Most blocks have none. To look for a plain text is many times quicker than a pattern of whole words.
  const candidates = page.acronyms.filter(({ acronym }) => text.includes(acronym))
  if (candidates.length === 0) return []
  const spans = expandableSpans(pieces)
  const uses: FirstUse[] = []
  for (const { 0: found, index } of text.matchAll(anyOf(candidates))) {
    const acronym = page.acronyms.find((candidate) => candidate.acronym === found)
    const free = spans.some(({ start, end }) => start <= index && index + found.length <= end)
    if (!acronym || !free) continue
    page.acronyms = page.acronyms.filter((candidate) => candidate.acronym !== found)
    uses.push({ index, acronym, fits: !page.isQuoted && fitsName(text, index, acronym, page.context.locale) })
  }
  return uses
}

function expandableSpans(pieces: readonly Piece[]): { start: number; end: number }[] {
  let base = 0
  return pieces.flatMap((piece) => {
    const start = base
    base += textOf(piece).length
    return piece.kind === 'text' && piece.expandable ? [{ start, end: base }] : []
  })
}

/** A pattern for whole words. Longest first, so that an acronym that begins with a shorter one is found. */
function anyOf(acronyms: readonly Pick<Acronym, 'acronym'>[]): RegExp {
  const words = acronyms.map(({ acronym }) => acronym).sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words.map(escapePattern).join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'gu')
}

/**
 * Determiners of one thing. After another word the name may need an article, or a plural: "volgens BISA", "les PAD". Dutch
 * marks the plural of an acronym itself: "de RPA’s".
 */
const DETERMINERS: Localized<ReadonlySet<string>> = {
  nl: new Set([
    'de',
    'het',
    'een',
    'dit',
    'dat',
    'deze',
    'die',
    'elk',
    'elke',
    'ieder',
    'iedere',
    'geen',
    'ons',
    'onze',
  ]),
  fr: new Set(['le', 'la', 'un', 'une', 'du', 'au', 'ce', 'cet', 'cette', 'chaque', 'son', 'sa', 'notre', 'leur']),
  en: new Set(['the', 'a', 'an', 'this', 'that', 'each', 'every', 'its', 'our', 'their']),
}
/** French determiners that lose their vowel, or change, before a vowel. */
const BEFORE_CONSONANT = new Set(['le', 'la', 'du', 'au', 'ce', 'sa'])
const VOWEL = /^[aeiouyhàâäéèêëîïôöùûüœæ]/i

/**
 * Whether `Name (ABC)` can replace the acronym without a mistake of grammar: alone, or as one thing after an
 * article, with spaces or a mark of punctuation around it, outside brackets and quotes, in a text that does not have the
 * name in any language.
 */
function fitsName(text: string, index: number, { acronym, name, names }: Acronym, locale: Locale): boolean {
  const before = text.slice(0, index)
  const after = text.slice(index + acronym.length)
  if (/^[\s*]*$/.test(before) && /^[\s.,;:]*$/.test(after)) return true
  if (!/^(?:$|\s(?!\s*\()|[.,;:!?…]+(?=\s|$))/.test(after) || isEnclosed(before)) return false
  const word = (/(?:^|[^\p{L}\p{N}\p{M}’'.-])([\p{L}\p{M}]+)\s+$/u.exec(before)?.[1] ?? '').toLowerCase()
  // The text is read last, because that takes longest.
  return DETERMINERS[locale].has(word) && agrees(word, name, locale) && !has(text, names)
}

/** Whether the end of a text is inside brackets or quotes. */
function isEnclosed(before: string): boolean {
  return isOpen(before, /[([{]/, /[)\]}]/) || isOpen(before, /[“«„]/, /[”»]/)
}

function isOpen(text: string, opening: RegExp, closing: RegExp): boolean {
  let depth = 0
  for (const character of text) {
    if (character.search(opening) === 0) depth++
    else if (character.search(closing) === 0 && depth > 0) depth--
  }
  return depth > 0
}

/** Whether a text has the name of an acronym, in any language, also as a plural: "richtplannen van aanleg". */
function has(text: string, names: Localized<string>): boolean {
  return LOCALES.some((locale) => {
    const name = termsOf(names[locale], locale).join(' ')
    return name !== '' && ` ${termsOf(text, locale).join(' ')} `.includes(` ${name} `)
  })
}

/** Whether a determiner fits before a name: "a plan", "an office", "le plan", but not "le observatoire". */
function agrees(word: string, name: string, locale: Locale): boolean {
  const vowel = VOWEL.test(name)
  if (locale === 'fr') return !(vowel && BEFORE_CONSONANT.has(word))
  return locale !== 'en' || (word !== 'a' && word !== 'an') || vowel === (word === 'an')
}

function expanded(acronym: Acronym): Piece[] {
  return [plain(`${acronym.name} (`), ...linked(acronym), plain(')')]
}

function linked({ acronym, href, hreflang }: Acronym): Piece[] {
  if (href === undefined) return [plain(acronym)]
  const announced = hreflang === undefined ? '' : ` hreflang="${hreflang}"`
  return [
    { kind: 'markup', html: `<a href="${BEGIN.site}${escapeHtml(href)}"${announced}>` },
    plain(acronym),
    { kind: 'markup', html: '</a>' },
  ]
}

function plain(text: string): Piece {
  return { kind: 'text', text, expandable: false }
}
