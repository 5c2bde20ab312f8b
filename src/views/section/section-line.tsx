import { HEIGHT, VALLEY, WIDTH } from '../../content/valley.ts'

interface SectionLineProps {
  /** Number of sections, which are spread evenly along the line. */
  sections: number
  /** Index of the present one; -1 for none. */
  current: number
}

/** The line under the header: decoration, with a tick at the present section. */
export function SectionLine({ sections, current }: SectionLineProps) {
  const x = ((current + 0.5) / sections) * WIDTH
  return (
    <svg
      class="section-line"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path class="section-line-sky" d={`${VALLEY}V0H0Z`} />
      <path class="section-line-valley" d={VALLEY} vector-effect="non-scaling-stroke" />
      {current >= 0 && <path class="section-line-tick" d={`M${x} 0V${HEIGHT}`} vector-effect="non-scaling-stroke" />}
    </svg>
  )
}
