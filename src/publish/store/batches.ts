/** A limit of one request. */
interface Limit {
  pairs: number
  /** Bytes of keys and values together, as `sizeOf` counts them. */
  bytes: number
}

/**
 * Divides pairs into parts within a limit, in order. A pair that is larger than the limit is a part by itself.
 * @param sizeOf bytes of a value in the request
 */
export function* batches(
  entries: ReadonlyMap<string, string>,
  { pairs, bytes }: Limit,
  sizeOf: (value: string) => number = Buffer.byteLength,
): Generator<[key: string, value: string][]> {
  let part: [string, string][] = []
  let sum = 0
  for (const [key, value] of entries) {
    const size = key.length + sizeOf(value)
    if (part.length === pairs || (part.length > 0 && sum + size > bytes)) {
      yield part
      part = []
      sum = 0
    }
    part.push([key, value])
    sum += size
  }
  if (part.length > 0) yield part
}

/** How KV and wrangler say that the values of a request are too large together (documentation: 25 MB). */
const TOO_LARGE = /\b413\b|too large|exceeds the limit/i

/**
 * Reads keys in parts. The sizes of values are not known before they are read, so a part that is too large for one
 * request is read again as two halves.
 * @param most keys of one request
 * @param read reads one part, and returns the values that are there
 */
export async function readInParts(
  keys: readonly string[],
  most: number,
  read: (part: string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const parts = Array.from({ length: Math.ceil(keys.length / most) }, (_, i) => keys.slice(i * most, (i + 1) * most))
  for (let part = parts.shift(); part; part = parts.shift()) {
    const values = await read(part).catch((error: unknown) => {
      if (part.length === 1 || !TOO_LARGE.test(String(error))) throw error
      return undefined
    })
    const middle = Math.ceil(part.length / 2)
    if (values) for (const [key, value] of values) found.set(key, value)
    else parts.unshift(part.slice(0, middle), part.slice(middle))
  }
  return found
}
