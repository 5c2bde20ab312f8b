import { LOCALES } from '../../locale/locale.ts'
import type { WithoutSite } from './content.ts'

type WithDrafts = Pick<WithoutSite, 'pages' | 'drafts'>

/** Whether a page exists only as a draft. A page that is published in one language is no draft. */
export function isDraft({ pages, drafts }: WithDrafts, id: string): boolean {
  return !pages.has(id) && drafts.has(id)
}

/**
 * How to publish a page that exists only as a draft. Undefined for any other page.
 * @example 'remove "draft: true" from content/about/nl.md and content/about/fr.md'
 */
export function draftAdvice(content: WithDrafts, id: string): string | undefined {
  if (!isDraft(content, id)) return undefined
  const files = LOCALES.flatMap((locale) => content.drafts.get(id)?.[locale]?.file ?? [])
  return `remove "draft: true" from ${files.join(' and ')}`
}

/** The page to which a file in a folder belongs: the nearest page or draft, from its folder upwards. */
export function pageOfTable({ pages, drafts }: WithDrafts, path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/'))
  return folder === '' || pages.has(folder) || drafts.has(folder)
    ? folder || '/'
    : pageOfTable({ pages, drafts }, folder)
}

/** The tables that are published: all but those of drafts. */
export function publishedTables(content: Pick<WithoutSite, 'pages' | 'drafts' | 'files'>): ReadonlyMap<string, string> {
  return new Map([...content.files].filter(([path]) => !isDraft(content, pageOfTable(content, path))))
}
