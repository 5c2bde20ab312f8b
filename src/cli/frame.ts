import type { Language } from './language.ts'
import { visible } from './visible.ts'

/** The words around a problem. */
interface FrameWords {
  error: string
  warning: string
  advice: string
  found: string
  expected: string
  instead: string
  /** @param number of what follows */
  errors(number: number): string
  warnings(number: number): string
  inFiles(text: string, files: number): string
  more(number: number, command: string): string
  /** @param call the command that explains a code */
  explains(call: string, code: string): string
}

const plural = (one: string, many: string, locale: string) => (number: number) =>
  `${number.toLocaleString(locale)} ${number === 1 ? one : many}`

export const FRAME: Record<Language, FrameWords> = {
  nl: {
    error: 'fout',
    warning: 'waarschuwing',
    advice: 'advies',
    found: 'gevonden',
    expected: 'verwacht',
    instead: 'schrijf',
    errors: plural('fout', 'fouten', 'nl-BE'),
    warnings: plural('waarschuwing', 'waarschuwingen', 'nl-BE'),
    inFiles: (text, files) => `${text} in ${plural('bestand', 'bestanden', 'nl-BE')(files)}`,
    more: (number, command) => `… en nog ${number.toLocaleString('nl-BE')}; "${command}" toont alles`,
    explains: (call, code) => `"${call}" legt ${code} uit, met een voorbeeld`,
  },
  fr: {
    error: 'erreur',
    warning: 'avertissement',
    advice: 'conseil',
    found: 'trouvé',
    expected: 'attendu',
    instead: 'écrivez',
    errors: plural('erreur', 'erreurs', 'fr-BE'),
    warnings: plural('avertissement', 'avertissements', 'fr-BE'),
    inFiles: (text, files) => `${text} dans ${plural('fichier', 'fichiers', 'fr-BE')(files)}`,
    more: (number, command) => `… et ${number.toLocaleString('fr-BE')} de plus ; « ${command} » affiche tout`,
    explains: (call, code) => `« ${call} » explique ${code}, avec un exemple`,
  },
  en: {
    error: 'error',
    warning: 'warning',
    advice: 'advice',
    found: 'found',
    expected: 'expected',
    instead: 'instead',
    errors: plural('error', 'errors', 'en'),
    warnings: plural('warning', 'warnings', 'en'),
    inFiles: (text, files) => `${text} in ${plural('file', 'files', 'en')(files)}`,
    more: (number, command) => `… and ${number.toLocaleString('en')} more; "${command}" prints all`,
    explains: (call, code) => `"${call}" explains ${code}, with an example`,
  },
}

/** Characters of a line that are shown before and after a place. */
const BEFORE = 60
const AFTER = 40

/**
 * A line of a file, and a line with a caret under a column. A long line is cut on both sides.
 * @param column counts from 1, in units of UTF-16
 * @returns nothing if the line has nothing to see
 */
export function excerpt(line: string | undefined, column: number): string[] {
  if (line === undefined || line.trim() === '') return []
  const at = Math.min(column - 1, line.length)
  const start = Math.max(0, at - BEFORE)
  const left = shown(line.slice(start, at), start > 0, false)
  const right = shown(line.slice(at, at + AFTER), false, at + AFTER < line.length)
  return [`  | ${left}${right}`, `  | ${' '.repeat([...left].length)}^`]
}

/** A part of a line: a tab takes one column, so that the caret is under its place. */
function shown(text: string, isCutBefore: boolean, isCutAfter: boolean): string {
  return `${isCutBefore ? '…' : ''}${visible(text).replaceAll('\t', ' ')}${isCutAfter ? '…' : ''}`
}

// cspell:locale en-GB,nl,fr
