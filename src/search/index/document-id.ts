import { NAMED_KINDS, type NamedKind } from '../../domain/kinds.ts'
import type { Locale } from '../../locale/locale.ts'

/** A document of the index: a page in a language in which it exists. */
export interface DocumentKey {
  locale: Locale
  kind: NamedKind
  /** Two digits for the section: see `sectionCode`. */
  section: string
  /** Seven digits for the page. */
  page: string
}

const LETTERS = { nl: 'n', fr: 'f', en: 'e' } as const
const LOCALES = { n: 'nl', f: 'fr', e: 'en' } as const

/** Every id has this length, so that a list of ids needs no separators. */
export const ID_LENGTH = 11

/** Encodes language, kind, section and page in an id, so that filtering results needs no other read. */
export function toDocumentId({ locale, kind, section, page }: DocumentKey): string {
  return `${LETTERS[locale]}${NAMED_KINDS.indexOf(kind).toString(36)}${section}${page}`
}

/** The first letter of the ids of a language. */
export function letterOf(locale: Locale): string {
  return LETTERS[locale]
}

export function localeOfId(id: string): Locale {
  return LOCALES[id.charAt(0) as keyof typeof LOCALES]
}

export function kindOfId(id: string): NamedKind {
  return NAMED_KINDS[Number.parseInt(id.charAt(1), 36)] ?? 'page'
}

export function sectionOfId(id: string): string {
  return id.slice(2, 4)
}

/** Hashes a content path to digits in base 36. The result depends on the path only. */
export function digitsOf(text: string, length: number): string {
  // FNV-1a: 52 bits from two runs with different start values.
  const run = (start: number) => {
    let hash = start
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    return hash >>> 0
  }
  const value = (run(0x811c9dc5) * 0x100000 + (run(0x1b873593) >>> 12)) % 36 ** length
  return value.toString(36).padStart(length, '0')
}

export function pageOfId(id: string): string {
  return id.slice(4)
}
