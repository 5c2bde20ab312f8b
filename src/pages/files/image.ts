import { bytesOf } from '../../content/hash.ts'
import type { Edition } from '../../content/reader/reader.ts'
import { IMMUTABLE } from '../../platform/cache-control.ts'
import type { PagesContext } from '../context.ts'

/** Sends an image. Its address depends on its content, so caches keep it for a year. Other sites may embed it. */
export async function sendImage(c: PagesContext, edition: Edition, hash: string): Promise<Response> {
  const { type, digest, data } = await edition.image(hash)
  c.header('Content-Type', type)
  c.header('Cache-Control', IMMUTABLE)
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  c.header('ETag', `"${digest.slice(0, 24)}"`)
  return c.body(bytesOf(data), 200)
}
