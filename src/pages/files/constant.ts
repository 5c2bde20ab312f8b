import { notModified } from '../../platform/conditional.ts'
import type { PagesContext } from '../context.ts'
import { render } from '../respond.ts'

/** Sends a text that is not a file of the release, with a tag. */
export async function sendConstant(
  c: PagesContext,
  text: string,
  type: string,
  headers: Record<string, string>,
): Promise<Response> {
  const { body, etag } = await render(text)
  c.header('Content-Type', type)
  c.header('ETag', etag)
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  return notModified(c.req.raw, etag) ? c.body(null, 304) : c.body(body, 200)
}
