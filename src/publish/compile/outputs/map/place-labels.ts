import type { Point } from './projection.ts'

/** Largest radius of the disc around a number, in units of the drawing: it occurs on narrow screens. */
export const LABEL_RADIUS = 18
/** Half the width and height of a post code on a narrow screen. */
const TEXT = { width: 30, height: 12 }
/** Minimum width and height of an area that has its number inside. */
const MIN_ROOMY_SIZE = 44

export interface Label {
  at: Point
  /** Start of the line from the area to the number. Undefined if the number is inside the area. */
  from?: Point
}

/** Number of times that all numbers are placed. */
const ROUNDS = 4
/** Candidate positions of a number: distances from the middle of its area, the nearest first, and directions. */
const DISTANCES = [30, 40, 52, 66, 82, 100]
const DIRECTIONS = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8)

/**
 * Finds a position for the number of each area: inside a large area, otherwise beside it. A position beside an area
 * should cover few other areas, numbers and texts, and lines to numbers should not cross each other. All numbers are
 * inside the drawing.
 * @param shapes corners of each area
 * @param texts middles of the texts that are on the map already
 * @param size width and height of the drawing
 */
export function placeLabels(
  shapes: readonly (readonly Point[])[],
  { texts, size }: { texts: readonly Point[]; size: number },
): Label[] {
  const edges = shapes.flatMap(pointsAlong)
  const placed = new Map<number, Label>()
  for (const [i, shape] of shapes.entries()) if (isRoomy(shape)) placed.set(i, { at: middleOf(shape) })
  // Place all numbers several times: in the first round, the first ones do not know the positions of the others.
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, shape] of shapes.entries()) {
      if (isRoomy(shape)) continue
      const from = middleOf(shape)
      const labels = [...placed].filter(([other]) => other !== i).map(([, label]) => label)
      const places = DISTANCES.flatMap((distance) => DIRECTIONS.map((direction) => step(from, direction, distance)))
      const inside = places.filter(([x, y]) => [x, y].every((v) => v >= LABEL_RADIUS && v <= size - LABEL_RADIUS))
      const costs = inside.map((at) => costOf({ at, from }, { labels, edges, texts }))
      placed.set(i, { at: inside[costs.indexOf(Math.min(...costs))] ?? from, from })
    }
  }
  return shapes.map((shape, i) => placed.get(i) ?? { at: middleOf(shape) })
}

interface Drawn {
  labels: readonly Label[]
  edges: readonly Point[]
  texts: readonly Point[]
}

/** Cost of a position: what the number covers, what its line crosses, and its distance from the area. */
function costOf({ at, from }: Required<Label>, { labels, edges, texts }: Drawn): number {
  const covered = edges.filter((point) => isNear(point, at, LABEL_RADIUS + 5)).length
  const hidden = texts.filter((text) => covers(at, text)).length
  const crowded = labels.filter((label) => isNear(label.at, at, 2 * LABEL_RADIUS + 4)).length
  const crossing = labels.filter((label) => label.from && segmentsCross(from, at, label.from, label.at)).length
  const through = labels.filter(
    (label) =>
      distanceToSegment(label.at, from, at) < LABEL_RADIUS ||
      (label.from && distanceToSegment(at, label.from, label.at) < LABEL_RADIUS),
  ).length
  const struck = texts.filter((text) => distanceToSegment(text, from, at) < TEXT.height).length
  const distance = Math.hypot(at[0] - from[0], at[1] - from[1])
  return distance / 20 + 6 * covered + 2 * struck + 20 * crowded + 8 * crossing + 40 * hidden + 16 * through
}

/** Middle of the box around points. */
export function middleOf(points: readonly Point[]): Point {
  const [left, right, top, bottom] = boxOf(points)
  return [Math.round((left + right) / 2), Math.round((top + bottom) / 2)]
}

/** Points on the edges of an area, so close that a number cannot lie between two of them without covering one. */
function pointsAlong(shape: readonly Point[]): Point[] {
  return shape.flatMap(([x, y], i) => {
    const [nextX, nextY] = shape[(i + 1) % shape.length] ?? [x, y]
    const parts = Math.max(1, Math.ceil(Math.hypot(nextX - x, nextY - y) / LABEL_RADIUS))
    return Array.from(
      { length: parts },
      (_, part): Point => [x + ((nextX - x) * part) / parts, y + ((nextY - y) * part) / parts],
    )
  })
}

function boxOf(points: readonly Point[]): [left: number, right: number, top: number, bottom: number] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
}

function isRoomy(points: readonly Point[]): boolean {
  const [left, right, top, bottom] = boxOf(points)
  return right - left >= MIN_ROOMY_SIZE && bottom - top >= MIN_ROOMY_SIZE
}

function step([x, y]: Point, direction: number, distance: number): Point {
  return [Math.round(x + distance * Math.cos(direction)), Math.round(y + distance * Math.sin(direction))]
}

function isNear(a: Point, b: Point, distance: number): boolean {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) < distance
}

/** Whether the disc of a number covers a text. */
function covers([x, y]: Point, [textX, textY]: Point): boolean {
  const across = Math.max(0, Math.abs(x - textX) - TEXT.width)
  const down = Math.max(0, Math.abs(y - textY) - TEXT.height)
  return Math.hypot(across, down) < LABEL_RADIUS
}

/** Distance of a point from the line segment ab. */
function distanceToSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

/** Whether the line segments ab and cd cross. */
function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}
