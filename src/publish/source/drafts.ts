import { LOCALES, type Locale } from '../../locale/locale.ts'
import type { WithoutSite } from './content.ts'

/** What is published, and what is not. Of a page, only its path counts; of a draft, also its files. */
export interface WithDrafts extends Pick<WithoutSite, 'hidden'> {
  pages: Pick<WithoutSite['pages'], 'has'>
  drafts: ReadonlyMap<string, Partial<Record<Locale, { file: string }>>>
}

/** Whether a page exists only as a draft. A page that is published in one language is no draft. */
export function isDraft({ pages, drafts }: WithDrafts, id: string): boolean {
  return !pages.has(id) && drafts.has(id)
}

/** Why a page is not published, and what to do about a link to it. */
export interface Unpublished {
  /** Kind of the problem of a link to it. */
  code: 'link-to-draft' | 'link-to-coming' | 'link-to-expired'
  /** What the page is: `a draft`. */
  what: string
  expected: string
  instead: string
}

/**
 * Why a page is not published, although it exists. Undefined for any other page.
 * @example unpublished(content, '/about')?.instead // 'remove "draft: true" from content/about/nl.md'
 */
export function unpublished(content: WithDrafts, id: string): Unpublished | undefined {
  if (!isDraft(content, id)) return undefined
  const filesOf = (page: string) =>
    LOCALES.flatMap((locale) => content.drafts.get(page)?.[locale]?.file ?? []).join(' and ')
  const hidden = content.hidden?.get(id)
  if (!hidden)
    return {
      code: 'link-to-draft',
      what: 'a draft',
      expected: 'a page that is published',
      instead: `remove "draft: true" from ${filesOf(id)}`,
    }
  const { written, page } = hidden.hour
  return hidden.state === 'coming'
    ? {
        code: 'link-to-coming',
        what: `a page that readers see only from ${written} on`,
        expected: 'a page that is published no later than the place that names it',
        instead: `remove "publishAt: ${written}" from ${filesOf(page)}`,
      }
    : {
        code: 'link-to-expired',
        what: `a page that expires (expireAt: ${written})`,
        expected: 'a page that is published as long as the place that names it',
        instead: `remove "expireAt: ${written}" from ${filesOf(page)}`,
      }
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
  return publishedOf(content, content.files)
}

/** The pictures and documents of pages that are published. */
export function publishedMedia(content: Pick<WithoutSite, 'pages' | 'drafts' | 'media'>): WithoutSite['media'] {
  return publishedOf(content, content.media)
}

function publishedOf<T>(content: WithDrafts, files: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...files].filter(([path]) => !isDraft(content, pageOfTable(content, path))))
}
