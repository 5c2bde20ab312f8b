import type { PageLink } from '../../content/schema/fields.ts'
import type { Locale } from '../../locale/locale.ts'
import type { Thing } from '../structured-data/things.ts'

/** Metadata of a page for browsers, search engines and other sites. URLs are absolute. */
export interface Metadata {
  title: string
  description: string
  /** Path of the page, as in the navigation; undefined for errors. */
  path?: string
  canonical?: string
  indexed: boolean
  /** The page in each language, including its own; `x-default` is for readers of no language of the site. */
  alternates?: { hreflang: Locale | 'x-default'; href: string }[]
  /** Language of title and description. It differs from the page's language if they are borrowed. */
  locale?: Locale
  /** Image that other sites show beside a link to the page. */
  image?: string
  /** Feeds of the site in this language. */
  feeds?: { title: string; href: string; locale?: Locale | undefined }[]
  /** Structured data of the page (schema.org). */
  things?: Thing[]
  /** For news: the days of publication and of the last change. */
  article?: { published: string; modified: string }
  breadcrumbs?: (PageLink & { href: string })[]
}

/** Background of both colour schemes, for the toolbars of the browser; the same as `--paper` in base/1-tokens.css. */
export const THEME = { light: '#f7f6f1', dark: '#0f1519' }
