import type { Phase } from '../../domain/kinds.ts'
import type { Position } from './geography.ts'
import { phaseClass } from './hatches.ts'
import { KM_PER_DEGREE, middleOf } from './projection.ts'

/** The outline of an area, or a line. */
export type Shape = { area: readonly Position[] } | { line: readonly Position[] }

/** A project on a map. */
export interface MapProject {
  /** Its number in the list beside the map. */
  number: number
  /** Address of its page, in the language of the map. */
  path: string
  shape: Shape
  phase: Phase
  /** The edge is dashed if no source confirms the status since its date. */
  unconfirmed: boolean
  /** People can answer now. */
  isOpen: boolean
}

/** Half the side of the square that shows a project with a position but no outline, in kilometres. */
const HALF_SIDE = 0.2

/**
 * The shape of a project by its facts: its outline, its line, or a square around its position.
 * @param map what facts.yaml says; undefined for a project without a position
 */
export function shapeOf(map: Shape | { place: Position } | undefined): Shape | undefined {
  return map && ('place' in map ? squareAround(map.place) : map)
}

function squareAround([longitude, latitude]: Position): Shape {
  const [across, up] = [HALF_SIDE / KM_PER_DEGREE.longitude, HALF_SIDE / KM_PER_DEGREE.latitude]
  return {
    area: [
      [longitude - across, latitude - up],
      [longitude + across, latitude - up],
      [longitude + across, latitude + up],
      [longitude - across, latitude + up],
    ],
  }
}

/** Classes of the shape of a project on a map. */
export function areaClass({ shape, phase, unconfirmed, isOpen }: MapProject): string {
  const classes = ['line' in shape ? 'm-line' : 'm-area', ...(isOpen ? ['m-open'] : phaseClass(phase))]
  return (unconfirmed ? [...classes, 'm-unconfirmed'] : classes).join(' ')
}

export function positionsOf(shape: Shape): readonly Position[] {
  return 'line' in shape ? shape.line : shape.area
}

/** The same outline at another size: the middle and the form stay. */
export function atHectares(area: readonly Position[], hectares: number): Position[] {
  const [x, y] = middleOf(area)
  const factor = Math.sqrt(hectares / hectaresOf(area))
  return area.map(([lon, lat]) => [x + (lon - x) * factor, y + (lat - y) * factor])
}

/** Size of an outline in hectares (shoelace formula, on the plane of the projection). */
export function hectaresOf(area: readonly Position[]): number {
  const doubled = area.reduce((sum, [ax, ay], i) => {
    const [bx, by] = area[(i + 1) % area.length] ?? [ax, ay]
    return sum + ax * by - bx * ay
  }, 0)
  return (Math.abs(doubled) / 2) * KM_PER_DEGREE.latitude * KM_PER_DEGREE.longitude * 100
}

/** Sorts from north-west to south-east: the order of numbers on the map. Items without a shape come last, in their order. */
export function fromNorthWest<T>(items: readonly T[], shapeOfItem: (item: T) => Shape | undefined): T[] {
  const rank = (item: T) => {
    const shape = shapeOfItem(item)
    if (!shape) return Number.MAX_VALUE
    const [lon, lat] = middleOf(positionsOf(shape))
    return lon * KM_PER_DEGREE.longitude - lat * KM_PER_DEGREE.latitude
  }
  return [...items].sort((a, b) => rank(a) - rank(b))
}
