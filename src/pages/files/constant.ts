import { keep } from '../answers/keep.ts'
import type { PagesContext } from '../context.ts'
import { render, tagged } from '../respond.ts'

type Constant = [content: string | Uint8Array<ArrayBuffer>, type: string, headers: Record<string, string>]

/** As `sendConstant`, for what never changes while a version of the Worker is deployed: the isolate keeps it. */
export function sendFixed(c: PagesContext, ...constant: Constant): Promise<Response> {
  keep(c, undefined, { query: undefined })
  return sendConstant(c, ...constant)
}

/** Sends a text or bytes that are not a file of the release, with a tag. */
export async function sendConstant(c: PagesContext, ...[content, type, headers]: Constant): Promise<Response> {
  const { body, etag } = typeof content === 'string' ? await render(content) : await tagged(content)
  c.header('Content-Type', type)
  c.header('ETag', etag)
  for (const [name, value] of Object.entries(headers)) c.header(name, value)
  return c.body(body, 200)
}
