import type { PageLink, TeaserLink } from '../../content/schema/fields.ts'
import { type PageRecord, pageRecord } from '../../content/schema/page.ts'
import { type Locale, localized } from '../../locale/locale.ts'
import { typography } from '../markdown/index.ts'
import type { CompiledMarkdown } from '../markdown/types.ts'
import type { Content } from '../source/content.ts'
import type { TreePage } from './tree.ts'

/** Most pages that a section's menu names; a longer one is a list, and lists have pages of their own. */
const MENU_LIMIT = 24

/** A page as others link to it; the title is marked with the language it is in. */
export function linkTo({ shown, paths }: TreePage, locale: Locale): PageLink {
  const file = shown[locale]
  return { path: paths[locale], title: typography(file.meta.title, file.locale), locale: file.locale }
}

/** Puts a page's text, compiled, together with all that the frame around it needs. */
export function toPageRecord(
  page: TreePage,
  locale: Locale,
  { html, toc }: CompiledMarkdown,
  content: Content,
): PageRecord {
  const file = page.shown[locale]
  const withdrawn = content.history.withdrawn.find(({ page: id }) => id === page.id)
  const inText = (text: string) => typography(text, file.locale)
  return pageRecord.parse({
    kind: 'page',
    id: page.id,
    locale,
    textLocale: file.locale,
    path: page.paths[locale],
    title: inText(file.meta.title),
    summary: inText(file.meta.summary),
    html,
    toc,
    breadcrumbs: above(page).map((one) => linkTo(one, locale)),
    children: page.children.map((one) => teaserOf(one, locale)),
    siblings: menuOf(page).map((one) => linkTo(one, locale)),
    translations: localized((one) => ({ path: page.paths[one], textLocale: page.shown[one].locale })),
    contacts: file.meta.contacts.flatMap((id) => {
      const contact = content.site.contacts[id]
      return contact ? [{ name: contact.name, function: contact.function[file.locale] }] : []
    }),
    updated: file.meta.updated,
    withdrawn: withdrawn && { on: withdrawn.on, reason: typography(withdrawn.reason[locale], locale) },
  })
}

function above({ parent }: TreePage): TreePage[] {
  return parent ? [...above(parent), parent] : []
}

/** The pages of the same section; those of the first level stand in the navigation already. */
function menuOf({ parent }: TreePage): TreePage[] {
  const siblings = parent && parent.id !== '/' ? parent.children : []
  return siblings.length > 1 && siblings.length <= MENU_LIMIT ? siblings : []
}

function teaserOf(page: TreePage, locale: Locale): TeaserLink {
  const file = page.shown[locale]
  return { ...linkTo(page, locale), teaser: typography(file.meta.summary, file.locale) }
}
