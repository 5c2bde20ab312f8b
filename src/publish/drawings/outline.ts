import type { Municipality } from '../../domain/municipalities.ts'
import { CANAL, REGION, TERRITORIES } from './geography.ts'
import { pathThrough } from './path.ts'
import { positionsOf, type Shape } from './project-shape.ts'
import { frameAround, type Point } from './projection.ts'

/** Width and height of a map of the Region: one unit is 56 m, about the accuracy of the borders. */
export const SIZE = 320
/** A point nearer than this to the line between its neighbours, in units, is not a corner. */
const STRAIGHT = 1
/** The Region is 16.5 km wide and 16.6 km high; the rest is margin. */
export const REGION_FRAME = frameAround([4.3635, 50.8385], 17.9, [SIZE, SIZE])

const { project } = REGION_FRAME

/** SVG paths on a map of the Region: its border and its canal. */
export const REGION_PATH = pathThrough(REGION.map(project), { closed: true })
export const CANAL_PATH = pathThrough(CANAL.map(project))

/** SVG path of a project on a map of the Region. */
export function shapePath(shape: Shape): string {
  return pathThrough(positionsOf(shape).map(project), { closed: 'area' in shape })
}

/** SVG path of a municipality on a map of the Region. */
export function territoryPath(code: Municipality): string {
  return TERRITORIES[code].rings.map((ring) => pathThrough(corners(ring.map(project)), { closed: true })).join('')
}

/** The points of a ring without those that lie nearly on the line between their neighbours. */
function corners(ring: readonly Point[]): Point[] {
  return ring.filter((point, i) => {
    const [before, after] = [ring.at(i - 1) ?? point, ring[(i + 1) % ring.length] ?? point]
    return distanceToLine(point, before, after) >= STRAIGHT
  })
}

function distanceToLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay)
  return length === 0 ? Number.POSITIVE_INFINITY : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
}
