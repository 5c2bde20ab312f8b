import { type Encoding, MAC_ROMAN, WINDOWS_1252 } from './encodings.ts'

/** Characters of a text that was UTF-8, was read in another encoding, and was saved: `Ã©` for `é`. */
export interface Misread {
  offset: number
  written: string
  meant: string
}

/** Characters that a misread text stands for. A larger set would find misread text in text that is right. */
const MEANT = /^[À-ÖØ-öø-ÿŒœ‘’“”«»–—…€°²³·•§\u00A0\u00AD\u202F]$/u

/** The first byte in UTF-8 of each character in MEANT, and the number of bytes after it. */
const FIRST_BYTES = [
  [0xc2, 1],
  [0xc3, 1],
  [0xc5, 1],
  [0xe2, 2],
] as const

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Finds text that was read as Windows-1252, Latin-1 or Mac Roman, although it was UTF-8. */
export function misreadings(text: string): Misread[] {
  return [WINDOWS_1252, MAC_ROMAN].flatMap((encoding) => misreadIn(text, encoding)).sort((a, b) => a.offset - b.offset)
}

function misreadIn(text: string, encoding: Encoding): Misread[] {
  const sequences = FIRST_BYTES.map(([first, more]) => `${encoding.upper[first - 0x80]}[^\\0-\\x7F]{${more}}`)
  return [...text.matchAll(new RegExp(sequences.join('|'), 'gu'))].flatMap(({ 0: written, index: offset }) => {
    const meant = meantBy(written, encoding)
    return meant === undefined ? [] : [{ offset, written, meant }]
  })
}

function meantBy(written: string, { upper }: Encoding): string | undefined {
  const bytes = Array.from(written, (character) => {
    const code = character.charCodeAt(0)
    // Latin-1 has the control characters U+0080 to U+009F where Windows-1252 has signs.
    return code >= 0x80 && code < 0xa0 ? code : upper.indexOf(character) + 0x80
  })
  try {
    const meant = utf8.decode(Uint8Array.from(bytes))
    return MEANT.test(meant) ? meant : undefined
  } catch {
    return undefined
  }
}
