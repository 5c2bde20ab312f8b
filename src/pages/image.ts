import { bytesOf } from '../content/hash.ts'
import type { Edition } from '../content/reader/reader.ts'
import { IMMUTABLE } from '../platform/cache-control.ts'
import type { PagesContext } from './context.ts'

/** Answers with an image. Its address is made from what it shows, so it may be kept for ever. */
export async function sendImage(c: PagesContext, edition: Edition, hash: string): Promise<Response> {
  const { type, data } = await edition.image(hash)
  c.header('Content-Type', type)
  c.header('Cache-Control', IMMUTABLE)
  return c.body(bytesOf(data), 200)
}
