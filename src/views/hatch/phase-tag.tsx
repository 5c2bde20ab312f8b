import type { Phase } from '../../domain/kinds.ts'
import type { Frame } from '../frame.ts'
import { hreflangFor } from '../link.tsx'
import { Hatch } from './hatch.tsx'

/** A status: its hatch and its name. */
export function PhaseTag({ frame, phase }: { frame: Frame; phase: Phase }) {
  return (
    <span class="phase">
      <Hatch phase={phase} />
      {frame.site.statuses?.names[phase]}
    </span>
  )
}

interface PhaseLinkProps {
  frame: Frame
  phase: Phase
  /** Whether no source confirms the status since its date. */
  unconfirmed?: boolean
}

/** A status whose name links to its definition. */
export function PhaseLink({ frame, phase, unconfirmed = false }: PhaseLinkProps) {
  const { locale, site } = frame
  const { statuses } = site
  return (
    <span class="phase">
      <Hatch phase={phase} unconfirmed={unconfirmed} />
      {statuses && (
        <a href={`${statuses.path}#_${phase}`} {...hreflangFor(statuses.locale, locale)}>
          {statuses.names[phase]}
        </a>
      )}
    </span>
  )
}
