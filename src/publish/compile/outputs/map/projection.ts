import { type Position, REGION } from '../../../drawings/geography.ts'

/** A point of the drawing, in units of the drawing from the top left. */
export type Point = readonly [x: number, y: number]

/** Width and height of the drawing, which is square: the Region is about as wide as high. */
export const SIZE = 560
/** Space around the Region, for the numbers of areas at its border. */
const MARGIN = 16

const KM_PER_DEGREE = 111.2
const [west, east] = [Math.min(...REGION.map(([lon]) => lon)), Math.max(...REGION.map(([lon]) => lon))]
const [south, north] = [Math.min(...REGION.map(([, lat]) => lat)), Math.max(...REGION.map(([, lat]) => lat))]
/** Length of a degree of longitude relative to a degree of latitude, at the latitude of the Region. */
const NARROWING = Math.cos((((south + north) / 2) * Math.PI) / 180)

/** Units of the drawing in a kilometre. */
export const UNITS_PER_KM = (SIZE - 2 * MARGIN) / (KM_PER_DEGREE * Math.max(north - south, (east - west) * NARROWING))

/** Equirectangular projection: in so small a Region, its error is less than the width of a line. */
export function project([lon, lat]: Position): Point {
  const unit = UNITS_PER_KM * KM_PER_DEGREE
  const x = SIZE / 2 + (lon - (west + east) / 2) * NARROWING * unit
  const y = SIZE / 2 - (lat - (south + north) / 2) * unit
  return [Math.round(x), Math.round(y)]
}

/** SVG path through points. */
export function pathThrough(points: readonly Point[], { closed }: { closed: boolean }): string {
  return `M${points.map(([x, y]) => `${x} ${y}`).join('L')}${closed ? 'Z' : ''}`
}
