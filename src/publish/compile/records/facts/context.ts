import type { PageLink, TeaserLink } from '../../../../content/schema/fields.ts'
import type { Locale, Localized } from '../../../../locale/locale.ts'
import { typography } from '../../../markdown/index.ts'
import type { Content } from '../../../source/content.ts'
import { linkTo, teaserOf } from '../../tree/links.ts'
import type { Tree, TreePage } from '../../tree/tree.ts'
import type { Overview } from './overview.ts'

/** What is needed to compile facts: the whole site at an instant, in one language. */
export interface FactsContext {
  content: Content
  tree: Tree
  overview: Overview
  locale: Locale
  /** Milliseconds since 1970. */
  at: number
}

/** A text of facts.yaml in the reader's language, typeset. */
export function inWords({ locale }: FactsContext, text: Localized<string>): string {
  return typography(text[locale], locale)
}

export function linkOf({ tree, locale }: FactsContext, id: string): PageLink {
  return linkTo(pageAt(tree, id), locale)
}

export function teaser({ locale }: FactsContext, page: TreePage): TeaserLink {
  return teaserOf(page, locale)
}

/** The page at a content path. It exists, because `factsProblems` has checked all references. */
export function pageAt(tree: Tree, id: string): TreePage {
  const page = tree.get(id)
  if (!page) throw new Error(`no page ${id}`)
  return page
}
