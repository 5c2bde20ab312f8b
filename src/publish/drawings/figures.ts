import { REGION } from './geography.ts'
import { joined, pathThrough } from './path.ts'
import { frameAround } from './projection.ts'

/** Size of a figure in units. It stretches to the width of its column. */
const [WIDTH, HEIGHT] = [160, 60]
/** Squares in a row. */
const ROW = 10

/**
 * A value by year as an area from zero, with years to scale.
 * @param series at least two values, in order of year
 */
export function drawSeries(series: readonly { year: number; value: number }[]): string {
  const [first, last] = [series[0]?.year ?? 0, series.at(-1)?.year ?? 1]
  const highest = Math.max(...series.map(({ value }) => value))
  const points = series.map(({ year, value }): [number, number] => [
    (WIDTH * (year - first)) / (last - first),
    HEIGHT - 2 - ((HEIGHT - 6) * value) / highest,
  ])
  const top = pathThrough(points)
  const area = pathThrough([...points, [WIDTH, HEIGHT], [0, HEIGHT]], { closed: true })
  return `${opening(WIDTH, HEIGHT, 'none')}<path class="f-home" d="${area}"/><path class="figure-line" d="${top}"/></svg>`
}

/**
 * A number of things as squares in rows of ten, the first ones filled. Each row is a line of dashes.
 * @param filled how many of them are filled
 */
export function drawSquares(count: number, filled: number): string {
  const rows = (squares: number) =>
    Array.from(
      { length: Math.ceil(squares / ROW) },
      (_, row) => `M0 ${row * 10 + 5}h${Math.min(ROW, squares - row * ROW) * 10}`,
    ).join('')
  const height = Math.ceil(count / ROW) * 10
  return `${opening(ROW * 10, height, 'xMinYMid meet')}<path class="figure-squares" d="${rows(count)}"/><path class="figure-squares figure-filled" d="${rows(filled)}"/></svg>`
}

/** The outline of the Region beside a square of a number of square kilometres, at the same scale. */
export function drawExtent(squareKm: number): string {
  const frame = frameAround([4.3635, 50.8385], 44, [WIDTH, HEIGHT + 12])
  const shift = frame.unitsPerKm * 12
  const region = pathThrough(
    REGION.map(frame.project).map(([x, y]) => [x - shift, y]),
    { closed: true },
  )
  const side = Math.round(Math.sqrt(squareKm) * frame.unitsPerKm)
  const [x, y] = [100, Math.round((HEIGHT + 12 - side) / 2)]
  return `${opening(WIDTH, HEIGHT + 12, 'xMidYMid meet')}<path class="f-home figure-line" d="${region}"/><path class="f-home figure-line" d="M${joined([x, y])}h${side}v${side}h-${side}z"/></svg>`
}

function opening(width: number, height: number, fit: string): string {
  return `<svg class="figure-drawing" viewBox="0 0 ${width} ${height}" preserveAspectRatio="${fit}" aria-hidden="true" focusable="false">`
}
