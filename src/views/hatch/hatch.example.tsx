import { PHASES } from '../../domain/kinds.ts'
import type { Examples } from '../example.ts'
import { Hatch } from './hatch.tsx'
import { PhaseLink, PhaseTag } from './phase-tag.tsx'

export const examples: Examples = {
  components: [
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
      state: 'tag with a link to the definition of its phase',
      show: ({ frame }) => <PhaseLink frame={frame} phase="inquiry" />,
    },
  ],
}
