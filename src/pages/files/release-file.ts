import type { Edition } from '../../content/reader/reader.ts'
import type { PagesContext } from '../context.ts'
import { render, sendPublic } from '../respond.ts'

/** The type of a table, which an editor wrote. It is sent byte for byte. */
const TABLE = /^text\/csv\b/

/** Sends a file of the release. A file that the publisher made gets absolute addresses. */
export async function sendFile(c: PagesContext, edition: Edition, hash: string): Promise<Response> {
  const { origin, version } = c.var.pages
  const { type, body } = await edition.file(hash)
  const text = TABLE.test(type) ? body : body.replaceAll('{origin}', origin)
  const rendered = await render(text, [hash, origin, version])
  return sendPublic(c, edition, rendered, { status: 200, type, tags: [`record-${hash}`] })
}
