import type { Position } from './geography.ts'

/** A point of a drawing, in units of the drawing from the top left. */
export type Point = readonly [x: number, y: number]

/** Kilometres in a degree of latitude, and in a degree of longitude at the latitude of the Region (50.84° N). */
export const KM_PER_DEGREE = { latitude: 111.2, longitude: 111.2 * Math.cos((50.84 * Math.PI) / 180) }

/** A rectangle of the Region, and its size in units of the drawing. */
export interface Frame {
  width: number
  height: number
  unitsPerKm: number
  project(position: Position): Point
}

/**
 * Equirectangular projection: in so small a Region, its error is less than the width of a line.
 * @param centre position in the middle of the drawing
 * @param kilometres width of the drawing
 * @param size width and height in units of the drawing
 */
export function frameAround(centre: Position, kilometres: number, [width, height]: Point): Frame {
  const unitsPerKm = width / kilometres
  return {
    width,
    height,
    unitsPerKm,
    project: ([longitude, latitude]) => [
      width / 2 + (longitude - centre[0]) * KM_PER_DEGREE.longitude * unitsPerKm,
      height / 2 - (latitude - centre[1]) * KM_PER_DEGREE.latitude * unitsPerKm,
    ],
  }
}

/** Middle of positions. */
export function middleOf<P extends readonly [number, number]>(points: readonly P[]): [number, number] {
  const sum = points.reduce(([x, y], [px, py]) => [x + px, y + py] as const, [0, 0] as readonly [number, number])
  return [sum[0] / points.length, sum[1] / points.length]
}

/** Middle of the box around positions. */
export function centreOf(positions: readonly Position[]): Position {
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2
  return [middle(positions.map(([longitude]) => longitude)), middle(positions.map(([, latitude]) => latitude))]
}

/** The longer side of the box around positions, in kilometres. */
export function sizeInKm(positions: readonly Position[]): number {
  const { project } = frameAround(centreOf(positions), 1, [1, 1])
  const points = positions.map(project)
  const size = (axis: 0 | 1) => Math.max(...points.map((p) => p[axis])) - Math.min(...points.map((p) => p[axis]))
  return Math.max(size(0), size(1))
}
