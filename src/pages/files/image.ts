import { bytesOf } from '../../content/hash.ts'
import type { Edition } from '../../content/reader/reader.ts'
import { IMMUTABLE } from '../../platform/cache-control.ts'
import { notModified } from '../../platform/conditional.ts'
import type { PagesContext } from '../context.ts'

/** Sends an image. Its address depends on its content, so caches keep it for a year. Other sites may embed it. */
export async function sendImage(c: PagesContext, edition: Edition, hash: string): Promise<Response> {
  const { type, digest, data } = await edition.image(hash)
  const etag = `"${digest.slice(0, 24)}"`
  c.header('Content-Type', type)
  c.header('Cache-Control', IMMUTABLE)
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  c.header('ETag', etag)
  return notModified(c.req.raw, etag) ? c.body(null, 304) : c.body(bytesOf(data), 200)
}
