import { notModified } from '../../platform/conditional.ts'
import type { PagesContext } from '../context.ts'
import { render, tagged } from '../respond.ts'

/** Sends a text or bytes that are not a file of the release, with a tag. */
export async function sendConstant(
  c: PagesContext,
  content: string | Uint8Array<ArrayBuffer>,
  type: string,
  headers: Record<string, string>,
): Promise<Response> {
  const { body, etag } = typeof content === 'string' ? await render(content) : await tagged(content)
  c.header('Content-Type', type)
  c.header('ETag', etag)
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  return notModified(c.req.raw, etag) ? c.body(null, 304) : c.body(body, 200)
}
