import { PHASES } from '../../domain/kinds.ts'
import type { Examples } from '../example.ts'
import { projectItems } from '../sample-data/items.ts'
import { Hatch } from './hatch.tsx'
import { PhaseLink, PhaseTag } from './phase-tag.tsx'
import { ProjectStatus, standingOf } from './project-status.tsx'

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
    {
      state: 'last known step of a project',
      show: (sample) => (
        <ul class="names">
          {projectItems(sample).map((item) => {
            const standing = standingOf(item)
            return <li>{standing && <ProjectStatus frame={sample.frame} standing={standing} />}</li>
          })}
        </ul>
      ),
    },
  ],
}
