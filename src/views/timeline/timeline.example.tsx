import type { Examples } from '../example.ts'
import { instrumentFacts } from '../sample-data/facts.ts'
import { stepsOf } from '../sample-data/steps.ts'
import { Ticks } from './ticks.tsx'
import { Procedure, ProjectTimeline } from './timeline.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'done, now, to come, unknown',
      show: (sample) => <ProjectTimeline steps={stepsOf(sample)} locale={sample.locale} />,
    },
    { state: 'how far a project is', show: (sample) => <Ticks steps={stepsOf(sample)} locale={sample.locale} /> },
    {
      state: 'the procedure of a plan',
      show: (sample) => <Procedure steps={instrumentFacts(sample).procedure} locale={sample.locale} />,
    },
  ],
}
