import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import type { Files } from '../../src/publish/source/read-folder.ts'

/** One page of a made-up site in one language. */
export interface PageDraft {
  title?: string
  slug?: string
  summary?: string
  order?: number
  body?: string
  draft?: boolean
  /** More lines of the front matter. */
  more?: readonly string[]
}

const SITE = `name: { nl: Proef, fr: Essai, en: Trial }
organisation: { nl: Bureau, fr: Bureau, en: Office }
tagline: { nl: Wij proberen., fr: Nous essayons., en: We try. }
navigation:
  - page: /about
    teaser: { nl: Wie we zijn, fr: Qui nous sommes, en: Who we are }
footer: { pages: [/about], disclaimer: { nl: Een proef, fr: Un essai, en: A trial } }
newsletter: { page: /about, privacy: /about, contact: /about, title: { nl: Brief, fr: Lettre, en: Letter }, text: { nl: Tekst, fr: Texte, en: Text } }
contacts:
  expert: { name: Jo, function: { nl: Deskundige, fr: Expert, en: Expert } }
shortcuts: { /short: /about }
`

/** Slugs of a page that differ by language, as real ones do: `/about` → `about-nl`. */
const slugOf = (id: string, locale: Locale) => `${id.slice(id.lastIndexOf('/') + 1)}-${locale}`

/** One Markdown file. */
export function pageFile(id: string, locale: Locale, draft: PageDraft = {}): string {
  const {
    title = `${id} ${locale}`,
    slug = slugOf(id, locale),
    summary = `Summary of ${id}`,
    order = 10,
    body = 'Text.\n',
  } = draft
  const lines = [
    `title: "${title}"`,
    ...(id === '/' ? [] : [`slug: ${slug}`]),
    `summary: "${summary}"`,
    `order: ${order}`,
    'updated: 2026-01-02',
  ]
  return `---\n${[...lines, ...(draft.draft ? ['draft: true'] : []), ...(draft.more ?? [])].join('\n')}\n---\n${body}`
}

export interface SiteDraft {
  /** Pages besides `/` and `/about`, by content path; a language that is false is missing. */
  pages?: Record<string, Partial<Record<Locale, PageDraft | false>>>
  /** Other files, or other versions of the site's own files. */
  files?: Record<string, string>
}

/** The files of a small site in three languages: a home page, `/about`, and the pages and files of the draft. */
export function siteFiles({ pages = {}, files = {} }: SiteDraft = {}): Files {
  const all: SiteDraft['pages'] = { '/': {}, '/about': {}, ...pages }
  const texts = Object.entries(all).flatMap(([id, drafts]) =>
    LOCALES.filter((locale) => drafts[locale] !== false).map((locale) => {
      const draft = drafts[locale]
      return [
        `${id === '/' ? '' : `${id.slice(1)}/`}${locale}.md`,
        pageFile(id, locale, draft === false ? {} : draft),
      ] as const
    }),
  )
  return new Map<string, string>([
    ['site.yaml', SITE],
    ['history.yaml', '{}'],
    ['glossary.yaml', '[]'],
    ...texts,
    ...Object.entries(files),
  ])
}
