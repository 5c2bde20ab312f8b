import type { TeaserLink } from '../../content/schema/fields.ts'
import type { Locale } from '../../locale/locale.ts'

/** What a section offers, in one sentence. A borrowed one is marked with its language (WCAG 3.1.2). */
export function Teaser({ section, locale }: { section: TeaserLink; locale: Locale }) {
  const { teaser, locale: titleIn, teaserIn = titleIn } = section
  return <p {...(teaserIn !== locale && { lang: teaserIn })}>{teaser}</p>
}
