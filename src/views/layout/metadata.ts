import type { PageLink } from '../../content/schema/fields.ts'
import type { Locale } from '../../locale/locale.ts'
import type { Thing } from '../structured-data/structured-data.ts'

/** What a page says of itself to browsers, search engines and other sites. Addresses are absolute. */
export interface Metadata {
  title: string
  description: string
  /** Path of the page itself, as it stands in navigation; undefined for errors. */
  path?: string
  canonical?: string
  indexed: boolean
  /** The same page in other languages, and for readers of none (`x-default`); each names all, also itself. */
  alternates?: { hreflang: Locale | 'x-default'; href: string }[]
  /** Language of title and description: another than the page's where they are borrowed. */
  locale?: Locale
  /** Image that other sites show beside a link to the page. */
  image?: string
  /** Feeds of the site in this language. */
  feeds?: { title: string; href: string; locale?: Locale | undefined }[]
  /** What the page is, for machines. */
  things?: Thing[]
  breadcrumbs?: (PageLink & { href: string })[]
}

/** Background of both colour schemes, for the browser's own bars; the same as `--paper` in base/1-tokens.css. */
export const THEME = { light: '#fbfaf6', dark: '#14181b' }
