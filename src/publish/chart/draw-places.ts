import { scaleLinear } from 'd3-scale'
import { formatNumber } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { escapeHtml } from '../../text/escape.ts'
import { BARS } from './bars.ts'

/** Height of a row: the name of the place, and its bar below. */
const ROW = 38
const NAME = 15
/** Space between the axis and a name, so that the line does not cross the first letter. */
const INDENT = 4

/**
 * Draws one value for each place as bars that start at zero, in the order given. The name is above the bar, because the
 * names of some municipalities are as wide as a phone.
 * @param label id of the title, description id of the text under it
 */
export function drawPlaces(
  places: readonly { name: string; value: number }[],
  { locale, label, description }: { locale: Locale; label: string; description: string },
): string {
  const longest = Math.max(...places.map(({ value }) => value)) || 1
  const x = scaleLinear([0, longest], [0, BARS.width - BARS.right])
  const rows = places.map(({ name, value }, i) => {
    const [top, end] = [i * ROW, Math.round(x(value))]
    return `<text class="chart-place" x="${INDENT}" y="${top + NAME}">${escapeHtml(name)}</text> <path class="chart-bar" d="M0 ${top + NAME + 6}H${end}v${BARS.bar}H0z"/><text class="chart-value" x="${end + 6}" y="${top + NAME + 16}">${formatNumber(value, locale)}</text> `
  })
  const height = places.length * ROW
  return `<svg class="chart-drawing" viewBox="0 0 ${BARS.width} ${height}" role="img" aria-labelledby="${label}" aria-describedby="${description}">${rows.join('')}<path class="chart-axis" d="M0 ${NAME}V${height}"/></svg>\n`
}
