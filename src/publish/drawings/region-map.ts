import { MUNICIPALITIES, MUNICIPALITY_CODES, type Municipality } from '../../domain/municipalities.ts'
import type { Locale } from '../../locale/locale.ts'
import { escapeHtml } from '../../text/escape.ts'
import { CANAL, INNER_BORDERS, REGION, TERRITORIES, ZENNE } from './geography.ts'
import { hatchPatterns, phaseClass } from './hatches.ts'
import { pathThrough } from './path.ts'
import { placeNumbers } from './place-numbers.ts'
import { type MapProject, positionsOf } from './project-shape.ts'
import { frameAround, middleOf, type Point } from './projection.ts'

/** Width and height of the drawing: one unit is 56 m, about the accuracy of the borders. */
const SIZE = 320
/** The Region is 16.5 km wide and 16.6 km high; the rest is margin. */
const REGION_FRAME = frameAround([4.3635, 50.8385], 17.9, [SIZE, SIZE])
const SCALE_BAR_KM = 5
/** Names of more letters than this are written in two lines. */
const LINE_LENGTH = 12
/** Half the width of a letter and half the height of a line, in units. */
const LETTER = { halfWidth: 1.6, halfHeight: 4 }
const LINE_HEIGHT = 6

interface RegionMapOptions {
  locale: Locale
  /** Text alternative: what is on the map, and that the list beside it has the names. */
  label: string
  projects: readonly MapProject[]
  /** Addresses of the pages of the municipalities: their shapes are links. */
  municipalityPaths: Readonly<Partial<Record<Municipality, string>>>
  /** The municipality that is filled, on its own page. */
  here?: Municipality
}

/**
 * Draws the Region: the 19 municipalities, the canal, the Zenne, and the areas of projects with their numbers. Shapes
 * and numbers are links for the pointer only; keyboard and screen reader use the list beside the map, so that no link
 * comes twice.
 */
export function drawRegion({ locale, label, projects, municipalityPaths, here }: RegionMapOptions): string {
  const { project } = REGION_FRAME
  const names = MUNICIPALITY_CODES.map((code) => nameOf(code, locale))
  const shapes = projects.map(({ shape }) => ({ points: positionsOf(shape).map(project), isLine: 'line' in shape }))
  const numbers = placeNumbers(shapes, {
    texts: names.map(({ at, lines }) => ({ at, ...halfSize(lines) })),
    lines: [CANAL.map(project)],
    size: SIZE,
  })
  const territories = MUNICIPALITY_CODES.map((code) => {
    const path = TERRITORIES[code].rings.map((ring) => pathThrough(ring.map(project), { closed: true })).join('')
    const className = code === here ? 'm-land m-here' : 'm-land'
    const href = municipalityPaths[code]
    const shape = `<path class="${className}" d="${path}"/>`
    return href ? `<a href="${escapeHtml(href)}" tabindex="-1">${shape}</a>` : shape
  })
  const discs = projects.map((one, i) => drawNumber(one, numbers[i]?.at ?? [0, 0], numbers[i]?.from))
  return [
    `<svg class="map" viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-label="${escapeHtml(label)}">`,
    hatchPatterns(projects.map(({ phase }) => phase)),
    ...territories,
    `<path class="m-senne" d="${pathThrough(ZENNE.map(project))}"/>`,
    `<path class="m-canal" d="${pathThrough(CANAL.map(project))}"/>`,
    ...[...projects].sort(linesFirst).map((one) => drawArea(one, project)),
    `<g class="m-names">${names.map((name) => drawName(name)).join('')}</g>`,
    ...discs,
    scaleBar(SCALE_BAR_KM, REGION_FRAME.unitsPerKm, [9, SIZE - 9]),
    '</svg>',
  ].join('')
}

