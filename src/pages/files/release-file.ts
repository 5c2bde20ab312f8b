import type { Edition } from '../../content/reader/reader.ts'
import type { PagesContext } from '../context.ts'
import { render, sendPublic } from '../respond.ts'

/** Sends a file of the release, with absolute addresses. */
export async function sendFile(c: PagesContext, edition: Edition, hash: string): Promise<Response> {
  const { origin, version } = c.var.pages
  const { type, body } = await edition.file(hash)
  const rendered = await render(body.replaceAll('{origin}', origin), [hash, origin, version])
  return sendPublic(c, edition, rendered, { status: 200, type, tags: [`record-${hash}`] })
}
