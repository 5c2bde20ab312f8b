import type { Edition } from '../../content/reader/reader.ts'
import { type DocumentFile, PART_BYTES } from '../../content/schema/routes.ts'
import { IMMUTABLE } from '../../platform/cache-control.ts'
import { notModified } from '../../platform/conditional.ts'
import { inlineAs } from '../../platform/content-disposition.ts'
import { type ByteRange, requestedRange } from '../../platform/range.ts'
import type { PagesContext } from '../context.ts'
import { keepForAWhile } from '../respond.ts'

/** Folder of the addresses that contain a hash of what they lead to. */
const HASHED = /^\/media\/[0-9a-f]{20}(?<path>\/.+)$/

/**
 * Policies of files that are not pages. A drawing may have its own styles, but does nothing, also if it is opened by
 * itself. The programs in browsers that show a PDF are pages of the browser, with styles and scripts.
 */
const POLICY = {
  'image/svg+xml': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'application/pdf': "frame-ancestors 'none'",
} as const

/**
 * Sends a PDF or a drawing, or the part of it that the client asks for. An address with a hash may be kept for a year; one
 * without leads to the present version.
 * @param path decoded
 */
export async function sendDocument(
  c: PagesContext,
  edition: Edition,
  path: string,
  { type, digest, bytes, parts, language }: DocumentFile,
): Promise<Response> {
  const etag = `"${digest.slice(0, 24)}"`
  const isHashed = HASHED.test(path)
  if (isHashed) c.header('Cache-Control', IMMUTABLE)
  else keepForAWhile(c, edition)
  c.header('Content-Type', type)
  c.header('Content-Disposition', inlineAs(path.slice(path.lastIndexOf('/') + 1)))
  c.header('Content-Security-Policy', POLICY[type])
  c.header('Accept-Ranges', 'bytes')
  c.header('ETag', etag)
  // Other sites and feed readers may show it.
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  if (language !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language))
    c.header('Content-Language', language)
  const present = isHashed && type === 'application/pdf' ? presentAddress(path) : undefined
  // Search engines list the address that stays.
  if (present !== undefined) c.header('Link', `<${c.var.pages.origin}${present}>; rel="canonical"`)
  if (notModified(c.req.raw, etag)) return c.body(null, 304)
  const range = requestedRange(c.req.raw, bytes, etag)
  if (range === 'unsatisfiable') {
    c.header('Content-Range', `bytes */${bytes}`)
    c.header('Cache-Control', 'no-store')
    return c.body(null, 416)
  }
  if (range) c.header('Content-Range', `bytes ${range.first}-${range.last}/${bytes}`)
  const sent = range ?? { first: 0, last: bytes - 1 }
  c.header('Content-Length', String(sent.last - sent.first + 1))
  if (c.req.method === 'HEAD') return c.body(null, 200)
  return c.body(await bodyOf(edition, parts, sent), range ? 206 : 200)
}

/** The address of the present version: `/media/0123456789abcdef0123/about/a.pdf` → `/files/about/a.pdf`. */
export function presentAddress(path: string): string | undefined {
  const inside = HASHED.exec(path)?.groups?.path
  return inside === undefined ? undefined : `/files${inside}`
}

/**
 * The bytes of a range. The first record is read before the answer begins, so that an older release can stand in if it is
 * missing; the others are read one after the other while the client receives, so that memory holds one.
 */
async function bodyOf(
  edition: Edition,
  parts: readonly string[],
  { first, last }: ByteRange,
): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>> {
  const read = async (index: number) => {
    const start = index * PART_BYTES
    const whole = await edition.part(parts[index] ?? '')
    return whole.subarray(Math.max(0, first - start), last - start + 1)
  }
  const [from, to] = [Math.floor(first / PART_BYTES), Math.floor(last / PART_BYTES)]
  const beginning = await read(from)
  if (from === to) return beginning
  let next = from + 1
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(beginning),
    async pull(controller) {
      if (next > to) controller.close()
      else controller.enqueue(await read(next++))
    },
  })
  return withLength(stream, last - first + 1)
}

/** In workerd, a stream says its length only in this form. */
function withLength(stream: ReadableStream<Uint8Array>, length: number): ReadableStream<Uint8Array> {
  if (typeof FixedLengthStream === 'undefined') return stream
  return stream.pipeThrough(new FixedLengthStream(length))
}
