interface SectionLineProps {
  /** Number of sections; each has its place along the line. */
  sections: number
  /** Index of the present one; -1 for none. */
  current: number
}

/** Width and height of the drawing; the line is stretched over the page, its stroke is not. */
const WIDTH = 1000
const HEIGHT = 40

/** Schematic cut through the valley from west to east: plateau, canal, Zenne, the steep eastern bank, plateau. Not to scale. */
const VALLEY =
  'M0 9 C120 7 200 14 290 24 L352 31 V36 H368 V31 L420 32 Q432 38 446 32 C520 30 560 22 640 15 C740 8 860 4 1000 6'

/** The line under the header: decoration, with a tick at the section the reader is in. */
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
      <path d={VALLEY} vector-effect="non-scaling-stroke" />
      {current >= 0 && <path class="section-line-tick" d={`M${x} 0V${HEIGHT}`} vector-effect="non-scaling-stroke" />}
    </svg>
  )
}
