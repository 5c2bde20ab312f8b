import type { Locale } from '../../locale/locale.ts'
import { escapeHtml } from '../../text/escape.ts'
import { type PartName, partOf } from './parts.ts'

/** Height of the drawing above the ground, and depth of the soil below it. */
const GROUND = 100
const DEPTH = 24
/** Height of the dimension line with its words, and of one line of words. */
const [WORDS, WORD] = [26, 14]
/** Mean width of a letter at the largest size of the text, on a narrow screen. */
const LETTER = 7.8
/** Free space in a drawing as wide as its parts. */
const MARGIN = 40
/** The soil continues outside the drawing on both sides, to the edges of the window. */
const BEYOND = 2000

interface SectionOptions {
  /** Words on the dimension line, in this language. No dimension line if omitted. */
  words?: Locale
  /** Text alternative. The drawing is decoration if omitted. */
  label?: string
  /** Minimum width in units. The parts are spread over the width of the drawing. */
  width?: number
}

/**
 * Draws a section: parts in a row on one ground line, in the order in which the text of the page names them. Schematic,
 * not to scale; the page must say so.
 */
export function drawSection(names: readonly PartName[], { words, label, width = 0 }: SectionOptions = {}): string {
  const total = Math.max(width, widthOf(names) + MARGIN)
  const { places } = spread(names, total)
  const ground = groundLine(places, GROUND)
  const dimension = words ? drawDimension(places, words) : { svg: '', height: 0 }
  const height = GROUND + DEPTH + dimension.height
  return `<svg class="section-drawing" viewBox="0 0 ${total} ${height}" ${described(label)} preserveAspectRatio="xMidYMax meet">${soil(ground, GROUND, height)}${uses(places, GROUND)}<path class="earth" d="${ground}"/>${dimension.svg}</svg>`
}

/** An area in the panorama: its number in the list, and its parts. */
export interface PanoramaArea {
  number: number
  parts: readonly PartName[]
}

const PANORAMA = { width: 1640, ground: 96, height: 150, axis: 128, bubble: 137 }

/** Draws all areas in a row from west to east, each with its number on an axis, as in a drawing of a building. */
export function drawPanorama(areas: readonly PanoramaArea[], label: string): string {
  const { ground: base } = PANORAMA
  const sum = areas.reduce((all, { parts }) => all + widthOf(parts), 0)
  const gap = Math.max(12, (PANORAMA.width - sum) / (areas.length + 1))
  const width = Math.round(sum + gap * (areas.length + 1))
  const places: Place[] = []
  let [axes, bubbles] = ['', '']
  let x = gap
  for (const { number, parts } of areas) {
    const start = x
    for (const name of parts) {
      places.push({ name, x: Math.round(x) })
      x += partOf(name).width
    }
    const middle = Math.round((start + x) / 2)
    axes += `M${middle} 6V${PANORAMA.axis}`
    bubbles += `<circle cx="${middle}" cy="${PANORAMA.bubble}" r="9"/><text x="${middle}" y="${PANORAMA.bubble + 4}">${number}</text>`
    x += gap
  }
  const ground = groundLine(places, base)
  return `<svg class="section-drawing" viewBox="0 0 ${width} ${PANORAMA.height}" ${described(label)} preserveAspectRatio="xMidYMax slice">${soil(ground, base, PANORAMA.height)}<path class="axes" d="${axes}"/>${uses(places, base)}<path class="earth" d="${ground}"/><g class="bubbles">${bubbles}</g></svg>`
}

/** Defines the soil, and the parts that the sections of a page use. Must come before them on the page, once. */
export function defineParts(names: Iterable<PartName>): string {
  const symbols = [...new Set(names)].map((name) => `<g id="${idOf(name)}">${partOf(name).svg}</g>`).join('')
  return `<svg class="parts" width="0" height="0" aria-hidden="true" focusable="false"><defs><pattern id="_soil" width="12" height="${DEPTH}" patternUnits="userSpaceOnUse"><path class="grain" d="M2 0v24M8 0v15"/></pattern>${symbols}</defs></svg>`
}

interface Place {
  name: PartName
  x: number
}

function widthOf(names: readonly PartName[]): number {
  return names.reduce((sum, name) => sum + partOf(name).width, 0)
}

/** Places parts over a width, with equal gaps between them and at both ends. */
function spread(names: readonly PartName[], width: number): { places: Place[]; gap: number } {
  const gap = (width - widthOf(names)) / (names.length + 1)
  let x = gap
  const places = names.map((name) => {
    const place = { name, x: Math.round(x) }
    x += partOf(name).width + gap
    return place
  })
  return { places, gap }
}

function groundLine(places: readonly Place[], base: number): string {
  const dips = places.flatMap(({ name, x }) => {
    const { ground } = partOf(name)
    return ground === undefined ? [] : [`${x}${ground}H`]
  })
  return `M${-BEYOND} ${base}H${dips.join('')}${2 * BEYOND}`
}

/** The soil below the ground line. `defineParts` defines its pattern. */
function soil(ground: string, base: number, height: number): string {
  return `<path class="soil" d="${ground}V${height + 90}H${-BEYOND}z"/><path class="strata" fill="url(#_soil)" d="${ground}V${base + DEPTH - 2}H${-BEYOND}z"/>`
}

function uses(places: readonly Place[], base: number): string {
  return places.map(({ name, x }) => `<use href="#${idOf(name)}" x="${x}" y="${base}"/>`).join('')
}

function idOf(name: PartName): string {
  return `_p-${name}`
}

function described(label: string | undefined): string {
  return label === undefined ? 'aria-hidden="true" focusable="false"' : `role="img" aria-label="${escapeHtml(label)}"`
}

/**
 * The dimension line: one stretch for each word. Neighbours with the same word share a stretch. If two words would touch,
 * every second word is in a line of its own.
 */
function drawDimension(places: readonly Place[], locale: Locale): { svg: string; height: number } {
  const stretches: { word: string; from: number; to: number }[] = []
  for (const { name, x } of places) {
    const { word, width } = partOf(name)
    const last = stretches.at(-1)
    if (last && (!word || last.word === word[locale])) last.to = x + width
    else if (word) stretches.push({ word: word[locale], from: x, to: x + width })
  }
  const [first, last] = [stretches[0], stretches.at(-1)]
  if (!first || !last) return { svg: '', height: WORDS }
  const y = GROUND + DEPTH + 5
  const between = stretches.slice(1).map(({ from }, i) => Math.round((from + (stretches[i]?.to ?? from)) / 2))
  const ends = [first.from, ...between, last.to]
  const marks = ends.map((x) => `M${x - 3} ${y + 3}l6-6`).join('')
  const words = stretches.map(({ word }, i) => ({ word, x: Math.round(((ends[i] ?? 0) + (ends[i + 1] ?? 0)) / 2) }))
  const touch = words.some(({ word, x }, i) => {
    const next = words[i + 1]
    return next !== undefined && next.x - x < ((word.length + next.word.length) / 2 + 1) * LETTER
  })
  const texts = words.map(({ word, x }, i) => {
    const line = touch ? i % 2 : 0
    return `<text x="${x}" y="${y + 15 + line * WORD}">${escapeHtml(word)}</text>`
  })
  const svg = `<path class="dim" d="M${first.from} ${y}H${last.to}${marks}"/>${texts.join('')}`
  return { svg, height: WORDS + (touch ? WORD : 0) }
}
