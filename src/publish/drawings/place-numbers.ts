import { isInside } from './geography.ts'
import { middleOf, type Point } from './projection.ts'

/** Largest radius of the disc around a number, in units of the drawing: it occurs on narrow screens. */
export const NUMBER_RADIUS = 10

/** Number of times that all numbers are placed. In the first round, the first numbers do not know the others. */
const ROUNDS = 4
/** Candidate positions of a number: distances from the middle of its area, and directions. */
const DISTANCES = [0, 9, 13, 17, 22, 28, 35, 43, 52]
const DIRECTIONS = Array.from({ length: 24 }, (_, i) => (i * Math.PI) / 12)

/** What gets a number: the outline of an area, or the points of a line. */
export interface Numbered {
  points: readonly Point[]
  isLine: boolean
}

export interface NumberPlace {
  at: Point
  /** Where the line from the number to its area ends. Undefined if the number is on its area. */
  from?: Point
}

/** What numbers should not cover. */
export interface Obstacles {
  /** Middles of texts, with half their width and height. */
  texts: readonly { at: Point; halfWidth: number; halfHeight: number }[]
  /** Lines such as the canal. */
  lines: readonly (readonly Point[])[]
  /** Width and height of the drawing. All numbers are inside. */
  size: number
}

/**
 * Finds a position for the number of each area. A number of a line is on the line. All others are near their area, where
 * they cover the fewest areas, numbers, texts and water, and where the line to their area crosses no other area.
 */
export function placeNumbers(shapes: readonly Numbered[], obstacles: Obstacles): NumberPlace[] {
  const placed = new Map<number, NumberPlace>()
  for (let round = 0, changed = true; round < ROUNDS && changed; round++) {
    changed = false
    for (const [i, shape] of shapes.entries()) {
      const others = [...placed].filter(([other]) => other !== i).map(([, place]) => place)
      const areas = shapes.filter((other) => other !== shape)
      const candidates = candidatesFor(shape).filter(({ at }) =>
        at.every((v) => v >= NUMBER_RADIUS && v <= obstacles.size - NUMBER_RADIUS),
      )
      const costs = candidates.map((place) => costOf(place, shape, { areas, others, obstacles }))
      const best = candidates[costs.indexOf(Math.min(...costs))] ?? { at: middleOf(shape.points) }
      changed ||= String(best.at) !== String(placed.get(i)?.at)
      placed.set(i, best)
    }
  }
  return shapes.map(({ points }, i) => placed.get(i) ?? { at: middleOf(points) })
}

function candidatesFor({ points, isLine }: Numbered): NumberPlace[] {
  if (isLine) return alongLine(points, NUMBER_RADIUS / 2).map((at) => ({ at }))
  const middle: Point = middleOf(points)
  return DISTANCES.flatMap((distance) =>
    (distance === 0 ? [0] : DIRECTIONS).map((direction): NumberPlace => {
      const at: Point = [middle[0] + distance * Math.cos(direction), middle[1] + distance * Math.sin(direction)]
      return distance === 0 ? { at } : { at, from: middle }
    }),
  )
}

interface Around {
  areas: readonly Numbered[]
  others: readonly NumberPlace[]
  obstacles: Obstacles
}

/** Cost of a position: what the number covers, what its line crosses, and its distance from the area. */
function costOf({ at, from }: NumberPlace, shape: Numbered, { areas, others, obstacles }: Around): number {
  const reach = NUMBER_RADIUS + 1
  const crowded = others.filter((other) => isNear(other.at, at, 2 * reach)).length
  const struck = from ? others.filter((other) => distanceToSegment(other.at, from, at) < reach).length : 0
  const crossed = from ? others.filter((other) => other.from && crosses(from, at, other.from, other.at)).length : 0
  const coveredAreas = areas.filter((area) => distanceToShape(at, area) < reach).length
  const throughAreas = from ? areas.filter((area) => !area.isLine && passesThrough(from, at, area.points)).length : 0
  const coveredSelf = !shape.isLine && distanceToShape(at, shape) < NUMBER_RADIUS * 0.7 ? 1 : 0
  const texts = obstacles.texts.filter((text) => covers(at, text)).length
  const throughTexts = from ? obstacles.texts.filter((text) => strikes(from, at, text)).length : 0
  const water = obstacles.lines.filter((line) => segments(line).some(([a, b]) => distanceToSegment(at, a, b) < reach))
  const overWater = from
    ? obstacles.lines.filter((line) => segments(line).some(([a, b]) => crosses(from, at, a, b))).length
    : 0
  const distance = from ? Math.hypot(at[0] - from[0], at[1] - from[1]) : 0
  const onLine = shape.isLine ? 0 : 4 * water.length + 6 * overWater
  return (
    distance / 6 +
    40 * crowded +
    16 * struck +
    12 * crossed +
    10 * coveredAreas +
    30 * throughAreas +
    3 * coveredSelf +
    8 * texts +
    6 * throughTexts +
    onLine
  )
}

function segments(line: readonly Point[]): [Point, Point][] {
  return line.slice(1).map((point, i) => [line[i] ?? point, point])
}

function edgesOf({ points, isLine }: Numbered): [Point, Point][] {
  const [first] = points
  return segments(isLine || !first ? points : [...points, first])
}

/** 0 inside an area. */
function distanceToShape(at: Point, shape: Numbered): number {
  if (!shape.isLine && isInside(at, shape.points)) return 0
  return Math.min(...edgesOf(shape).map(([a, b]) => distanceToSegment(at, a, b)))
}

function passesThrough(from: Point, to: Point, ring: readonly Point[]): boolean {
  return edgesOf({ points: ring, isLine: false }).some(([a, b]) => crosses(from, to, a, b))
}

/** Points on a line, at most `step` apart. */
function alongLine(points: readonly Point[], step: number): Point[] {
  return segments(points).flatMap(([[ax, ay], [bx, by]]) => {
    const parts = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / step))
    return Array.from({ length: parts }, (_, i): Point => [ax + ((bx - ax) * i) / parts, ay + ((by - ay) * i) / parts])
  })
}

function isNear(a: Point, b: Point, distance: number): boolean {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) < distance
}

/** Whether the disc of a number covers a text. */
function covers([x, y]: Point, { at, halfWidth, halfHeight }: Obstacles['texts'][number]): boolean {
  const across = Math.max(0, Math.abs(x - at[0]) - halfWidth)
  const down = Math.max(0, Math.abs(y - at[1]) - halfHeight)
  return Math.hypot(across, down) < NUMBER_RADIUS
}

/** Whether a line to a number crosses a text. */
function strikes(from: Point, to: Point, { at: [x, y], halfWidth }: Obstacles['texts'][number]): boolean {
  return crosses(from, to, [x - halfWidth, y], [x + halfWidth, y])
}

/** Distance of a point from the line segment ab. */
function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

/** Whether the line segments ab and cd cross. */
function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}
