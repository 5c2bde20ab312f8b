import { IMMUTABLE, NO_STORE, publicFor } from '../platform/cache-control.ts'
import { favicon } from '../views/favicon.ts'
import { stylesheet } from '../views/stylesheet.gen.ts'
import { sendConstant } from './constant.ts'
import type { PagesContext } from './context.ts'

/**
 * The style sheet, for ever under a name that its content gave it. A page from before the last deploy asks for
 * an older name: it gets the present one, which nobody may keep under that name.
 */
export async function style(c: PagesContext): Promise<Response> {
  const cache = c.req.path === stylesheet.path ? IMMUTABLE : NO_STORE
  return sendConstant(c, stylesheet.css, 'text/css; charset=utf-8', { 'Cache-Control': cache })
}

export async function icon(c: PagesContext): Promise<Response> {
  return sendConstant(c, favicon, 'image/svg+xml', publicFor({ browser: 86_400, shared: 86_400 }))
}
