import type { Phase } from '../../locale/kinds.ts'

/**
 * The legend of the site: each status has a hatch, as on a drawing. The meaning needs no colour, and survives forced
 * colours, a photocopy and print, which leaves backgrounds out: so they are drawn, not set as a background.
 */
const HATCHES: Record<Phase, string> = {
  study: 'M4 4h.1M12 4h.1M20 4h.1M8 9h.1M16 9h.1M4 14h.1M12 14h.1M20 14h.1',
  inquiry: 'M0 6 6 0M0 14 14 0M2 18 20 0M10 18 24 4M18 18l6-6',
  decision: 'M0 3h24M0 7h24M0 11h24M0 15h24',
  'in-force': 'M0 0h24v18H0z',
  built: 'M0 6 6 0M0 14 14 0M2 18 20 0M10 18 24 4M18 18l6-6M18 0l6 6M10 0l14 14M4 0l18 18M0 4l14 14M0 12l6 6',
  unknown: '',
}

/** A swatch of a status; decoration beside its name. */
export function Hatch({ phase }: { phase: Phase }) {
  return (
    <svg class={`hatch hatch-${phase}`} viewBox="0 0 24 18" aria-hidden="true" focusable="false">
      <path d={HATCHES[phase]} />
    </svg>
  )
}