/** The outline of the Region with the canal and a cross at one place: the key plan in a corner of a sheet. */
export function drawKeyPlan(project: Pick<MapProject, 'shape'>): string {
  const frame = frameAround([4.3635, 50.8385], 17.9, [100, 100])
  const [x, y] = middleOf(positionsOf(project.shape).map(frame.project)).map(Math.round)
  const every = <T>(step: number, items: readonly T[]) => items.filter((_, i) => i % step === 0)
  const region = pathThrough(every(2, REGION).map(frame.project), { closed: true })
  const canal = pathThrough(every(3, CANAL).map(frame.project))
  return `<svg class="key-plan" viewBox="0 0 100 100" aria-hidden="true" focusable="false"><path class="m-land" d="${region}"/><path class="m-canal" d="${canal}"/><path class="m-cross" d="M${x} 2V98M2 ${y}H98"/><circle class="m-place" cx="${x}" cy="${y}" r="4"/></svg>`
}

interface WindowOptions {
  label: string
  locale: Locale
  /** Width in kilometres. By default, three times the size of the area, and at least 3 km. */
  kilometres?: number
}

/** Width and height of a window. */
const WINDOW = 200

/** A cut-out of the map around one area: borders, water, names of municipalities that fit, a scale bar. */
export function drawWindow(project: MapProject, { label, locale, kilometres }: WindowOptions): string {
  const positions = positionsOf(project.shape)
  const width = kilometres ?? Math.max(3, 3 * widthInKm(positions))
  const frame = frameAround(centreOf(positions), width, [WINDOW, WINDOW])
  const isNear = ([x, y]: Point) => x > -WINDOW && x < 2 * WINDOW && y > -WINDOW && y < 2 * WINDOW
  const lines = (all: readonly (readonly Point[])[]) =>
    all
      .filter((line) => line.some(isNear))
      .map((line) => pathThrough(cut(line, isNear)))
      .join('')
  const area = positions.map(frame.project)
  const names = MUNICIPALITY_CODES.map((code) => ({
    ...nameOf(code, locale),
    at: frame.project(TERRITORIES[code].label),
  }))
    .filter(({ at, lines: words }) => fits(at, words))
    .filter(({ at, lines: words }) => !area.some((point) => isUnder(point, at, words)))
    .filter(({ at, lines: words }, i, all) => !all.slice(0, i).some((other) => overlaps(at, words, other)))
  const barKm = width > 8 ? 2 : width > 4 ? 1 : 0.5
  return [
    `<svg class="map map-window" viewBox="0 0 ${WINDOW} ${WINDOW}" role="img" aria-label="${escapeHtml(label)}">`,
    hatchPatterns([project.phase]),
    `<path class="m-border" d="${lines([...INNER_BORDERS, [...REGION, REGION[0] ?? [0, 0]]].map((one) => one.map(frame.project)))}"/>`,
    `<path class="m-senne" d="${lines([ZENNE.map(frame.project)])}"/>`,
    `<path class="m-canal" d="${lines([CANAL.map(frame.project)])}"/>`,
    drawArea(project, frame.project),
    `<g class="m-names">${names.map((name) => drawName(name)).join('')}</g>`,
    scaleBar(barKm, frame.unitsPerKm, [8, WINDOW - 8]),
    '</svg>',
  ].join('')
}

function drawArea(
  { shape, phase, unconfirmed, isOpen }: MapProject,
  project: (at: readonly [number, number]) => Point,
) {
  const path = pathThrough(positionsOf(shape).map(project), { closed: 'area' in shape })
  const classes = ['line' in shape ? 'm-line' : 'm-area', isOpen ? 'm-open' : phaseClass(phase)]
  if (unconfirmed) classes.push('m-unconfirmed')
  return `<path class="${classes.join(' ')}" d="${path}"/>`
}

function drawNumber({ number, path, isOpen }: MapProject, [x, y]: Point, from: Point | undefined): string {
  const [cx, cy] = [Math.round(x), Math.round(y)]
  const leader = from ? `<path d="M${cx} ${cy}L${Math.round(from[0])} ${Math.round(from[1])}"/>` : ''
  const className = isOpen ? 'm-number m-open' : 'm-number'
  return `<a class="${className}" href="${escapeHtml(path)}" tabindex="-1">${leader}<circle cx="${cx}" cy="${cy}" r="7"/><text x="${cx}" y="${cy}">${number}</text></a>`
}

interface Name {
  at: Point
  lines: readonly string[]
  /** Too large for its municipality on a narrow screen. */
  small: boolean
}

