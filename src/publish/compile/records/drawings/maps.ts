import type { RegionMap } from '../../../../content/schema/map.ts'
import { hasTrait } from '../../../../domain/kinds.ts'
import type { Municipality } from '../../../../domain/municipalities.ts'
import { messages } from '../../../../locale/messages/index.ts'
import type { NumberPlace } from '../../../drawings/place-numbers.ts'
import { type MapProject, shapeOf } from '../../../drawings/project-shape.ts'
import { drawRegionMap, placeProjects } from '../../../drawings/region-map.ts'
import { drawWindow } from '../../../drawings/window.ts'
import { stateAt } from '../../kinds/index.ts'
import { linkTo } from '../../tree/links.ts'
import type { Tree, TreePage } from '../../tree/tree.ts'
import type { FactsContext } from '../facts/context.ts'
import { isStatusUnconfirmed } from '../facts/standing.ts'

/** Positions of numbers that were found for a tree, by the numbers of the projects. */
const found = new WeakMap<Tree, Map<string, NumberPlace[]>>()

/** The positions of numbers, found once for all languages and pages with the same projects. */
function numbersOf(tree: Tree, projects: readonly MapProject[]): NumberPlace[] {
  const known = found.get(tree) ?? new Map<string, NumberPlace[]>()
  found.set(tree, known)
  const key = projects.map(({ number }) => number).join()
  const numbers = known.get(key) ?? placeProjects(projects)
  known.set(key, numbers)
  return numbers
}

interface MapOptions {
  /** The municipality to fill. */
  here?: Municipality
  /** Whether cards on the same page show windows of the map. */
  windows?: boolean
}

/**
 * The map of the Region with the areas of projects, each with its number in the list of projects.
 * @param pages the projects to show; those without a position are left out
 */
export function regionMap(
  context: FactsContext,
  pages: readonly TreePage[],
  { here, windows }: MapOptions = {},
): RegionMap {
  const { overview, locale } = context
  const projects = pages.flatMap((page) => projectOnMap(context, page) ?? [])
  return drawRegionMap({
    locale,
    projects,
    numbers: numbersOf(context.tree, projects),
    ...(windows && { windows }),
    municipalityPages: Object.fromEntries(
      [...overview.places].map(([code, page]) => {
        const { path, locale: target } = linkTo(page, locale)
        return [code, { path, ...(target !== locale && { locale: target }) }]
      }),
    ),
    ...(here && { here }),
  })
}

/** The map around one project. Undefined if it has no position. */
export function windowOf(context: FactsContext, page: TreePage): string | undefined {
  const { locale } = context
  const project = projectOnMap(context, page)
  return (
    project && drawWindow(project, { locale, label: messages(locale).kinds.map.labelOne(linkTo(page, locale).title) })
  )
}

function projectOnMap(context: FactsContext, page: TreePage): MapProject | undefined {
  const { facts, paths } = page
  const shape = facts?.kind === 'project' ? shapeOf(facts.map) : undefined
  if (facts?.kind !== 'project' || !shape) return undefined
  const { overview, locale, at } = context
  return {
    number: overview.placeIn(overview.ofKind('project', locale), page) + 1,
    path: paths[locale],
    shape,
    phase: facts.phase,
    unconfirmed: facts.phase === 'unknown' || isStatusUnconfirmed(facts),
    isOpen: overview
      .pagesAbout(page.id)
      .some(({ facts: other }) => hasTrait(other, 'timed') && stateAt(other, at) === 'open'),
  }
}
