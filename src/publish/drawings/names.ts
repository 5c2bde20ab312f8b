import { MUNICIPALITIES, type Municipality } from '../../domain/municipalities.ts'
import type { Locale } from '../../locale/locale.ts'
import { escapeHtml } from '../../text/escape.ts'
import { TERRITORIES } from './geography.ts'
import type { Frame, Point } from './projection.ts'

/** Names of more letters than this are written in two lines. */
const LINE_LENGTH = 12
/** Half the width of a letter and half the height of a line, in units: on a wide screen, and on a narrow one. */
const LETTER = { wide: { halfWidth: 1.8, halfHeight: 4 }, narrow: { halfWidth: 2.9, halfHeight: 6 } }
export type Screen = keyof typeof LETTER

/** The name of a municipality on a map. */
export interface PlaceName {
  /** The middle of the text, in units of the drawing. */
  at: Point
  lines: readonly string[]
  /** Shown on a wide screen only. */
  wideOnly?: boolean
}

/** The name of a municipality in the language of the map: French for readers of French, Dutch for all others. */
export function nameOf(code: Municipality, locale: Locale, { project }: Frame): PlaceName {
  const { nl, fr } = MUNICIPALITIES[code]
  const name = (locale === 'fr' ? fr : nl).replace(/^(?:Brussel-Stad|Bruxelles-Ville)$/, shortCity)
  return { at: project(TERRITORIES[code].label), lines: inLines(name) }
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
export function halfSize({ lines }: Pick<PlaceName, 'lines'>, screen: Screen = 'wide'): HalfSize {
  const { halfWidth, halfHeight } = LETTER[screen]
  return { halfWidth: Math.max(...lines.map((line) => line.length)) * halfWidth, halfHeight: lines.length * halfHeight }
}

interface HalfSize {
  halfWidth: number
  halfHeight: number
}

/** The lines are one em apart, so that they stay apart when the text is larger on a narrow screen. */
function drawName({ at: [x, y], lines }: PlaceName): string {
  const [left, top] = [Math.round(x), Math.round(y)]
  const [first = '', second] = lines.map(escapeHtml)
  const start = `<text x="${left}" y="${top}"`
  if (second === undefined) return `${start}>${first}</text>`
  return `${start} dy="-.5em">${first}<tspan x="${left}" dy="1em">${second}</tspan></text>`
}

/** Draws names in one group, and within it those that are for a wide screen only. */
export function drawNames(names: readonly PlaceName[]): string {
  const draw = (some: readonly PlaceName[]) => some.map(drawName).join('')
  const wide = draw(names.filter(({ wideOnly }) => wideOnly))
  const small = wide === '' ? '' : `<g class="m-small">${wide}</g>`
  return `<g class="m-names">${draw(names.filter(({ wideOnly }) => !wideOnly))}${small}</g>`
}

/** A number on the map: its middle, and the end of the line to its area. */
interface Disc {
  at: Point
  from?: Point | undefined
}

/**
 * The names that cover no other name and that no number covers, in order. Of names that cover each other on a narrow
 * screen, where text and numbers are larger, the first stays; the others are for a wide screen only.
 */
export function namesThatFit(names: readonly PlaceName[], discs: readonly Disc[]): PlaceName[] {
  const shown: PlaceName[] = []
  for (const name of names) {
    if (discs.some((disc) => isCovered(name, disc, 'wide'))) continue
    if (shown.some((other) => overlaps(name, other, 'wide'))) continue
    const others = shown.filter(({ wideOnly }) => !wideOnly)
    const fits =
      !others.some((other) => overlaps(name, other, 'narrow')) && !discs.some((disc) => isCovered(name, disc, 'narrow'))
    shown.push(fits ? name : { ...name, wideOnly: true })
  }
  return shown
}

/** Radius of the disc around a number. */
const RADIUS: Readonly<Record<Screen, number>> = { wide: 7, narrow: 10 }

/** Whether a number, or the line to its area, covers a name. */
function isCovered(name: PlaceName, { at, from = at }: Disc, screen: Screen): boolean {
  const { halfWidth, halfHeight } = halfSize(name, screen)
  const steps = [0, 0.25, 0.5, 0.75, 1]
  return steps.some((part) => {
    const radius = part === 0 ? RADIUS[screen] : 0
    const [x, y] = [at[0] + part * (from[0] - at[0]), at[1] + part * (from[1] - at[1])]
    return Math.abs(x - name.at[0]) < halfWidth + radius && Math.abs(y - name.at[1]) < halfHeight + radius
  })
}

/** Whether a point is under a name. */
export function isUnder([px, py]: Point, name: PlaceName, screen: Screen = 'wide'): boolean {
  const { halfWidth, halfHeight } = halfSize(name, screen)
  return Math.abs(px - name.at[0]) < halfWidth && Math.abs(py - name.at[1]) < halfHeight
}

/** Whether two names cover each other. */
export function overlaps(name: PlaceName, other: PlaceName, screen: Screen = 'wide'): boolean {
  const [a, b] = [halfSize(name, screen), halfSize(other, screen)]
  const [across, down] = [Math.abs(name.at[0] - other.at[0]), Math.abs(name.at[1] - other.at[1])]
  return across < a.halfWidth + b.halfWidth && down < a.halfHeight + b.halfHeight
}
