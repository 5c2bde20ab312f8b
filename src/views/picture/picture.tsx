import { raw } from 'hono/html'
import type { PageRecord } from '../../content/schema/page.ts'

/** The picture at the top of a page, if it has one. The publisher makes it, as it makes those of the text. */
export function LeadPicture({ page: { picture, locale, textLocale } }: { page: PageRecord }) {
  if (picture === undefined) return null
  return <div {...(textLocale !== locale && { lang: textLocale })}>{raw(picture)}</div>
}
