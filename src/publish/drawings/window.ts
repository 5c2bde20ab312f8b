import { MUNICIPALITY_CODES } from '../../domain/municipalities.ts'
import type { Locale } from '../../locale/locale.ts'
import { escapeHtml } from '../../text/escape.ts'
import { CANAL, INNER_BORDERS, REGION, ZENNE } from './geography.ts'
import { fillOf, hatchPatterns } from './hatches.ts'
import { drawNames, halfSize, isUnder, nameOf, overlaps, type PlaceName, type Screen } from './names.ts'
import { pathThrough } from './path.ts'
import { areaClass, type MapProject, positionsOf } from './project-shape.ts'
import { centreOf, frameAround, type Point, sizeInKm } from './projection.ts'
import { scaleBar } from './scale-bar.ts'

/** Width and height of a window. */
const WINDOW = 200
/** Free space at the foot of a window, for the scale bar. */
const FOOT = 15

interface WindowOptions {
  label: string
  locale: Locale
}

/**
 * A cut-out of the map around one area: borders, water, names of municipalities that fit, a scale bar. Its width is three
 * times the size of the area, and at least 3 km.
 */
export function drawWindow(project: MapProject, { label, locale }: WindowOptions): string {
  const positions = positionsOf(project.shape)
  const kilometres = Math.max(3, ('line' in project.shape ? 1.2 : 3) * sizeInKm(positions))
  const frame = frameAround(centreOf(positions), kilometres, [WINDOW, WINDOW])
  const lines = (all: readonly (readonly Point[])[]) =>
    all
      .map((line) => pathThrough(cut(line)))
      .filter((path) => path !== '')
      .join('')
  const area = positions.map(frame.project)
  const all = MUNICIPALITY_CODES.map((code) => nameOf(code, locale, frame))
  const narrow = namesInWindow(all, area, 'narrow')
  const names = namesInWindow(all, area, 'wide').map((name) =>
    narrow.includes(name) ? name : { ...name, wideOnly: true },
  )
  const borders = [...INNER_BORDERS, [...REGION, REGION[0] ?? [0, 0]]].map((one) => one.map(frame.project))
  const barKm = kilometres > 8 ? 2 : kilometres > 4 ? 1 : 0.5
  return [
    `<svg class="map-window" viewBox="0 0 ${WINDOW} ${WINDOW}" role="img" aria-label="${escapeHtml(label)}">`,
    hatchPatterns([project.phase]),
    `<path class="m-border" d="${lines(borders)}"/>`,
    `<path class="m-senne" d="${lines([ZENNE.map(frame.project)])}"/>`,
    `<path class="m-canal" d="${lines([CANAL.map(frame.project)])}"/>`,
    `<path class="${areaClass(project)}"${fillOf(project.phase)} d="${pathThrough(area, { closed: 'area' in project.shape })}"/>`,
    drawNames(names),
    scaleBar(barKm, frame.unitsPerKm, [8, WINDOW - 8]),
    '</svg>',
  ].join('')
}

/** The names that fit, cover no point of the area, and no name before them. */
function namesInWindow(names: readonly PlaceName[], area: readonly Point[], screen: Screen): PlaceName[] {
  return names
    .filter((name) => fits(name, screen))
    .filter((name) => !area.some((point) => isUnder(point, name, screen)))
    .filter((name, i, fitting) => !fitting.slice(0, i).some((other) => overlaps(name, other, screen)))
}

/** Whether a name is inside the window and above its scale bar. */
function fits(name: PlaceName, screen: Screen): boolean {
  const [x, y] = name.at
  const { halfWidth, halfHeight } = halfSize(name, screen)
  return x > halfWidth && x < WINDOW - halfWidth && y > halfHeight && y < WINDOW - halfHeight - FOOT
}

/** The part of a line whose points, or their neighbours, are near the window. Nothing of a line that is away from it. */
function cut(line: readonly Point[]): Point[] {
  const isNear = ([x, y]: Point) => x > -WINDOW && x < 2 * WINDOW && y > -WINDOW && y < 2 * WINDOW
  if (!line.some(isNear)) return []
  return line.filter((_, i) => [i - 1, i, i + 1].some((j) => j >= 0 && line[j] && isNear(line[j])))
}
