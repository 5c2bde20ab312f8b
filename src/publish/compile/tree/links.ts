import type { PageLink, TeaserLink } from '../../../content/schema/fields.ts'
import { FEED_KINDS, type ListedKind } from '../../../domain/kinds.ts'
import type { Locale } from '../../../locale/locale.ts'
import { typography } from '../../markdown/index.ts'
import { titleIn } from '../soft-hyphens.ts'
import type { Tree, TreePage } from './tree.ts'

/** A link to a page, with the language of its title. */
export function linkTo({ shown, paths, soft }: TreePage, locale: Locale): PageLink {
  const file = shown[locale]
  return {
    path: paths[locale],
    title: titleIn(file),
    ...(soft[locale] && { soft: soft[locale] }),
    locale: file.locale,
  }
}

/** A link to a page, with its summary. */
export function teaserOf(page: TreePage, locale: Locale): TeaserLink {
  const file = page.shown[locale]
  return { ...linkTo(page, locale), teaser: typography(file.meta.summary, file.locale) }
}

/** Language of the text of the page, if it is not the reader's language. */
export function borrowedIn({ shown }: TreePage, locale: Locale): Locale | undefined {
  const text = shown[locale].locale
  return text === locale ? undefined : text
}

/** The pages of the lists that have a feed, with the kind of their entries. */
export function listsWithFeed(tree: Tree): { page: TreePage; kind: ListedKind }[] {
  const pages = [...tree.values()]
  return FEED_KINDS.flatMap((kind) => {
    const page = pages.find(({ facts }) => facts?.kind === 'list' && facts.of === kind)
    return page ? [{ page, kind }] : []
  })
}

/** The list of events, if the site has one. Its calendar is at its address. */
export function agendaPages(tree: Tree): TreePage[] {
  return [...tree.values()].filter(({ facts }) => facts?.kind === 'list' && facts.of === 'event').slice(0, 1)
}
