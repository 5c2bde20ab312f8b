import { HEIGHT, VALLEY, WIDTH } from '../../content/valley.ts'

/** Where a page is about, in degrees of eastern longitude. A municipality has a western and an eastern end. */
export interface Longitude {
  west: number
  east?: number | undefined
}

/** The ends of the line: the western and the eastern end of the Region, in degrees. */
const WEST = 4.245
const EAST = 4.482

/**
 * The line under the header, a cross-section of the valley. It is decoration. A tick shows the longitude of a project, a
 * bracket that of a municipality.
 */
export function SectionLine({ at }: { at?: Longitude | undefined }) {
  return (
    <div class="section-line">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path class="section-line-below" d={`${VALLEY}V${HEIGHT}H0Z`} />
        <path class="section-line-valley" d={VALLEY} vector-effect="non-scaling-stroke" />
        {at && <path class="section-line-tick" d={tickAt(at)} vector-effect="non-scaling-stroke" />}
      </svg>
    </div>
  )
}

/** One tick, or two that a line joins. */
function tickAt({ west, east }: Longitude): string {
  const first = toX(west)
  return east === undefined ? `M${first} 0V${HEIGHT}` : `M${first} 0V${HEIGHT}V${HEIGHT / 2}H${toX(east)}V0V${HEIGHT}`
}

function toX(longitude: number): number {
  return Math.round(((longitude - WEST) / (EAST - WEST)) * WIDTH)
}
