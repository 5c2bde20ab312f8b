import type { RegionMap } from '../../content/schema/map.ts'
import { MUNICIPALITY_CODES, type Municipality } from '../../domain/municipalities.ts'
import type { Locale } from '../../locale/locale.ts'
import { escapeHtml } from '../../text/escape.ts'
import { CANAL, ZENNE } from './geography.ts'
import { fillOf, hatchPatterns, phaseClass } from './hatches.ts'
import { drawNames, halfSize, nameOf, namesThatFit, type PlaceName } from './names.ts'
import { CANAL_PATH, REGION_FRAME, SIZE, shapePath, territoryPath } from './outline.ts'
import { pathThrough } from './path.ts'
import { type NumberPlace, placeNumbers } from './place-numbers.ts'
import { areaClass, type MapProject, positionsOf } from './project-shape.ts'
import type { Point } from './projection.ts'
import { scaleBar } from './scale-bar.ts'

const SCALE_BAR_KM = 5
/** Smallest and largest width of a window in units (4 and 9 km), and its height relative to its width. */
const WINDOW = { least: 72, most: 160, ratio: 0.4 }

interface RegionMapOptions {
  locale: Locale
  projects: readonly MapProject[]
  /** Addresses of the pages of the municipalities, with the language of the text if it is another: their shapes are links. */
  municipalityPages: Readonly<Partial<Record<Municipality, { path: string; locale?: Locale }>>>
  /** The municipality that is filled, on its own page. */
  here?: Municipality
  /** Whether cards on the same page show windows of the map. */
  windows?: boolean
  /** Positions of the numbers of the projects, if they are known already. */
  numbers?: readonly NumberPlace[]
}

/**
 * Draws the Region: the 19 municipalities, the canal, the Zenne, and the areas of projects with their numbers. Shapes
 * and numbers are links for the pointer only; keyboard and screen reader use the list beside the map, so that no link
 * comes twice. The drawing is in parts, because a list with a filter shows some of the projects.
 */
export function drawRegionMap({
  locale,
  projects,
  municipalityPages,
  here,
  windows = false,
  numbers = placeProjects(projects),
}: RegionMapOptions): RegionMap {
  const names = namesIn(locale)
  const places = MUNICIPALITY_CODES.flatMap((code) => {
    const page = municipalityPages[code]
    return page ? [{ code, ...page }] : []
  })
  return {
    ...(places.length > 0 && { places }),
    ground: [
      hatchPatterns(
        projects.map(({ phase }) => phase),
        { windows },
      ),
      // The same shapes with a thick edge lie under the others, so that only the border of the Region is thick.
      '<use class="m-rim" href="#_net"/>',
      `<g id="_net">${territories(municipalityPages, here)}${water()}</g>`,
    ].join(''),
    names: `${drawNames(namesThatFit(names, numbers))}${scaleBar(SCALE_BAR_KM, REGION_FRAME.unitsPerKm, [9, SIZE - 9])}`,
    projects: projects
      .map((one, i) => ({
        path: one.path,
        number: one.number,
        area: drawArea(one, windows),
        mark: drawNumber(one, numbers[i]),
        window: drawCardWindow(one),
        isLine: 'line' in one.shape,
      }))
      // Lines are drawn under the areas that they cross.
      .sort((a, b) => Number(b.isLine) - Number(a.isLine))
      .map(({ isLine: _, ...drawn }) => drawn),
  }
}

/**
 * Positions of the numbers of projects. They are the same in every language, although names have different lengths:
 * finding them takes most of the time of drawing a map.
 */
export function placeProjects(projects: readonly Pick<MapProject, 'shape'>[]): NumberPlace[] {
  const { project } = REGION_FRAME
  const shapes = projects.map(({ shape }) => ({ points: positionsOf(shape).map(project), isLine: 'line' in shape }))
  const texts = namesIn('nl').map((name) => ({ at: name.at, ...halfSize(name) }))
  return placeNumbers(shapes, { texts, lines: [CANAL.map(project)], size: SIZE })
}

function namesIn(locale: Locale): PlaceName[] {
  return MUNICIPALITY_CODES.map((code) => nameOf(code, locale, REGION_FRAME))
}

function territories(pages: RegionMapOptions['municipalityPages'], here: Municipality | undefined): string {
  return MUNICIPALITY_CODES.map((code) => {
    const href = pages[code]?.path
    const shape = `<path class="${code === here ? 'm-land m-here' : 'm-land'}" d="${territoryPath(code)}"/>`
    return href ? `<a tabindex="-1" href="${escapeHtml(href)}">${shape}</a>` : shape
  }).join('')
}

function water(): string {
  // Every third point: the positions are accurate to 60 to 300 m.
  const zenne = pathThrough(ZENNE.filter((_, i) => i % 3 === 0 || i === ZENNE.length - 1).map(REGION_FRAME.project))
  return `<path class="m-senne" d="${zenne}"/><path class="m-canal" d="${CANAL_PATH}"/>`
}

/** The fill is that of the group, so that a window can fill the same shape with a finer hatch. */
function drawArea(project: MapProject, windows: boolean): string {
  const { shape, number, phase } = project
  const drawn = `<path${windows ? ` id="_a${number}"` : ''} class="${areaClass(project)}" d="${shapePath(shape)}"/>`
  const fill = fillOf(phase)
  return fill ? `<g${fill}>${drawn}</g>` : drawn
}

function drawNumber(project: MapProject, place: NumberPlace | undefined): string {
  const { number, path, phase, isOpen, unconfirmed } = project
  const [x, y] = rounded(place?.at ?? [0, 0])
  const [fromX, fromY] = rounded(place?.from ?? place?.at ?? [0, 0])
  const leader = place?.from ? `<path d="M0 0L${fromX - x} ${fromY - y}"/>` : ''
  const status = isOpen ? ['m-open'] : unconfirmed ? ['m-unconfirmed'] : phaseClass(phase)
  return `<a class="${['m-number', ...status].join(' ')}" tabindex="-1" href="${escapeHtml(path)}" transform="translate(${x} ${y})">${leader}<circle r="7"/><text>${number}</text></a>`
}

function rounded([x, y]: Point): [number, number] {
  return [Math.round(x), Math.round(y)]
}

/** The part of the map around one project, for its card. It shows the shapes of the map, which must be on the same page. */
function drawCardWindow({ shape, number, phase }: MapProject): string {
  const points = positionsOf(shape).map(REGION_FRAME.project)
  const [left, right] = extent(points.map(([x]) => x))
  const [top, bottom] = extent(points.map(([, y]) => y))
  const needed = Math.max(WINDOW.least, 2 * (right - left), (1.6 * (bottom - top)) / WINDOW.ratio)
  const width = Math.round(Math.min(WINDOW.most, needed))
  const height = Math.round(width * WINDOW.ratio)
  const [x, y] = [Math.round((left + right - width) / 2), Math.round((top + bottom - height) / 2)]
  return `<svg class="card-map" viewBox="${x} ${y} ${width} ${height}" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false"><use href="#_net"/><use href="#_a${number}"${fillOf(phase, { inWindow: true })}/></svg>`
}

function extent(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)]
}
