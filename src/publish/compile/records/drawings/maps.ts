import type { RegionMap } from '../../../../content/schema/map.ts'
import type { Municipality } from '../../../../domain/municipalities.ts'
import { messages } from '../../../../locale/messages/index.ts'
import { type MapProject, shapeOf } from '../../../drawings/project-shape.ts'
import { drawRegionMap } from '../../../drawings/region-map.ts'
import { drawWindow } from '../../../drawings/window.ts'
import { linkTo } from '../../tree/links.ts'
import type { TreePage } from '../../tree/tree.ts'
import type { FactsContext } from '../facts/context.ts'
import { isStatusUnconfirmed } from '../facts/standing.ts'
import { stateAt } from '../facts/timed.ts'

/**
 * The map of the Region with the areas of projects, each with its number in the list of projects.
 * @param pages the projects to show; those without a position are left out
 * @param here the municipality to fill
 */
export function regionMap(context: FactsContext, pages: readonly TreePage[], here?: Municipality): RegionMap {
  const { overview, locale } = context
  return drawRegionMap({
    locale,
    projects: pages.flatMap((page) => projectOnMap(context, page) ?? []),
    municipalityPaths: Object.fromEntries([...overview.places].map(([code, page]) => [code, page.paths[locale]])),
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
      .some(({ facts: other }) => other?.kind === 'inquiry' && stateAt(other, at) === 'open'),
  }
}
