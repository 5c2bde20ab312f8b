import type { MapArea, ProjectMap } from '../../../../content/schema/map.ts'
import type { Locale } from '../../../../locale/locale.ts'
import { CANAL, type Position, REGION, ZENNE } from '../../../drawings/geography.ts'
import type { FactsOf } from '../../../source/facts/index.ts'
import type { FactsContext } from '../../records/facts/context.ts'
import { linkTo } from '../../tree/links.ts'
import type { TreePage } from '../../tree/tree.ts'
import { CODES } from './geography.ts'
import { middleOf, placeLabels } from './place-labels.ts'
import { type Point, pathThrough, project, SIZE, UNITS_PER_KM } from './projection.ts'

/** Length of the scale bar. */
const KILOMETRES = 2
/** Half the side of the square that shows a project with a position but no outline. */
const HALF_SIDE = 7

type Shape = NonNullable<FactsOf<'project'>['map']>

/**
 * Draws the areas of projects on the schematic map of the Region, each with its number.
 * @param pages in the order of their numbers
 * @returns undefined if no project has a position
 */
export function projectMapOf(
  { locale }: Pick<FactsContext, 'locale'>,
  pages: readonly TreePage[],
): ProjectMap | undefined {
  const drawn = pages.flatMap((page, index) => {
    const area = drawArea(page, locale)
    return area ? [{ ...area, number: index + 1 }] : []
  })
  if (drawn.length === 0) return undefined
  const labels = placeLabels(
    drawn.map(({ points }) => points),
    { texts: Object.values(CODES).map(project), size: SIZE },
  )
  const areas = drawn.map(({ points, ...area }, i): MapArea => {
    const { at, from } = labels[i] ?? { at: middleOf(points) }
    return { ...area, label: mutable(at), ...(from && { leader: pathThrough([from, at], { closed: false }) }) }
  })
  return { ...baseMap(), areas }
}

/** The map of one project in the Region. Its label is in the middle of its area. */
export function locatorMapOf({ locale }: Pick<FactsContext, 'locale'>, page: TreePage): ProjectMap | undefined {
  const drawn = drawArea(page, locale)
  if (!drawn) return undefined
  const { points, ...area } = drawn
  return { ...baseMap(), areas: [{ ...area, number: 1, label: mutable(middleOf(points)) }] }
}

function drawArea(page: TreePage, locale: Locale) {
  const { facts } = page
  if (facts?.kind !== 'project' || !facts.map) return undefined
  const points = pointsOf(facts.map)
  const isLine = 'line' in facts.map
  const path = pathThrough(points, { closed: !isLine })
  return { link: linkTo(page, locale), phase: facts.phase, path, points, ...(isLine && { isLine }) }
}

function baseMap(): Omit<ProjectMap, 'areas'> {
  const lineThrough = (positions: readonly Position[]) => pathThrough(positions.map(project), { closed: false })
  return {
    width: SIZE,
    height: SIZE,
    region: pathThrough(REGION.map(project), { closed: true }),
    canal: lineThrough(CANAL),
    river: lineThrough(ZENNE),
    codes: Object.entries(CODES).map(([code, at]) => ({ code, at: mutable(project(at)) })),
    scale: { kilometres: KILOMETRES, length: Math.round(KILOMETRES * UNITS_PER_KM) },
  }
}

function mutable([x, y]: Point): [number, number] {
  return [x, y]
}

function pointsOf(shape: Shape): Point[] {
  if ('line' in shape) return shape.line.map(project)
  if ('area' in shape) return shape.area.map(project)
  const [x, y] = project(shape.place)
  return [
    [x - HALF_SIDE, y - HALF_SIDE],
    [x + HALF_SIDE, y - HALF_SIDE],
    [x + HALF_SIDE, y + HALF_SIDE],
    [x - HALF_SIDE, y + HALF_SIDE],
  ]
}
