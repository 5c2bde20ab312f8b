import { escapeHtml, escapePattern } from '../../text/escape.ts'
import type { Compilation } from './page.ts'
import { type Piece, textOf } from './pieces.ts'
import type { Acronym, MarkdownContext } from './types.ts'
import { typography } from './typography/index.ts'

export function acronymsOf(context: MarkdownContext): Acronym[] {
  const { glossaryPath, glossaryLocale = context.locale, locale } = context
  const hreflang = glossaryLocale === locale ? undefined : glossaryLocale
  return context.glossary.flatMap(({ id, terms }) => {
    const { acronym, name } = terms[locale]
    if (acronym === undefined) return []
    const href = glossaryPath === undefined ? undefined : `${glossaryPath}#${id}`
    return [{ acronym, name: typography(name, locale), href, hreflang }]
  })
}

/**
 * Writes acronyms out where the page first uses them: WCAG 2.2, 3.1.4 (Abbreviations), technique G97.
 * Where the author has written the name beside it, only the link is added.
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
    for (const { index, acronym, writtenOut } of inside) {
      parts.push({ ...piece, text: piece.text.slice(cursor - start, index - start) })
      parts.push(...(writtenOut ? linked(acronym) : expanded(acronym)))
      cursor = index + acronym.acronym.length
    }
    return [...parts, { ...piece, text: piece.text.slice(cursor - start) }]
  })
}

interface FirstUse {
  index: number
  acronym: Acronym
  writtenOut: boolean
}

/** Finds them in the joined text of the block, and takes them off the page's list. */
function firstUses(pieces: readonly Piece[], page: Compilation): FirstUse[] {
  if (page.acronyms.length === 0) return []
  const text = pieces.map(textOf).join('')
  const spans = expandableSpans(pieces)
  const uses: FirstUse[] = []
  for (const { 0: found, index } of text.matchAll(anyOf(page.acronyms))) {
    const acronym = page.acronyms.find((candidate) => candidate.acronym === found)
    const free = spans.some(({ start, end }) => start <= index && index + found.length <= end)
    if (!acronym || !free) continue
    page.acronyms = page.acronyms.filter((candidate) => candidate.acronym !== found)
    uses.push({ index, acronym, writtenOut: isWrittenOut(text, index, acronym) })
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

/** A pattern for whole words; the longest first, so that one that begins with another is found. */
function anyOf(acronyms: readonly Acronym[]): RegExp {
  const words = acronyms.map(({ acronym }) => acronym).sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${words.map(escapePattern).join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'gu')
}

/** `Name (ABC)`, `Name ABC` or `ABC (Name)`, in any case and with any apostrophe. */
function isWrittenOut(text: string, index: number, { acronym, name }: Acronym): boolean {
  const pattern = escapePattern(name).replace(/['’]/g, "['’]").replace(/\s+/g, '\\s+')
  const before = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}\\s*[(,–]?\\s*$`, 'iu')
  const after = new RegExp(`^\\s*[(,–]\\s*${pattern}(?![\\p{L}\\p{N}])`, 'iu')
  return before.test(text.slice(0, index)) || after.test(text.slice(index + acronym.length))
}

function expanded(acronym: Acronym): Piece[] {
  return [plain(`${acronym.name} (`), ...linked(acronym), plain(')')]
}

function linked({ acronym, href, hreflang }: Acronym): Piece[] {
  if (href === undefined) return [plain(acronym)]
  const announced = hreflang === undefined ? '' : ` hreflang="${hreflang}"`
  return [
    { kind: 'markup', html: `<a href="${escapeHtml(href)}"${announced}>` },
    plain(acronym),
    { kind: 'markup', html: '</a>' },
  ]
}

function plain(text: string): Piece {
  return { kind: 'text', text, expandable: false }
}
