import { PHASES } from '../../domain/kinds.ts'
import { Hatch } from '../../views/hatch/hatch.tsx'
import { PhaseLink, PhaseTag } from '../../views/hatch/phase-tag.tsx'
import type { Group } from '../example.ts'

export const hatch: Group = {
  folder: 'hatch',
  examples: [
    { state: 'swatch of each phase', show: () => <p>{PHASES.map((phase) => [<Hatch phase={phase} />, ' '])}</p> },
    {
      state: 'tag of each phase',
      show: ({ frame }) => (
        <ul class="names">
          {PHASES.map((phase) => (
            <li>
              <PhaseTag frame={frame} phase={phase} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      state: 'tag that leads to where its phase is defined',
      show: ({ frame }) => <PhaseLink frame={frame} phase="inquiry" />,
    },
  ],
}
