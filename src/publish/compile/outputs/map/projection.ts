import { type Position, REGION } from './geography.ts'

/** A point of the drawing, in its units from the top left. */
export type Point = readonly [x: number, y: number]

/** Width and height of the drawing: the Region is about as wide as it is high. */
export const SIZE = 560
/** Free room around the Region, for numbers of what lies at its border. */
const MARGIN = 16

const KM_PER_DEGREE = 111.2
const [west, east] = [Math.min(...REGION.map(([lon]) => lon)), Math.max(...REGION.map(([lon]) => lon))]
const [south, north] = [Math.min(...REGION.map(([, lat]) => lat)), Math.max(...REGION.map(([, lat]) => lat))]
/** At this latitude a degree of longitude is this part of one of latitude. */
const NARROWING = Math.cos((((south + north) / 2) * Math.PI) / 180)

/** Units of the drawing to a kilometre. */
export const UNITS_PER_KM = (SIZE - 2 * MARGIN) / (KM_PER_DEGREE * Math.max(north - south, (east - west) * NARROWING))

/** Equirectangular: over so small a Region it is wrong by less than the width of a line. */
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
