import { isUtf8 } from 'node:buffer'

/** A byte that is not part of UTF-8 text becomes the lone surrogate with this code and the byte added. */
const UNDECODED = 0xdc00

const utf8 = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true })

/**
 * Decodes the bytes of a file as UTF-8, and keeps a byte order mark. A byte that is not UTF-8 becomes a lone surrogate,
 * U+DC80 to U+DCFF, as in Python (PEP 383): valid UTF-8 never contains one, so the byte and its place are not lost.
 * @example decode(Uint8Array.of(0x43, 0xe9)) === 'C\uDCE9'
 */
export function decode(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return utf8.decode(bytes)
  const parts: string[] = []
  let start = 0
  let at = 0
  while (at < bytes.length) {
    const length = lengthOfCharacter(bytes[at] ?? 0)
    if (length === 1 || (length > 1 && isUtf8(bytes.subarray(at, at + length)))) at += length
    else {
      parts.push(utf8.decode(bytes.subarray(start, at)), String.fromCharCode(UNDECODED + (bytes[at] ?? 0)))
      start = ++at
    }
  }
  return parts.join('') + utf8.decode(bytes.subarray(start))
}

/** The byte that a lone surrogate of `decode` stands for. Undefined for another character. */
export function undecodedByte(character: string): number | undefined {
  const byte = character.charCodeAt(0) - UNDECODED
  return character.length === 1 && byte >= 0x80 && byte <= 0xff ? byte : undefined
}

/** Number of bytes of a character that begins with a byte (RFC 3629 section 3). 0 if no character does. */
function lengthOfCharacter(first: number): number {
  if (first < 0x80) return 1
  if (first < 0xc2) return 0
  if (first < 0xe0) return 2
  if (first < 0xf0) return 3
  return first < 0xf5 ? 4 : 0
}
