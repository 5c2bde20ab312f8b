import { decodeHTMLStrict } from 'entities'

/** A mark of HTML or Markdown in a text that is shown as it is. */
export interface Markup {
  /** The first mark. */
  found: string
  /** The whole text without such marks. */
  mended: string
}

/**
 * What editors copy from Markdown or another system: a character reference, a tag, a link, emphasis, code, a raised or
 * lowered sign. The repetitions are bounded, so that a long text is read in linear time.
 */
const MARKS: readonly { pattern: RegExp; plain: (match: string, words: string) => string }[] = [
  { pattern: /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi, plain: (match) => decodeHTMLStrict(match) },
  { pattern: /<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,300})?\/?>/gi, plain: (match) => (/^<br/i.test(match) ? ' ' : '') },
  { pattern: /!?\[([^[\]]{1,200})\]\([^()\s]{1,300}\)/g, plain: (_, words) => words },
  { pattern: /\*\*([^*]{1,200})\*\*/g, plain: (_, words) => words },
  { pattern: /(?<![\p{L}\p{N}*])\*(?=\S)([^*]{1,200})(?<=\S)\*(?![\p{L}\p{N}*])/gu, plain: (_, words) => words },
  { pattern: /`([^`]{1,200})`/g, plain: (_, words) => words },
  { pattern: /\^([\p{L}\p{N}]{1,10})\^/gu, plain: (_, sign) => RAISED[sign] ?? sign },
  { pattern: /(?<=\p{L})~(\d{1,3})~/gu, plain: (_, sign) => LOWERED[sign] ?? sign },
]
const RAISED: Readonly<Record<string, string>> = { 2: '²', 3: '³' }
const LOWERED: Readonly<Record<string, string>> = { 2: '₂', 3: '₃', 10: '₁₀' }

/**
 * The marks of HTML and Markdown in a text that is shown as it is: a title, a summary, a text of facts.yaml. Undefined if
 * it has none.
 * @example markupIn('L&rsquo;<b>été</b>') // { found: '&rsquo;', mended: 'L’été' }
 */
export function markupIn(text: string): Markup | undefined {
  let first: { index: number; found: string } | undefined
  let mended = text
  for (const { pattern, plain } of MARKS) {
    mended = mended.replace(pattern, (match: string, words: unknown) => {
      const shown = plain(match, String(words))
      // A name that HTML does not have, as in `R&D;`, is text.
      const index = text.indexOf(match)
      if (shown !== match && index >= 0 && index < (first?.index ?? Number.POSITIVE_INFINITY))
        first = { index, found: match }
      return shown
    })
  }
  return first && { found: first.found, mended: mended.replace(/ {2,}/g, ' ').trim() }
}
