import type { Examples } from '../example.ts'
import { instrumentFacts } from '../sample-data/facts.ts'
import { stepsOf } from '../sample-data/steps.ts'
import { Procedure, ProjectTimeline } from './timeline.tsx'

export const examples: Examples = {
  components: [
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
