import { decodeHTMLStrict } from 'entities'
import type { Finding } from './page.ts'

/** A character reference: its name, or its number, with the semicolon (CommonMark 2.5). */
const REFERENCE = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|([a-zA-Z][a-zA-Z0-9]{1,31}));/g

/**
 * Replaces character references: every name of the HTML standard, and numbers. A name that the standard does not have is
 * left unchanged. A character that cannot be shown becomes U+FFFD.
 * @example decodeEntities('l&rsquo;&eacute;t&eacute;') // 'l’été'
 */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, decoded) : text
}

interface WrongReference {
  index: number
  finding: Finding
  severity: 'error' | 'warning'
}

/** References that give no character: an unknown name, the number of a control character. */
export function wrongReferences(text: string): WrongReference[] {
  if (!text.includes('&')) return []
  return [...text.matchAll(REFERENCE)].flatMap(({ 0: found, 1: name, index }): WrongReference[] => {
    const character = decoded(found)
    if (name === undefined) {
      const finding = {
        code: 'wrong-entity',
        found,
        expected: 'the number of a character that can be shown',
        instead: 'Write the character itself, or remove this number.',
      }
      return character === '\uFFFD' ? [{ index, finding, severity: 'error' }] : []
    }
    if (character !== found || isPlainText(text, index, name)) return []
    const near = nearestName(name)
    const finding = {
      code: 'wrong-entity',
      found,
      expected: 'a character, or its name in HTML',
      instead: `Write ${near === undefined ? 'the character itself' : `&${near};`}, or &amp;${name}; if readers must see these letters.`,
    }
    return [{ index, finding, severity: 'warning' }]
  })
}

function decoded(reference: string): string {
  const character = decodeHTMLStrict(reference)
  return /^(?:(?![\t\n])\p{Cc}|\p{Cs})$/u.test(character) ? '\uFFFD' : character
}

/** `R&D;` is text, not a reference. */
function isPlainText(text: string, index: number, name: string): boolean {
  return name.length < 4 && /[\p{L}\p{N}]/u.test(text[index - 1] ?? '')
}

/** A name of the standard in other capitals: `&NBSP;`, `&Hellip;`. */
function nearestName(name: string): string | undefined {
  const lower = name.toLowerCase()
  return [lower, lower.charAt(0).toUpperCase() + lower.slice(1)].find((one) => decoded(`&${one};`) !== `&${one};`)
}
