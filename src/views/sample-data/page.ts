import type { PageRecord } from '../../content/schema/page.ts'
import { localized } from '../../locale/locale.ts'
import { linkTo, pathOf, type Sample, teaserTo } from './sample.ts'

/** A page without a text. `given` sets what the example shows. */
export function pageOf({ locale, words, frame }: Sample, given: Partial<PageRecord> = {}): PageRecord {
  return {
    kind: 'page',
    id: '/sample',
    locale,
    textLocale: locale,
    path: pathOf(locale, 'section-1/page'),
    title: words.page,
    summary: words.sentence,
    html: '',
    toc: [],
    breadcrumbs: [{ ...linkTo(locale, '', words.page), path: frame.site.home }, ...frame.site.navigation.slice(0, 1)],
    children: [],
    siblings: [],
    translations: localized((one) => ({ path: pathOf(one, 'section-1/page'), textLocale: one })),
    contacts: [],
    updated: '2026-11-24',
    ...given,
  }
}

/** Two contacts: one by name, one by function alone. */
export function contactsOf({ words }: Sample): PageRecord['contacts'] {
  return [{ name: words.person, function: words.role }, { function: words.role }]
}

/** The links around the text of a page: child pages, siblings, previous and next, related. */
export function surroundings({ locale, words }: Sample): Partial<PageRecord> {
  return {
    children: [teaserTo(locale, 'below', words.page)],
    siblings: [linkTo(locale, 'section-1/page', words.page), linkTo(locale, 'beside', words.long)],
    around: { before: linkTo(locale, 'before', words.page), after: linkTo(locale, 'after', words.long) },
    related: [teaserTo(locale, 'related', words.page)],
  }
}
