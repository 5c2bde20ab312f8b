import { type PageRecord, pageRecord } from '../../../content/schema/page.ts'
import { type Locale, localized } from '../../../locale/locale.ts'
import { typography } from '../../markdown/index.ts'
import type { CompiledMarkdown } from '../../markdown/types.ts'
import { overtakenBy } from '../../translation/states.ts'
import { leadPicture } from '../media.ts'
import { linkTo, teaserOf } from '../tree/links.ts'
import { aroundOf, childrenOf, menuOf, relatedTo } from '../tree/neighbours.ts'
import type { TreePage } from '../tree/tree.ts'
import { pageDrawings } from './drawings/page-drawings.ts'
import { type FactsContext, toFacts } from './facts/index.ts'

/** Makes the record of a page: its compiled text, with soft hyphens, and everything that the frame around it needs. */
export function toPageRecord(
  page: TreePage,
  { html, toc, datasets }: Pick<CompiledMarkdown, 'html' | 'toc' | 'datasets'>,
  context: FactsContext & { image: string },
): PageRecord {
  const { content, locale } = context
  const { before, after } = aroundOf(context.overview, page, locale)
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
    soft: page.soft[locale],
    summary: inText(file.meta.summary),
    html,
    picture: leadPicture(content, page.id, page.facts, file.locale)?.html,
    toc,
    ...(datasets.length > 0 && { datasets }),
    breadcrumbs: above(page).map((one) => linkTo(one, locale)),
    children: childrenOf(page, locale).map((one) => teaserOf(one, locale)),
    siblings: menuOf(page, locale).map((one) => linkTo(one, locale)),
    translations: localized((one) => ({ path: page.paths[one], textLocale: page.shown[one].locale })),
    around: { before: before && linkTo(before, locale), after: after && linkTo(after, locale) },
    related: relatedTo(context, page).map((one) => teaserOf(one, locale)),
    contacts: file.meta.contacts.flatMap((id) => {
      const contact = content.site.contacts[id]
      return contact ? [{ name: contact.name, function: contact.function[file.locale] }] : []
    }),
    updated: file.meta.updated,
    facts: toFacts(context, page),
    drawings: pageDrawings(context, page),
    image: context.image,
    outdated: outdatedIn(page, locale),
    withdrawn: withdrawn && { on: withdrawn.on, reason: typography(withdrawn.reason[locale], locale) },
  })
}

function above({ parent }: TreePage): TreePage[] {
  return parent ? [...above(parent), parent] : []
}

function outdatedIn(page: TreePage, locale: Locale): PageRecord['outdated'] {
  const overtaken = overtakenBy(page.own, page.shown[locale])
  return overtaken && { on: overtaken.on, original: linkTo(page, overtaken.original.locale) }
}
