import type { Phase } from '../../domain/kinds.ts'

/** Width and height of a tile of a hatch. Adjacent tiles join without a seam. */
const TILE = { width: 24, height: 16 }

/**
 * The hatch of each status, as SVG path data. It is the same in tags, in timelines and on the map. Hatches need no
 * colour, so they remain legible in forced colours and on a photocopy. They are SVG shapes, because browsers do not
 * print backgrounds.
 */
const HATCHES: Record<Phase, string> = {
  study: 'M4 4h.1M12 4h.1M20 4h.1M0 12h.1M8 12h.1M16 12h.1M24 12h.1',
  inquiry: 'M0 8 8 0M0 16 16 0M8 16 24 0M16 16l8-8',
  decision: 'M0 2h24M0 6h24M0 10h24M0 14h24',
  'in-force': 'M0 0h24v16H0z',
  built: 'M0 8 8 0M0 16 16 0M8 16 24 0M16 16l8-8M16 0l8 8M8 0l16 16M0 0l16 16M0 8l8 8',
  'given-up': 'M3.5 5.5l5 5M8.5 5.5l-5 5M15.5 5.5l5 5M20.5 5.5l-5 5',
  unknown: '',
}

/**
 * A swatch of a status. It is decoration: the name of the status is beside it. Its edge is dashed if no source confirms
 * the status since its date.
 */
export function Hatch({ phase, unconfirmed = false }: { phase: Phase; unconfirmed?: boolean }) {
  return (
    <svg
      class={unconfirmed ? `hatch hatch-${phase} hatch-unconfirmed` : `hatch hatch-${phase}`}
      viewBox={`0 0 ${TILE.width} ${TILE.height}`}
      aria-hidden="true"
      focusable="false"
    >
      <path d={HATCHES[phase]} />
    </svg>
  )
}