function nameOf(code: Municipality, locale: Locale): Name {
  const { nl, fr } = MUNICIPALITIES[code]
  const name = (locale === 'nl' ? nl : fr).replace(
    /^(?:Brussel-Stad|Bruxelles-Ville)$/,
    (city) => city.split('-')[0] ?? city,
  )
  return { at: REGION_FRAME.project(TERRITORIES[code].label), lines: inLines(name), small: SMALL.has(code) }
}

/** Municipalities whose name covers most of their area on a narrow screen. */
const SMALL: ReadonlySet<Municipality> = new Set([
  '1030',
  '1040',
  '1060',
  '1080',
  '1081',
  '1082',
  '1083',
  '1140',
  '1200',
  '1210',
])

/** Splits a long name at the hyphen nearest to its middle. */
function inLines(name: string): string[] {
  if (name.length <= LINE_LENGTH) return [name]
  const hyphens = [...name.matchAll(/-/g)].map(({ index }) => index + 1)
  const cutAt = hyphens.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0]
  return cutAt === undefined ? [name] : [name.slice(0, cutAt), name.slice(cutAt)]
}

function halfSize(lines: readonly string[]): { halfWidth: number; halfHeight: number } {
  const longest = Math.max(...lines.map((line) => line.length))
  return { halfWidth: longest * LETTER.halfWidth, halfHeight: lines.length * LETTER.halfHeight }
}

function drawName({ at: [x, y], lines, small }: Name): string {
  const texts = lines.map((line, i) => {
    const down = y + 2 + (i - (lines.length - 1) / 2) * LINE_HEIGHT
    return `<text x="${Math.round(x)}" y="${Math.round(down)}">${escapeHtml(line)}</text>`
  })
  return small ? `<g class="m-small">${texts.join('')}</g>` : texts.join('')
}

/** Whether a name is inside a window. */
function fits([x, y]: Point, lines: readonly string[]): boolean {
  const { halfWidth, halfHeight } = halfSize(lines)
  return x > halfWidth && x < WINDOW - halfWidth && y > halfHeight && y < WINDOW - halfHeight - 15
}

function isUnder([px, py]: Point, [x, y]: Point, lines: readonly string[]): boolean {
  const { halfWidth, halfHeight } = halfSize(lines)
  return Math.abs(px - x) < halfWidth && Math.abs(py - y) < halfHeight
}

/** Whether two names cover each other. */
function overlaps([x, y]: Point, lines: readonly string[], other: Pick<Name, 'at' | 'lines'>): boolean {
  const [a, b] = [halfSize(lines), halfSize(other.lines)]
  return (
    Math.abs(x - other.at[0]) < a.halfWidth + b.halfWidth && Math.abs(y - other.at[1]) < a.halfHeight + b.halfHeight
  )
}

/** The part of a line whose points, or their neighbours, are near the window. */
function cut(line: readonly Point[], isNear: (point: Point) => boolean): Point[] {
  return line.filter((_, i) => [i - 1, i, i + 1].some((j) => j >= 0 && line[j] && isNear(line[j])))
}

function centreOf(positions: readonly (readonly [number, number])[]): [number, number] {
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2
  return [middle(positions.map(([longitude]) => longitude)), middle(positions.map(([, latitude]) => latitude))]
}

function widthInKm(positions: readonly (readonly [number, number])[]): number {
  const { project } = frameAround(centreOf(positions), 1, [1, 1])
  const points = positions.map(project)
  const size = (axis: 0 | 1) => Math.max(...points.map((p) => p[axis])) - Math.min(...points.map((p) => p[axis]))
  return Math.max(size(0), size(1))
}

/** A scale bar. Its text tells the length. */
function scaleBar(kilometres: number, unitsPerKm: number, [x, y]: Point): string {
  const length = Math.round(kilometres * unitsPerKm)
  const text = kilometres < 1 ? `${kilometres * 1000} m` : `${kilometres} km`
  return `<g class="m-scale"><path d="M${x} ${y - 4}v4h${length}v-4"/><text x="${x + length + 4}" y="${y}">${text}</text></g>`
}

/** Sorts lines first, so that they are drawn under the areas that they cross. */
function linesFirst(a: MapProject, b: MapProject): number {
  return Number('line' in b.shape) - Number('line' in a.shape)
}
