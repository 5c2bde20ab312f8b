import { inflateSync } from 'node:zlib'

/** An object stream holds objects in a compressed form (ISO 32000-1, 7.5.7). */
const OBJECT_STREAM = '/ObjStm'
/** A larger one holds no list of objects, but is made to fill the memory of its readers. */
const MOST_BYTES = 50_000_000

/**
 * Whether a PDF has a name, such as the type of an action, in any of its objects. pdf.js tells nothing of an action that
 * it does not carry out itself.
 * @param name without its slash: `Launch`
 */
export function hasName(bytes: Buffer, name: string): boolean {
  return hasWord(bytes, name) || objectStreams(bytes).some((objects) => hasWord(objects, name))
}

function hasWord(bytes: Buffer, name: string): boolean {
  const word = `/${name}`
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1))
    if (!/[\w.-]/.test(String.fromCharCode(bytes[at + word.length] ?? 0))) return true
  return false
}

function objectStreams(bytes: Buffer): Buffer[] {
  const streams: Buffer[] = []
  for (let at = bytes.indexOf(OBJECT_STREAM); at >= 0; at = bytes.indexOf(OBJECT_STREAM, at + 1)) {
    const begin = bytes.indexOf('stream', at + OBJECT_STREAM.length)
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
