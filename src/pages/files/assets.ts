import { IMMUTABLE, publicFor } from '../../platform/cache-control.ts'
import { favicon } from '../../views/favicon.ts'
import { stylesheet } from '../../views/stylesheet.gen.ts'
import type { PagesContext } from '../context.ts'
import { errorPage } from '../errors/errors.tsx'
import { sendConstant } from './constant.ts'

/** Paths of the present and earlier style sheets; see bin/build-styles.ts. */
const STYLE_PATH = /^\/assets\/site\.[0-9a-f]{16}\.css$/

/**
 * Sends the style sheet. Its path contains a hash of its content, so caches keep it for a year. A page from before the
 * last deployment requests an older path: it gets the present style sheet, but caches must not store it there.
 */
export async function style(c: PagesContext): Promise<Response> {
  if (!STYLE_PATH.test(c.req.path)) return errorPage(c, 'notFound', 404)
  const headers = c.req.path === stylesheet.path ? { 'Cache-Control': IMMUTABLE } : {}
  return sendConstant(c, stylesheet.css, 'text/css; charset=utf-8', headers)
}

export async function icon(c: PagesContext): Promise<Response> {
  return sendConstant(c, favicon, 'image/svg+xml', publicFor({ browser: 86_400, shared: 86_400 }))
}
