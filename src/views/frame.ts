import type { PageRecord } from '../content/schema/page.ts'
import type { SiteSettings } from '../content/schema/root.ts'
import type { Locale } from '../locale/locale.ts'

/** What every page of the site is drawn with, whatever stands on it. */
export interface Frame {
  locale: Locale
  site: SiteSettings
  /** Where the site lives, without a slash at the end. */
  origin: string
  /** False on a site that search engines shall leave alone. */
  indexed: boolean
  /** Development only: the script that reloads the page when content changes. */
  liveReload: boolean
  /** The same place in each language. */
  translations: PageRecord['translations']
}
