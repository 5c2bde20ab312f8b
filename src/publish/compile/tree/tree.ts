import type { Municipality } from '../../../domain/municipalities.ts'
import { LOCALES, type Locale, type Localized, localized } from '../../../locale/locale.ts'
import type { FactsFile, Translations, WithoutSite } from '../../source/content.ts'
import type { Facts } from '../../source/facts/index.ts'
import type { PageFile } from '../../source/page-file.ts'
import { type Soften, softener, softTitle } from '../soft-hyphens.ts'

/** A page in its place: what a language shows there, and where. */
export interface TreePage {
  id: string
  parent: TreePage | undefined
  /** In the order in which readers see them. */
  children: TreePage[]
  /** The file that each language shows: its own, or a borrowed one. */
  shown: Localized<PageFile>
  /** The files there are. */
  own: Translations
  /** URL path in each language. */
  paths: Localized<string>
  /** The title with soft hyphens, where a word of it is long. */
  soft: Localized<string | undefined>
  /** How long words of its headings are to break. */
  soften: Soften
  /** What its facts.yaml says. */
  facts: Facts | MunicipalityFacts | undefined
}

/** What is known of the page of a municipality, which is made from the finder it stands below. */
export interface MunicipalityFacts {
  kind: 'municipality'
  code: Municipality
  ask: Localized<string>
}

/** What a tree is made from. */
export interface TreeSource extends Pick<WithoutSite, 'pages'> {
  facts?: ReadonlyMap<string, PageFacts>
  glossary?: WithoutSite['glossary']
}

export interface PageFacts extends Pick<FactsFile, 'placeOf'> {
  facts: Facts | MunicipalityFacts
}

/** All pages, by content path. A page whose parent is missing hangs on the nearest page above it. */
export type Tree = ReadonlyMap<string, TreePage>

export function buildTree({ pages, facts, glossary = [] }: TreeSource): Tree {
  const tree = new Map<string, TreePage>()
  const soften = softener(
    [...pages.values()].flatMap((translations) => Object.values(translations)),
    glossary,
  )
  for (const [id, translations] of pages) {
    const parent = nearestAbove(id, tree)
    const shown = localized((locale) => translations[locale] ?? borrowed(translations))
    const paths = localized((locale) => pathOf(id, locale, translations[locale], parent))
    const soft = localized((locale) => softTitle(shown[locale], soften))
    const page: TreePage = {
      id,
      parent,
      children: [],
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
  for (const page of tree.values()) page.children.sort(byOrder)
  return tree
}

/** Languages in which a page exists in its own right. */
export function ownLocales(page: TreePage): Locale[] {
  return LOCALES.filter((locale) => page.shown[locale].locale === locale)
}

function nearestAbove(id: string, tree: Tree): TreePage | undefined {
  if (id === '/') return undefined
  const above = id.slice(0, id.lastIndexOf('/')) || '/'
  return tree.get(above) ?? nearestAbove(above, tree)
}

/**
 * The text that a language borrows: the original, not a translation of it. Where none is named, or it is not there, the
 * first in the order in which languages are offered.
 */
function borrowed(translations: Translations): PageFile {
  const files = LOCALES.flatMap((locale) => translations[locale] ?? [])
  const file = files.find(({ meta }) => meta.translatedFrom === undefined) ?? files[0]
  if (!file) throw new Error('a page without any language')
  return file
}

/** A place without a text of its own has the folder's name, which is English and stable, as its slug. */
function pathOf(id: string, locale: Locale, own: PageFile | undefined, parent: TreePage | undefined): string {
  if (!parent) return id === '/' ? `/${locale}/` : `/${locale}${id}`
  const slug = own?.meta.slug ?? id.slice(id.lastIndexOf('/') + 1)
  return `${parent.paths[locale].replace(/\/$/, '')}/${slug}`
}

/** By the editors' order, then by content path; titles differ by language, the order must not. */
function byOrder(a: TreePage, b: TreePage): number {
  return a.shown.nl.meta.order - b.shown.nl.meta.order || (a.id < b.id ? -1 : 1)
}
