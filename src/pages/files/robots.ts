import { CHOICE_PREFIX } from '../../content/paths.ts'
import { publicFor } from '../../platform/cache-control.ts'
import type { PagesContext } from '../context.ts'
import { sendFixed } from './constant.ts'

const ONE_HOUR = publicFor({ browser: 3600, shared: 3600 })

/** robots.txt (RFC 9309). Outside production, search engines must not index anything. */
export function robots(c: PagesContext): Promise<Response> {
  const { origin, environment } = c.var.pages
  const rules = environment === 'production' ? `Disallow: ${CHOICE_PREFIX}/` : 'Disallow: /'
  return sendFixed(
    c,
    `User-agent: *\n${rules}\n\nSitemap: ${origin}/sitemap.xml\n`,
    'text/plain; charset=utf-8',
    ONE_HOUR,
  )
}
