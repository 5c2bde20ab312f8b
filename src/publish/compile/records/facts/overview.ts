import type { ListedKind, SingleKind } from '../../../../domain/kinds.ts'
import { type Locale, localized } from '../../../../locale/locale.ts'
import { fromNorthWest, type Shape, shapeOf } from '../../../drawings/project-shape.ts'
import { dateOf, subjectsOf } from '../../kinds/index.ts'
import { byOrder, type Tree, type TreePage } from '../../tree/tree.ts'

/** Indexes of all pages by kind and by subject, built once for the whole site. */
export interface Overview {
  /** Pages of a kind in the order in which lists show them to a reader. Projects have the order of their numbers on the map. */
  ofKind(kind: ListedKind, locale: Locale): TreePage[]
  /** The page that lists a kind. */
  listOf(kind: ListedKind): TreePage | undefined
  /** The page of a kind that has only one page. */
  only(kind: SingleKind): TreePage | undefined
  /** Pages whose facts name this page as their subject. */
  pagesAbout(id: string): TreePage[]
  /** The index of a page in a list of pages; -1 if it is not in the list. */
  placeIn(row: readonly TreePage[], page: TreePage): number
  /** Pages of municipalities by main post code. */
  places: ReadonlyMap<string, TreePage>
  /** Pages of the figures of municipalities by main post code. */
  figures: ReadonlyMap<string, TreePage>
}

export function overviewOf(tree: Tree): Overview {
  const kinds = new Map<string, TreePage[]>()
  const lists = new Map<string, TreePage>()
  const about = new Map<string, TreePage[]>()
  const places = new Map<string, TreePage>()
  const figures = new Map<string, TreePage>()
  const add = (map: Map<string, TreePage[]>, key: string, page: TreePage) => {
    const pages = map.get(key)
    if (pages) pages.push(page)
    else map.set(key, [page])
  }
  for (const page of tree.values()) {
    const { facts } = page
    if (!facts) continue
    add(kinds, facts.kind, page)
    if (facts.kind === 'list') lists.set(facts.of, page)
    if (facts.kind === 'municipality') places.set(facts.code, page)
    if (facts.kind === 'figures' && 'code' in facts) figures.set(facts.code, page)
    for (const id of subjectsOf(page)) add(about, id, page)
  }
  const inOrder = (kind: string, pages: TreePage[], locale: Locale) => {
    const sorted = pages.toSorted(newestFirst(locale))
    return kind === 'project' ? fromNorthWest(sorted, shapeOfProject) : sorted
  }
  const sorted = new Map([...kinds].map(([kind, pages]) => [kind, localized((locale) => inOrder(kind, pages, locale))]))
  const rows = new Map<readonly TreePage[], Map<TreePage, number>>()
  return {
    placeIn(row, page) {
      const known = rows.get(row) ?? new Map(row.map((one, i) => [one, i]))
      rows.set(row, known)
      return known.get(page) ?? -1
    },
    ofKind: (kind, locale) => sorted.get(kind)?.[locale] ?? [],
    listOf: (kind) => lists.get(kind),
    only: (kind) => kinds.get(kind)?.[0],
    pagesAbout: (id) => about.get(id) ?? [],
    places,
    figures,
  }
}

function shapeOfProject({ facts }: TreePage): Shape | undefined {
  return facts?.kind === 'project' ? shapeOf(facts.map) : undefined
}

/** By date, the newest first, then as pages without a date are sorted everywhere. */
function newestFirst(locale: Locale): (a: TreePage, b: TreePage) => number {
  const compare = byOrder(locale)
  return (a, b) => {
    const [dateA, dateB] = [dateOf(a) ?? '', dateOf(b) ?? '']
    return dateA === dateB ? compare(a, b) : dateA > dateB ? -1 : 1
  }
}
