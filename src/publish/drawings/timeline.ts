import { escapeHtml } from '../../text/escape.ts'
import { short } from './path.ts'

/** A step of a procedure, in order. Dates are a year, a month or a day (ISO 8601). */
export interface TimelineStep {
  /** When it happened or began. Undated if no source says it. */
  on?: string | undefined
  until?: string | undefined
}

/** Two squares nearer than this share of the width would touch on a narrow screen. */
const TOUCHING = 7
/** Vertical positions in em, from the top. */
const AXIS = 5.6
const SQUARE = { top: 4.9, size: 1.45, level: 1.7 }

/**
 * Draws the steps of a procedure to the scale of months. Positions are percentages of the width and heights are in em, so
 * squares and numbers keep their size at every width and grow with the text. Undated steps are spread evenly between
 * their dated neighbours. It is decoration: the list of steps says the same.
 * @returns undefined if fewer than two steps have a date
 */
export function drawTimeline(steps: readonly TimelineStep[]): string | undefined {
  const dates = steps.flatMap(({ on, until }) => [on, until]).filter((date) => date !== undefined)
  if (new Set(dates).size < 2) return undefined
  const firstYear = Math.min(...dates.map(yearOf))
  const lastYear = Math.max(...dates.map(yearOf)) + 1
  const position = (date: string) => (100 * (decimalYear(date) - firstYear)) / (lastYear - firstYear)
  const placeOf = (date: string | undefined) => (date === undefined ? undefined : position(date))
  const places = spread(
    steps.map(({ on }) => placeOf(on)),
    steps.map(({ until }) => placeOf(until)),
  )
  const years = Array.from({ length: lastYear - firstYear }, (_, i) =>
    drawYear(firstYear + i, (100 * i) / (lastYear - firstYear)),
  )
  const levels = levelsOf(places)
  const squares = steps.map((step, i) => drawStep(step, i + 1, places[i] ?? 0, levels[i] ?? 0))
  const bars = steps.flatMap(({ until }, i) =>
    until === undefined ? [] : [line('bar', places[i] ?? 0, position(until), `${AXIS}em`)],
  )
  return [
    '<svg class="time-scale" aria-hidden="true" focusable="false">',
    ...years,
    line('axis', 0, 100, `${AXIS}em`),
    line('run', places[0] ?? 0, places.at(-1) ?? 0, `${AXIS}em`),
    ...bars,
    ...squares,
    '</svg>',
  ].join('')
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

/** A year alone counts as its middle, a month as its first day. */
function decimalYear(date: string): number {
  const [year = 0, month, day = 1] = date.slice(0, 10).split('-').map(Number)
  return month === undefined ? year + 0.5 : year + (month - 1) / 12 + (day - 1) / 372
}

/** Gives each undated step a place between its dated neighbours. Steps before the first date, or after the last, join it. */
function spread(starts: readonly (number | undefined)[], ends: readonly (number | undefined)[]): number[] {
  return starts.map((start, i) => {
    if (start !== undefined) return start
    const before = starts.findLastIndex((other, j) => j < i && other !== undefined)
    const after = starts.findIndex((other, j) => j > i && other !== undefined)
    const from = before < 0 ? 0 : (ends[before] ?? starts[before] ?? 0)
    const to = after < 0 ? 100 : (starts[after] ?? 100)
    const total = (after < 0 ? starts.length : after) - before
    return from + ((to - from) * (i - before)) / total
  })
}

/** The level of each square: a square that would touch another one goes above it. */
function levelsOf(places: readonly number[]): number[] {
  const levels: number[] = []
  for (const [i, place] of places.entries()) {
    const near = levels.filter((_, j) => Math.abs((places[j] ?? 0) - place) < TOUCHING && j < i)
    let level = 0
    while (near.includes(level)) level++
    levels.push(level)
  }
  return levels
}

function drawYear(year: number, place: number): string {
  return `<line class="year" x1="${percent(place)}" x2="${percent(place)}" y1="0" y2="100%"/><text class="year-text" x="${percent(place)}" dx=".4em" y="1.1em">${year}</text>`
}

function drawStep({ on }: TimelineStep, number: number, place: number, level: number): string {
  const top = SQUARE.top - level * SQUARE.level
  const x = percent(place)
  const stem =
    level === 0
      ? ''
      : `<line class="stem" x1="${x}" x2="${x}" y1="${short(top + 1)}em" y2="${short(SQUARE.top + 0.1)}em"/>`
  return `${stem}<g class="${on === undefined ? 'undated' : 'dated'}"><rect x="${x}" y="${short(top)}em" width="${SQUARE.size}em" height="${SQUARE.size}em"/><text x="${x}" dx=".72em" y="${short(top + 1.1)}em">${number}</text></g>`
}

function line(className: string, from: number, to: number, y: string): string {
  return `<line class="${escapeHtml(className)}" x1="${percent(from)}" x2="${percent(to)}" y1="${y}" y2="${y}"/>`
}

function percent(place: number): string {
  return `${short(place)}%`
}
