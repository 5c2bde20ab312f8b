import type { Municipality } from '../../domain/municipalities.ts'
import { CANAL, REGION, TERRITORIES } from './geography.ts'
import { pathThrough } from './path.ts'
import { positionsOf, type Shape } from './project-shape.ts'
import { frameAround } from './projection.ts'

/** Width and height of a map of the Region: one unit is 56 m, about the accuracy of the borders. */
export const SIZE = 320
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
  return TERRITORIES[code].rings.map((ring) => pathThrough(ring.map(project), { closed: true })).join('')
}
