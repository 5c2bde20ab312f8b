import { inflateSync } from 'node:zlib'

/** An object stream holds objects in a compressed form (ISO 32000-1, 7.5.7). */
const OBJECT_STREAM = 'ObjStm'
/** A larger one holds no list of objects, but is made to fill the memory of its readers. */
const MOST_BYTES = 50_000_000

/**
 * Whether a PDF has a name, such as the type of an action, in any of its objects. pdf.js does not report an
 * action that it does not carry out itself.
 * @param name without its slash: `Launch`
 */
export function hasName(bytes: Buffer, name: string): boolean {
  return endsOf(bytes, name).length > 0 || objectStreams(bytes).some((objects) => endsOf(objects, name).length > 0)
}

/** The places behind each writing of a name: any of its letters may be `#` and two digits (ISO 32000-1, 7.3.5). */
function endsOf(bytes: Buffer, name: string): number[] {
  const letters = Array.from(name, (letter) => `(?:${letter}|#${hexOf(letter)})`)
  const pattern = new RegExp(`/${letters.join('')}(?![\\w.#-])`, 'g')
  return [...bytes.toString('latin1').matchAll(pattern)].map(({ index, 0: written }) => index + written.length)
}

/** Both cases of the digits: `6[cC]` for `l`. */
function hexOf(letter: string): string {
  const digits = letter.charCodeAt(0).toString(16)
  return digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)
}

function objectStreams(bytes: Buffer): Buffer[] {
  const streams: Buffer[] = []
  for (const at of endsOf(bytes, OBJECT_STREAM)) {
    const begin = bytes.indexOf('stream', at)
    const end = bytes.indexOf('endstream', begin)
    if (begin < 0 || end < 0) break
    // The word is followed by LF, or by CR and LF.
    const data = bytes.subarray(begin + 'stream'.length + (bytes[begin + 'stream'.length] === 13 ? 2 : 1), end)
    const objects = inflated(data)
    if (objects) streams.push(objects)
  }
  return streams
}

/** Undefined for a stream that is not compressed, or in another way: pdf.js reads the document nevertheless. */
function inflated(data: Buffer): Buffer | undefined {
  try {
    return inflateSync(data, { maxOutputLength: MOST_BYTES })
  } catch {
    return undefined
  }
}
