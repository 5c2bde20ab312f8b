import { MUNICIPALITY_CODES, type Municipality } from '../../domain/municipalities.ts'
import data from './geography.json' with { type: 'json' }

/** Longitude and latitude in degrees (WGS 84), in GeoJSON's order (RFC 7946, section 3.1.1). */
export type Position = readonly [longitude: number, latitude: number]

/*
 * The borders of the 19 municipalities, generalised to 0.001 degree: about 70 m from west to east and 111 m from north to
 * south. Every border is stored once, so neighbours always touch. Source: Statbel, statistical sectors, 1 January 2011
 * (checked against 1 January 2025), via BelgiumMaps.StatBel, CC BY. The licence requires that every map names the source.
 */

/** The borders between two municipalities, and between a municipality and Flanders. */
const BORDERS = data.borders as unknown as Readonly<Record<string, readonly Position[]>>

/** The border of the Region, counter-clockwise. The last position is not a repetition of the first. */
export const REGION: readonly Position[] = ringOf(data.region)

/** The borders inside the Region, each once. */
export const INNER_BORDERS: readonly (readonly Position[])[] = Object.entries(BORDERS)
  .filter(([id]) => !data.region.some((step) => step.slice(1) === id))
  .map(([, border]) => border)

/** A municipality: its rings (the City of Ixelles has two), and the position of its name. */
export interface Territory {
  rings: readonly (readonly Position[])[]
  label: Position
}

export const TERRITORIES: Readonly<Record<Municipality, Territory>> = Object.fromEntries(
  MUNICIPALITY_CODES.map((code): [Municipality, Territory] => {
    const { rings, label } = data.municipalities[code]
    return [code, { rings: rings.map(ringOf), label: label as unknown as Position }]
  }),
) as Record<Municipality, Territory>

/** The canal, from south to north. Accurate to 60 to 250 m. */
export const CANAL = data.canal as unknown as readonly Position[]

/** The Zenne, mostly underground, from south to north. Accurate to 60 to 300 m. */
export const ZENNE = data.zenne as unknown as readonly Position[]

/** Joins borders to a ring: `+A38` is border A38 from its first to its last position, `-A38` the other way. */
function ringOf(steps: readonly string[]): Position[] {
  return steps.flatMap((step) => {
    const border = BORDERS[step.slice(1)]
    if (!border) throw new Error(`geography.json has no border ${step}`)
    return (step.startsWith('-') ? border.toReversed() : border).slice(0, -1)
  })
}

/** Whether a position is inside a ring (even-odd rule). */
export function isInside([x, y]: readonly [number, number], ring: readonly (readonly [number, number])[]): boolean {
  let inside = false
  for (const [i, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring.at(i - 1) ?? [ax, ay]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  }
  return inside
}

/** The municipality at a position, or undefined outside the Region. */
export function territoryAt(position: Position): Municipality | undefined {
  return MUNICIPALITY_CODES.find((code) => TERRITORIES[code].rings.some((ring) => isInside(position, ring)))
}
