import { locator } from '../markdown/positions.ts'
import type { Problem } from '../problem.ts'
import { undecodedByte } from './decode.ts'
import { likelyEncoding, readIn, WINDOWS_1252 } from './encodings.ts'
import { lookAlikes, stackedMarks } from './look-alike.ts'
import { type Misread, misreadings } from './misread.ts'

/** Characters of one file to report: a file with more has one cause, which the first ones show. */
const MOST = 25

type Text = Pick<Problem, 'code' | 'found' | 'expected' | 'instead'>

/** Something to report at an offset of the file. Its words are made only if it is shown. */
interface Found {
  offset: number
  words(): Text
}

/**
 * Problems with the characters of a file: bytes that are not UTF-8, and characters that a reader cannot see or that
 * stand for a lost one. Tabs and line breaks are allowed, in LF or CRLF.
 * @param file path from the root of the repository
 * @param text as `decode` returns it
 */
export function characterProblems(file: string, text: string): Problem[] {
  const found = undecodable(text)
  const misread = found ? [] : misreadings(text)
  const all = found
    ? [found]
    : [...misreadText(misread), ...unwantedCharacters(text, misread), ...foreignLetters(text), ...stacks(text)]
  if (all.length === 0) return []
  const locate = locator(text, 1)
  const problems = all
    .toSorted((a, b) => a.offset - b.offset)
    .slice(0, MOST)
    .map(({ offset, words }): Problem => ({ file, ...locate(offset), severity: 'error', ...words() }))
  const last = problems.at(-1)
  if (last && all.length > MOST) last.found += `; ${all.length - MOST} more such characters follow in the file`
  return problems
}

