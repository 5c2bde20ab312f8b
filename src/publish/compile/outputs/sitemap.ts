import { withoutLocale } from '../../../content/paths.ts'
import type { FileRecord } from '../../../content/schema/page.ts'
import type { LOCALES } from '../../../locale/locale.ts'
import { ownLocales, type Tree } from '../tree/tree.ts'

/** Maximum of addresses in a file. The protocol allows 50,000 (sitemaps.org); fewer keep KV reads small. */
const URLS_PER_FILE = 10_000

/**
 * The sitemap, with links to each page's other languages (`xhtml:link`). Borrowed and withdrawn pages are left out.
 * One file for up to 10,000 addresses, otherwise an index of files. `{origin}` stands for the configured origin.
 */
export function toSitemaps(tree: Tree, withdrawn: ReadonlySet<string>): Map<string, FileRecord> {
  const urls = [...tree.values()]
    .filter(({ id }) => !withdrawn.has(id))
    .flatMap((page) => {
      const own = ownLocales(page)
      const alternates = [
        ...own.map((locale) => alternate(locale, page.paths[locale])),
        alternate('x-default', withoutLocale(page.paths[own[0] ?? 'nl'])),
      ].join('')
      return own.map((locale) => {
        const lastmod = `<lastmod>${page.shown[locale].meta.updated}</lastmod>`
        return `<url><loc>{origin}${page.paths[locale]}</loc>${lastmod}${alternates}</url>`
      })
    })
  if (urls.length <= URLS_PER_FILE) return new Map([['/sitemap.xml', urlset(urls)]])
  const parts = Array.from({ length: Math.ceil(urls.length / URLS_PER_FILE) }, (_, i) =>
    urls.slice(i * URLS_PER_FILE, (i + 1) * URLS_PER_FILE),
  )
  const paths = parts.map((_, i) => `/sitemap-${i + 1}.xml`)
  const index = paths.map((path) => `<sitemap><loc>{origin}${path}</loc></sitemap>`).join('\n')
  return new Map([
    [
      '/sitemap.xml',
      xml(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${index}\n</sitemapindex>`),
    ],
    ...parts.map((part, i) => [paths[i] ?? '', urlset(part)] as const),
  ])
}

function alternate(language: (typeof LOCALES)[number] | 'x-default', path: string): string {
  return `<xhtml:link rel="alternate" hreflang="${language}" href="{origin}${path}"/>`
}

function urlset(urls: string[]): FileRecord {
  const open = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
  return xml(`${open}\n${urls.join('\n')}\n</urlset>`)
}

function xml(body: string): FileRecord {
  return {
    kind: 'file',
    type: 'application/xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`,
  }
}
