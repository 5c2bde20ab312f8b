import type { Point } from './projection.ts'

/** Radius of the disc in which a number stands. */
export const LABEL_RADIUS = 13
/** An area this far across in both directions holds its own number. */
const ROOMY = 44

export interface Label {
  at: Point
  /** Where on the area the line to the number begins; undefined where the number stands in the area. */
  from?: Point
}

/** Distances from an area's middle and directions in which its number may stand, the nearest first. */
const DISTANCES = [30, 40, 52, 66, 82]
const DIRECTIONS = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8)

/**
 * Finds a place for the number of each area: within it where there is room, otherwise beside it, where it covers
 * the fewest other areas, numbers and texts. Numbers keep within the drawing.
 * @param shapes corners of each area
 * @param texts middles of texts that stand there already
 * @param size width and height of the drawing
 */
export function placeLabels(
  shapes: readonly (readonly Point[])[],
  { texts, size }: { texts: readonly Point[]; size: number },
): Label[] {
  const edges = shapes.flatMap(pointsAlong)
  const labels: Label[] = []
  for (const shape of shapes) {
    const middle = middleOf(shape)
    if (isRoomy(shape)) {
      labels.push({ at: middle })
      continue
    }
    const costOf = (at: Point) => {
      const distance = Math.hypot(at[0] - middle[0], at[1] - middle[1])
      const covered = edges.filter((point) => isNear(point, at, LABEL_RADIUS + 5)).length
      const hidden = texts.filter((text) => isNear(text, at, LABEL_RADIUS + 18)).length
      const crowded = labels.filter((label) => isNear(label.at, at, 2 * LABEL_RADIUS + 4)).length
      const crossing = labels.filter((label) => label.from && cross(middle, at, label.from, label.at)).length
      return distance / 20 + 4 * covered + 20 * crowded + 8 * crossing + 6 * hidden
    }
    const places = DISTANCES.flatMap((distance) => DIRECTIONS.map((direction) => step(middle, direction, distance)))
    const inside = places.filter(([x, y]) => [x, y].every((v) => v >= LABEL_RADIUS && v <= size - LABEL_RADIUS))
    const at = inside.reduce((best, place) => (costOf(place) < costOf(best) ? place : best), inside[0] ?? middle)
    labels.push({ at, from: middle })
  }
  return labels
}

/** Middle of the box around points. */
export function middleOf(points: readonly Point[]): Point {
  const [left, right, top, bottom] = boxOf(points)
  return [Math.round((left + right) / 2), Math.round((top + bottom) / 2)]
}

/** Points on the edges of an area, close enough that no number slips between them. */
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
  return right - left >= ROOMY && bottom - top >= ROOMY
}

function step([x, y]: Point, direction: number, distance: number): Point {
  return [Math.round(x + distance * Math.cos(direction)), Math.round(y + distance * Math.sin(direction))]
}

function isNear(a: Point, b: Point, distance: number): boolean {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) < distance
}

/** Whether the lines ab and cd cross. */
function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}
