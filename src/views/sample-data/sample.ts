import type { PageLink, TeaserLink } from '../../content/schema/fields.ts'
import type { ListItem } from '../../content/schema/list-item.ts'
import type { SiteSettings } from '../../content/schema/root.ts'
import { type Locale, localized } from '../../locale/locale.ts'
import type { Frame } from '../frame.ts'
import { en } from './words/en.ts'
import { fr } from './words/fr.ts'
import { nl } from './words/nl.ts'
import type { Words } from './words/words.ts'

/** Path of the examples, in development only: `/_components/nl` for Dutch. */
export const COMPONENTS_PATH = '/_components'

/** The sample data for examples in one language. */
export interface Sample {
  locale: Locale
  words: Words
  frame: Frame
}

export function sampleOf(locale: Locale): Sample {
  const words = wordsOf(locale)
  const frame = {
    locale,
    site: siteOf(locale, words),
    origin: 'https://example.org',
    indexed: false,
    liveReload: false,
    today: () => '2026-11-24',
    translations: localized((one) => ({ path: pathOf(one), textLocale: one })),
  }
  return { locale, words, frame }
}

export function wordsOf(locale: Locale): Words {
  return { nl, fr, en }[locale]
}

/** Path of a link in a sample. It has no page, so the server redirects to the components. */
export function pathOf(locale: Locale, name = 'sample'): string {
  return `${COMPONENTS_PATH}/${locale}/${name}`
}

export function linkTo(locale: Locale, name: string, title: string): PageLink {
  return { path: pathOf(locale, name), title, locale }
}

/** A link to a page that exists only in another language, with its title in that language. */
export function borrowedLink(locale: Locale): PageLink {
  const other = otherThan(locale)
  return linkTo(other, 'borrowed', wordsOf(other).page)
}

export function otherThan(locale: Locale): Locale {
  return locale === 'fr' ? 'nl' : 'fr'
}

export function teaserTo(locale: Locale, name: string, title: string): TeaserLink {
  return { ...linkTo(locale, name, title), teaser: wordsOf(locale).sentence }
}

/** An open inquiry, with 37 days left on the invented present day. */
export function openInquiry(locale: Locale, words: Words): ListItem {
  return {
    ...teaserTo(locale, 'inquiry-0', words.inquiries[0] ?? ''),
    kind: 'inquiry',
    date: '2026-11-02',
    until: '2026-12-31',
    state: 'open',
    themes: [],
    municipalities: ['1070'],
  }
}

function siteOf(locale: Locale, words: Words): SiteSettings {
  return {
    name: words.site,
    organisation: words.organisation,
    tagline: words.tagline,
    home: `${COMPONENTS_PATH}/${locale}`,
    navigation: words.sections.map((title, i) => teaserTo(locale, `section-${i + 1}`, title)),
    footer: [
      { ...linkTo(locale, 'contact', words.page), group: 'do' },
      { ...linkTo(locale, 'long', words.long), group: 'learn' },
      { ...linkTo(locale, 'agency', words.organisation), group: 'agency' },
      borrowedLink(locale),
    ],
    disclaimer: words.disclaimer,
    statuses: { path: pathOf(locale, 'statuses'), names: words.phases },
    finder: linkTo(locale, 'finder', words.page),
    inquiries: { list: linkTo(locale, 'inquiries', words.inquiries[0] ?? ''), open: [openInquiry(locale, words)] },
    doors: linkTo(locale, 'doors', words.question),
    index: linkTo(locale, 'index', words.page),
    feeds: [],
    newsletter: {
      link: linkTo(locale, 'newsletter', words.news[0] ?? ''),
      privacy: linkTo(locale, 'privacy', words.page),
      contact: linkTo(locale, 'contact', words.page),
      title: words.organisation,
      text: words.sentence,
    },
  }
}
