import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { buildTree, type Tree } from '../../src/publish/compile/tree/tree.ts'
import { readContent } from '../../src/publish/source/content.ts'
import type { PageFile } from '../../src/publish/source/page-file.ts'
import { type SiteDraft, siteFiles } from './site.ts'

/** The tree of a made-up site, even if it has problems. */
export function treeOf(draft: SiteDraft = {}): Tree {
  return buildTree(readContent(siteFiles(draft)).rest)
}

/** A tree of many pages in three languages, made without parsing files. */
export function largeTree(pages: number): Tree {
  const page = (id: string, locale: Locale): PageFile => {
    const file = `content${id}/${locale}.md`
    const slug = `${id.slice(1)}-${locale}`
    const meta = {
      title: id,
      slug,
      summary: id,
      order: 1,
      updated: '2026-01-02',
      contacts: [],
      aliases: [],
      draft: false,
    }
    return { id, locale, file, meta, body: '', bodyLine: 1, placeOf: () => ({ file, line: 1, column: 1 }) }
  }
  const ids = ['/', ...Array.from({ length: pages - 1 }, (_, i) => `/page-${i}`)]
  const translations = (id: string) => Object.fromEntries(LOCALES.map((locale) => [locale, page(id, locale)]))
  return buildTree({ pages: new Map(ids.map((id) => [id, translations(id)])) })
}
