import { scaleLinear } from 'd3-scale'
import { formatNumber } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { BARS } from './bars.ts'
import type { Observation } from './series.ts'

/** Space above and below the bars. */
const TOP = 30
const BOTTOM = 18
/** Space for the years on the left. */
const LEFT = 52
/** Smallest distance between two rows with readable labels. */
const ROW = 19
const LEAST_HEIGHT = 180
const MOST_HEIGHT = 640

/**
 * Draws a series as bars that start at zero. Time runs downwards and to scale: unequal steps look unequal, and no line
 * suggests values between two measurements. `d3-scale` finds round ticks and positions. The marks are our own, so that
 * the style sheet sets their colours for both schemes, forced colours and print. (Vega and ECharts write colours into
 * the drawing; Observable Plot brings styles that our content security policy refuses.)
 * @param label id of the title, description id of the text under it
 */
export function drawSeries(
  series: readonly Observation[],
  { locale, label, description }: { locale: Locale; label: string; description: string },
): string {
  const years = series.map(({ year }) => year)
  const [first = 0, last = 1] = [years[0], years.at(-1)]
  const closest = Math.min(...years.slice(1).map((year, i) => year - (years[i] ?? year)))
  const length = clamp(((last - first) / closest) * ROW, LEAST_HEIGHT, MOST_HEIGHT)
  const height = TOP + length + BOTTOM
  const y = scaleLinear([first, last], [TOP + ROW / 2, TOP + length])
  // A series of zeros has no length, but needs a scale.
  const longest = Math.max(...series.map(({ value }) => value)) || 1
  const x = scaleLinear([0, longest], [LEFT, BARS.width - BARS.right])

  const grid = x.ticks(2).map((tick) => {
    const at = Math.round(x(tick))
    return `<path class="chart-grid" d="M${at} ${TOP - 8}V${Math.round(height - 8)}"/><text class="chart-tick" x="${at}" y="${TOP - 14}">${formatNumber(tick, locale)}</text> `
  })
  let below = Number.NEGATIVE_INFINITY
  const bars = series.map(({ year, value, date }) => {
    const middle = Math.round(y(year))
    const bar = `<path class="chart-bar" d="M${LEFT} ${middle - BARS.bar / 2}H${Math.round(x(value))}v${BARS.bar}H${LEFT}z"/>`
    // A row too close to the one before keeps its bar but gets no label; the table below lists every value.
    if (middle - below < ROW - 4) return bar
    below = middle
    return `${bar}<text class="chart-year" x="${LEFT - 8}" y="${middle + 5}">${date.slice(0, 4)}</text> <text class="chart-value" x="${Math.round(x(value)) + 6}" y="${middle + 5}">${formatNumber(value, locale)}</text> `
  })
  const axis = `<path class="chart-axis" d="M${LEFT} ${TOP - 8}V${Math.round(height - 8)}"/>`
  return `<svg class="chart-drawing" viewBox="0 0 ${BARS.width} ${Math.round(height)}" role="img" aria-labelledby="${label}" aria-describedby="${description}">${grid.join('')}${bars.join('')}${axis}</svg>\n`
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
