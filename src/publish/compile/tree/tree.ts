import type { Municipality } from '../../../domain/municipalities.ts'
import { LOCALES, type Locale, type Localized, localized } from '../../../locale/locale.ts'
import type { FactsFile, Translations, WithoutSite } from '../../source/content.ts'
import type { Facts, FactsOf } from '../../source/facts/index.ts'
import type { PageFile } from '../../source/page-file.ts'
import { type Soften, softener, softTitle } from '../soft-hyphens.ts'

/** A page in the tree: its text and path in each language. */
export interface TreePage {
  id: string
  parent: TreePage | undefined
  /** Child pages, in the order in which readers of Dutch see them. */
  children: TreePage[]
  /** Child pages, in the order in which readers of each language see them. */
  childrenIn: Localized<readonly TreePage[]>
  /** The file that each language shows: its own file, or a borrowed one. */
  shown: Localized<PageFile>
  /** The files that exist. */
  own: Translations
  /** URL path in each language. */
  paths: Localized<string>
  /** The title with soft hyphens, if it has a long word. */
  soft: Localized<string | undefined>
  /** Inserts soft hyphens into long words of its headings. */
  soften: Soften
  /** The content of its facts.yaml. */
  facts: Facts | GeneratedFacts | undefined
}

/** Facts of the page of a municipality, which is generated from the finder above it. */
interface MunicipalityFacts {
  kind: 'municipality'
  code: Municipality
  ask: Localized<string>
  /** What the finder says of it and of the others. */
  places: FactsOf<'finder'>['places']
}

/** Facts of the figures of one municipality, whose page is generated from the page of all figures above it. */
export interface FiguresOfPlace extends FactsOf<'figures'> {
  code: Municipality
}

/** Facts of pages that the publisher makes. */
export type GeneratedFacts = MunicipalityFacts | FiguresOfPlace

/** Input of `buildTree`. */
export interface TreeSource extends Pick<WithoutSite, 'pages'> {
  facts?: ReadonlyMap<string, PageFacts>
  glossary?: WithoutSite['glossary']
}

export interface PageFacts extends Pick<FactsFile, 'placeOf'> {
  facts: Facts | GeneratedFacts
}

/** All pages, by content path. If the parent of a page is missing, the nearest page above it becomes the parent. */
export type Tree = ReadonlyMap<string, TreePage>

export function buildTree({ pages, facts, glossary = [] }: TreeSource): Tree {
  const tree = new Map<string, TreePage>()
  const soften = softener(
    [...pages.values()].flatMap((translations) => Object.values(translations)),
    glossary,
  )
  for (const [id, translations] of pages) {
    const parent = nearestAbove(id, tree)
    const shown = localized((locale) => translations[locale] ?? borrowedFile(translations))
    const paths = localized((locale) => pathOf(id, locale, translations[locale], parent))
    const soft = localized((locale) => softTitle(shown[locale], soften))
    const page: TreePage = {
      id,
      parent,
      children: [],
      childrenIn: localized(() => []),
      shown,
      own: translations,
      paths,
      soft,
      soften,
      facts: facts?.get(id)?.facts,
    }
    tree.set(id, page)
    parent?.children.push(page)
  }
  for (const page of tree.values()) {
    page.childrenIn = localized((locale) => page.children.toSorted(byOrder(locale)))
    page.children = [...page.childrenIn.nl]
  }
  return tree
}

/** Languages in which a page was written. */
export function ownLocales(page: TreePage): Locale[] {
  return LOCALES.filter((locale) => page.shown[locale].locale === locale)
}

function nearestAbove(id: string, tree: Tree): TreePage | undefined {
  if (id === '/') return undefined
  const above = id.slice(0, id.lastIndexOf('/')) || '/'
  return tree.get(above) ?? nearestAbove(above, tree)
}

/**
 * The text that a language borrows: the first one that is not marked as a translation, in the order in which languages
 * are offered. If all are marked, the first one.
 */
function borrowedFile(translations: Translations): PageFile {
  const files = LOCALES.flatMap((locale) => translations[locale] ?? [])
  const file = files.find(({ meta }) => meta.translatedFrom === undefined) ?? files[0]
  if (!file) throw new Error('a page without any language')
  return file
}

/** Path of a page in one language. Without a file in that language, the slug is the folder name: English and stable. */
function pathOf(id: string, locale: Locale, own: PageFile | undefined, parent: TreePage | undefined): string {
  if (!parent) return id === '/' ? `/${locale}/` : `/${locale}${id}`
  const slug = own?.meta.slug ?? id.slice(id.lastIndexOf('/') + 1)
  return `${parent.paths[locale].replace(/\/$/, '')}/${slug}`
}

/** Compare texts as a reader of a language sorts them, with numbers by their value: 2 before 10. */
const COLLATORS = localized((locale) => new Intl.Collator(locale, { numeric: true }))

/** By the editors' order, which is the same in each language, then by title in the reader's language. */
export function byOrder(locale: Locale): (a: TreePage, b: TreePage) => number {
  const title = (page: TreePage) => page.shown[locale].meta.title
  return (a, b) =>
    a.shown.nl.meta.order - b.shown.nl.meta.order ||
    COLLATORS[locale].compare(title(a), title(b)) ||
    COLLATORS.en.compare(a.id, b.id)
}