/** A file that is not text in UTF-8: one problem, because it has one cause. */
function undecodable(text: string): Found | undefined {
  const nul = text.indexOf('\0')
  if (/^(?:\uDCFF\uDCFE|\uDCFE\uDCFF)/u.test(text) || (nul >= 0 && isSpaced(text)))
    return notUtf8(
      0,
      'a text in UTF-16',
      'save it as UTF-8: in a text editor choose the encoding UTF-8, in Excel the type "CSV UTF-8"',
    )
  if (nul >= 0)
    return notUtf8(
      nul,
      text.startsWith('PK') ? 'a document of Word, Excel or LibreOffice, or a ZIP file' : 'a file that is not text',
      'save the content as plain text in UTF-8, or remove the file',
    )
  const first = text.search(/[\uDC80-\uDCFF]/u)
  if (first < 0) return undefined
  const encoding = likelyEncoding(text)
  const bytes = text.split(/[\uDC80-\uDCFF]/u).length - 1
  const around = /[^\s"',;]*$/u.exec(text.slice(Math.max(0, first - 20), first))?.[0] ?? ''
  const word = around + (/^[^\s"',;]{1,20}/u.exec(text.slice(first))?.[0] ?? '')
  const more = bytes === 1 ? '' : `, the first of ${bytes} such bytes`
  return notUtf8(
    first,
    `the byte ${hex(undecodedByte(text[first] ?? '') ?? 0)}, which is not UTF-8${more}`,
    `save the file as UTF-8 (in Excel: "CSV UTF-8"); it was probably saved in ${encoding.name}, where this word is "${readIn(word, encoding)}"`,
  )
}

function notUtf8(offset: number, found: string, instead: string): Found {
  return { offset, words: () => ({ code: 'not-utf-8', found, expected: 'a text in UTF-8', instead }) }
}

/** Whether every other byte is NUL, as in UTF-16 text of Western languages. */
function isSpaced(text: string): boolean {
  const start = text.slice(0, 1_000)
  return (start.match(/\0/g)?.length ?? 0) * 3 > start.length
}

/** Text that was read in a wrong encoding and saved: one problem for the file, because it has one cause. */
function misreadText(all: readonly Misread[]): Found[] {
  const [first] = all
  if (!first) return []
  const times = all.length === 1 ? '' : `; ${all.length} such places in the file`
  const words = () => ({
    code: 'misread-encoding',
    found: `"${first.written}", which stands for "${first.meant}"${times}`,
    expected: 'a text that was read as UTF-8 before it was saved',
    instead: `write "${first.meant}", or open the original file as UTF-8 and save it again`,
  })
  return [{ offset: first.offset, words }]
}

/** Every character that must not be in a text, except those of text that was read in a wrong encoding. */
const UNWANTED =
  /\r(?!\n)|(?<=[\s\S])\uFEFF|(?![\t\n\r])\p{Cc}|[\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFD]/gu

function unwantedCharacters(text: string, misread: readonly Misread[]): Found[] {
  const covered = new Set(misread.flatMap(({ offset, written }) => Array.from(written, (_, i) => offset + i)))
  const places = [...text.matchAll(UNWANTED)]
    .map(({ 0: character, index: offset }) => ({ character, offset }))
    .filter(({ offset }) => !covered.has(offset))
  const firstReturn = places.find(({ character }) => character === '\r')
  // A file with the line ends of old Macs has one cause, not one for each line.
  return places
    .filter((place) => place.character !== '\r' || place === firstReturn)
    .map(({ character, offset }) => ({ offset, words: () => wordsFor(character) }))
}

function foreignLetters(text: string): Found[] {
  return lookAlikes(text).map(({ offset, written, meant, letter }) => ({
    offset,
    words: () => ({
      code: 'look-alike-letter',
      found: `"${written}", with ${nameOf(letter)}`,
      expected: 'letters that a search finds and a screen reader reads: this one only looks like another',
      instead: `write "${meant}"`,
    }),
  }))
}

/** Letters below a pile of marks: one problem for the file, because it has one cause. */
function stacks(text: string): Found[] {
  const [first, ...more] = stackedMarks(text)
  if (!first) return []
  const { offset, letter, marks } = first
  const words = () => ({
    code: 'stacked-marks',
    found: `"${letter}" with ${marks} marks on it${more.length === 0 ? '' : `, and ${more.length} more such letters`}`,
    expected: 'letters with the marks that a language has: others hide the lines above and below',
    instead: letter === '' ? 'remove the marks' : `write "${letter}"`,
  })
  return [{ offset, words }]
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** What Word, and programs like it, copy for signs of their own. */
const COPIED: Readonly<Record<string, { name: string; instead: string }>> = {
  '\r': { name: 'a carriage return without a line feed', instead: 'save the file with the line ends LF or CRLF' },
  '\u0002': { name: 'what Word copies for a footnote', instead: 'write the footnote as [^1]' },
  '\u0007': { name: 'what Word copies for the end of a table cell', instead: 'write a table of Markdown' },
  '\u000B': { name: "Word's line break within a paragraph", instead: 'begin a new line, or a new paragraph' },
  '\u000C': { name: "Word's page break", instead: 'remove it' },
  '\u001E': { name: 'what Word copies for a hyphen that does not break', instead: 'write a hyphen: -' },
  '\u001F': { name: 'what Word copies for a hyphen that is only shown at the end of a line', instead: 'remove it' },
  '\u2028': { name: 'a line separator', instead: 'begin a new line' },
  '\u2029': { name: 'a paragraph separator', instead: 'begin a new paragraph' },
  '\uFEFF': { name: 'a byte order mark that is not at the beginning', instead: 'remove it' },
  '\uFFFC': { name: 'what is copied for an image or another object', instead: 'describe the object in words' },
  '\uFFFD': {
    name: 'the sign for a character that was lost',
    instead: 'write the character of the original text again',
  },
}

function wordsFor(character: string): Text {
  const code = character.codePointAt(0) ?? 0
  const { name, instead } = COPIED[character] ?? described(code)
  return {
    code: codeOf(code),
    found: `${nameOf(character)}, ${name}`,
    expected: 'characters that readers can see',
    instead,
  }
}

/** The kind of a problem: whether a character was lost, hides something, or controls a machine. */
function codeOf(code: number): string {
  if (code === 0xfffc || code === 0xfffd) return 'lost-character'
  return code < 0xa0 ? 'control-character' : 'invisible-character'
}

function described(code: number): { name: string; instead: string } {
  const character = String.fromCodePoint(code)
  if (code >= 0x80 && code < 0xa0) {
    const meant = WINDOWS_1252.upper[code - 0x80] ?? ''
    if (meant !== character)
      return { name: `a control character; probably "${meant}" in Windows-1252`, instead: `write ${meant}` }
  }
  if (/\p{Cc}/u.test(character)) return { name: 'a control character', instead: 'remove it' }
  if (/[\u202A-\u202E\u2066-\u2069]/u.test(character))
    return { name: 'which changes the direction of the text', instead: 'remove it' }
  if (/\p{Co}/u.test(character))
    return { name: 'a sign of one font only, such as a bullet of Word', instead: 'write a usual sign, or remove it' }
  if (/\p{Cs}/u.test(character)) return { name: 'half a character', instead: 'write the character again' }
  return { name: 'a character without a meaning', instead: 'remove it' }
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0')
}

// cspell:ignore Noncharacter
