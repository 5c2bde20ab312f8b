import { Procedure, ProjectTimeline } from '../../views/timeline/timeline.tsx'
import type { Group } from '../example.ts'
import { instrumentFacts } from '../sample/facts.ts'
import { stepsOf } from '../sample/steps.ts'

export const timeline: Group = {
  folder: 'timeline',
  examples: [
    {
      state: 'done, now, to come, unknown',
      show: (sample) => <ProjectTimeline steps={stepsOf(sample)} locale={sample.locale} />,
    },
    {
      state: 'many finished steps, folded',
      show: (sample) => {
        const [first, ...others] = stepsOf(sample)
        return <ProjectTimeline steps={first ? [first, first, ...others] : []} locale={sample.locale} />
      },
    },
    {
      state: 'the procedure of a plan',
      show: (sample) => <Procedure steps={instrumentFacts(sample).procedure} locale={sample.locale} />,
    },
  ],
}
