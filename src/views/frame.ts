import type { PageRecord } from '../content/schema/page.ts'
import type { SiteSettings } from '../content/schema/root.ts'
import type { Locale } from '../locale/locale.ts'

/** What the header, the footer and the metadata of every page need, independent of the content of the page. */
export interface Frame {
  locale: Locale
  site: SiteSettings
  /** Origin of the site's URLs, without a slash at the end. */
  origin: string
  /** The present day in Brussels, `YYYY-MM-DD`, from which the days left to respond to an open inquiry are counted. */
  today(): string
  /** False on a site that search engines must not index. */
  indexed: boolean
  /** Development only: the script that reloads the page when content changes. */
  liveReload: boolean
  /** The same page in each language. */
  translations: PageRecord['translations']
}
