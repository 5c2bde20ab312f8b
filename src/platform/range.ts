/** Bytes of a representation: from the first to the last, both included, from 0. */
export interface ByteRange {
  first: number
  last: number
}

/** `bytes=0-499`, `bytes=500-`, `bytes=-500`: one range. RFC 9110 section 14.1.2. */
const ONE_RANGE = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i
/** More digits than any size has. */
const DIGITS = 15

/**
 * The part of a representation that a request asks for (RFC 9110 section 14.2). A range that is not valid, in another unit
 * or one of several is ignored, as the standard allows: the client gets everything.
 * @param size bytes of the whole representation, 1 or more
 * @param etag its strong tag, quotes included
 * @returns undefined for the whole; `unsatisfiable` if the part begins behind the end (416)
 */
export function requestedRange(
  { method, headers }: Pick<Request, 'method' | 'headers'>,
  size: number,
  etag: string,
): ByteRange | 'unsatisfiable' | undefined {
  const header = headers.get('Range')
  if (method !== 'GET' || header === null) return undefined
  // Section 13.1.5: with another version, or with a date, which this site does not give, the client gets everything.
  const condition = headers.get('If-Range')
  if (condition !== null && condition.trim() !== etag) return undefined
  const [, from, to] = ONE_RANGE.exec(header) ?? []
  if (from === undefined || to === undefined || from.length > DIGITS || to.length > DIGITS) return undefined
  if (from === '') return to === '' ? undefined : lastBytes(Number(to), size)
  const [first, last] = [Number(from), to === '' ? size - 1 : Number(to)]
  if (last < first) return to === '' ? 'unsatisfiable' : undefined
  return first < size ? { first, last: Math.min(last, size - 1) } : 'unsatisfiable'
}

function lastBytes(count: number, size: number): ByteRange | 'unsatisfiable' {
  return count === 0 ? 'unsatisfiable' : { first: Math.max(0, size - count), last: size - 1 }
}
