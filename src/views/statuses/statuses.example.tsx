import { PHASES } from '../../domain/kinds.ts'
import type { Examples } from '../example.ts'
import { projectItems } from '../sample-data/items.ts'
import { Statuses } from './statuses.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'with a project and without',
      show: (sample) => {
        const projects = projectItems(sample)
        const phases = PHASES.map((id, i) => ({
          id,
          name: sample.words.phases[id],
          definition: sample.words.sentence,
          projects: i % 2 === 0 ? projects.slice(i, i + 1) : [],
        }))
        return <Statuses facts={{ kind: 'statuses', phases }} locale={sample.locale} />
      },
    },
  ],
}
