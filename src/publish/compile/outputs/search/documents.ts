import { hasTrait, type NamedKind } from '../../../../domain/kinds.ts'
import { MUNICIPALITIES, type Municipality } from '../../../../domain/municipalities.ts'
import { LOCALES, type Locale, type Localized } from '../../../../locale/locale.ts'
import type { CompiledMarkdown } from '../../../markdown/types.ts'
import type { WithoutSite } from '../../../source/content.ts'
import { dateOf } from '../../records/facts/overview.ts'
import { linkTo, teaserOf } from '../../tree/links.ts'
import { ownLocales, type Tree, type TreePage } from '../../tree/tree.ts'

/** A page in one of its own languages, as the index sees it. */
export interface SearchDocument {
  /** Content path, with `#` and a name for a part of a page. */
  id: string
  locale: Locale
  kind: NamedKind
  /** Content path of the section: the first level of the site. */
  section: string
  path: string
  title: string
  summary: string
  date: string | undefined
  headings: string[]
  /** Names by which the page is known besides its title. */
  names: string[]
  text: string
}

/** Every page in each language in which it was written, and every entry of who does what. */
export function searchDocuments(
  tree: Tree,
  texts: ReadonlyMap<TreePage, Localized<CompiledMarkdown>>,
  { glossary }: Pick<WithoutSite, 'glossary'>,
): SearchDocument[] {
  return [...tree.values()].flatMap((page) =>
    ownLocales(page).flatMap((locale) => {
      const text = texts.get(page)?.[locale]
      if (!text) return []
      const { title, teaser, path } = teaserOf(page, locale)
      const explained = glossary.filter((entry) => entry.page === page.id)
      const document: SearchDocument = {
        id: page.id,
        locale,
        kind: kindOf(page),
        section: sectionOf(page),
        path,
        title,
        summary: teaser,
        date: dateOf(page)?.slice(0, 10),
        headings: text.toc.map((heading) => heading.text),
        names: [
          ...page.shown[locale].meta.aliases,
          // An address is a name too: people remember it, and links from elsewhere hold it.
          path.slice(path.lastIndexOf('/') + 1).replaceAll('-', ' '),
          ...explained.flatMap(({ terms }) => LOCALES.flatMap((one) => [terms[one].name, terms[one].acronym ?? ''])),
        ].filter((name) => name !== ''),
        text: [text.text, ...placesIn(page), ...factsIn(page, locale)].join('\n'),
      }
      return [document, ...doorsOf(page, document)]
    }),
  )
}

function kindOf({ facts }: TreePage): NamedKind {
  return hasTrait(facts, 'named') ? facts.kind : 'page'
}

/** The page of the first level above a page, or the page itself. */
export function sectionOf(page: TreePage): string {
  return page.parent === undefined || page.parent.id === '/' ? page.id : sectionOf(page.parent)
}

/** Names of the municipalities of a page in both languages: people know places by either. */
function placesIn({ facts }: TreePage): string[] {
  const codes: readonly Municipality[] = facts && 'municipalities' in facts ? facts.municipalities : []
  return codes.map((code) => `${MUNICIPALITIES[code].nl} ${MUNICIPALITIES[code].fr} ${code}`)
}

/** Every text of the facts in one language, for the kinds whose facts are about themselves. */
function factsIn({ facts }: TreePage, locale: Locale): string[] {
  const walk = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return []
    if (LOCALES.every((one) => Object.hasOwn(value, one))) return [String((value as Localized<unknown>)[locale])]
    return Object.values(value).flatMap(walk)
  }
  return hasTrait(facts, 'searchable') ? walk({ ...facts, sources: [] }) : []
}

/** Each question of who does what leads to its own answer. */
function doorsOf({ facts }: TreePage, page: SearchDocument): SearchDocument[] {
  if (facts?.kind !== 'doors') return []
  return facts.entries.map(({ id, question, answer, words, links }) => ({
    ...page,
    id: `${page.id}#${id}`,
    path: `${page.path}#_${id}`,
    title: question[page.locale],
    summary: answer[page.locale],
    headings: [],
    names: words[page.locale],
    text: links.map(({ name }) => name[page.locale]).join('\n'),
  }))
}

/** Title of a section for the reader of one language, and the language it is in. */
export function sectionTitle(tree: Tree, id: string, locale: Locale): { title: string; locale: Locale } {
  const page = tree.get(id)
  return page ? linkTo(page, locale) : { title: id, locale }
}
