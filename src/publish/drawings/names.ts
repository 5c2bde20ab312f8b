import { MUNICIPALITIES, type Municipality } from '../../domain/municipalities.ts'
import type { Locale } from '../../locale/locale.ts'
import { escapeHtml } from '../../text/escape.ts'
import { TERRITORIES } from './geography.ts'
import type { Frame, Point } from './projection.ts'

/** Names of more letters than this are written in two lines. */
const LINE_LENGTH = 12
/** Half the width of a letter and half the height of a line, in units. */
const LETTER = { halfWidth: 1.6, halfHeight: 4 }
const LINE_HEIGHT = 6

/** The name of a municipality on a map. */
export interface PlaceName {
  /** The middle of the text. */
  at: Point
  lines: readonly string[]
  /** Too large for its municipality on a narrow screen. */
  small: boolean
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

/** The name of a municipality in the language of the map: French for readers of French, Dutch for all others. */
export function nameOf(code: Municipality, locale: Locale, { project }: Frame): PlaceName {
  const { nl, fr } = MUNICIPALITIES[code]
  const name = (locale === 'fr' ? fr : nl).replace(/^(?:Brussel-Stad|Bruxelles-Ville)$/, shortCity)
  return { at: project(TERRITORIES[code].label), lines: inLines(name), small: SMALL.has(code) }
}

function shortCity(name: string): string {
  return name.split('-')[0] ?? name
}

/** Splits a long name at the hyphen nearest to its middle. */
function inLines(name: string): string[] {
  if (name.length <= LINE_LENGTH) return [name]
  const hyphens = [...name.matchAll(/-/g)].map(({ index }) => index + 1)
  const cutAt = hyphens.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0]
  return cutAt === undefined ? [name] : [name.slice(0, cutAt), name.slice(cutAt)]
}

/** Half the width and height of a name. */
export function halfSize({ lines }: Pick<PlaceName, 'lines'>): { halfWidth: number; halfHeight: number } {
  const longest = Math.max(...lines.map((line) => line.length))
  return { halfWidth: longest * LETTER.halfWidth, halfHeight: lines.length * LETTER.halfHeight }
}

export function drawName({ at: [x, y], lines, small }: PlaceName): string {
  const texts = lines.map((line, i) => {
    const down = y + 2 + (i - (lines.length - 1) / 2) * LINE_HEIGHT
    return `<text x="${Math.round(x)}" y="${Math.round(down)}">${escapeHtml(line)}</text>`
  })
  return small ? `<g class="m-small">${texts.join('')}</g>` : texts.join('')
}

/** Whether a point is under a name. */
export function isUnder([px, py]: Point, name: PlaceName): boolean {
  const { halfWidth, halfHeight } = halfSize(name)
  return Math.abs(px - name.at[0]) < halfWidth && Math.abs(py - name.at[1]) < halfHeight
}

/** Whether two names cover each other. */
export function overlaps(name: PlaceName, other: PlaceName): boolean {
  const [a, b] = [halfSize(name), halfSize(other)]
  const [across, down] = [Math.abs(name.at[0] - other.at[0]), Math.abs(name.at[1] - other.at[1])]
  return across < a.halfWidth + b.halfWidth && down < a.halfHeight + b.halfHeight
}
