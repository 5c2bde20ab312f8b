import type { Facts } from '../../content/schema/facts.ts'
import type { Examples } from '../example.ts'
import { eventFacts, SAMPLE_FACTS } from '../sample-data/facts.ts'
import { pageOf } from '../sample-data/page.ts'
import type { Sample } from '../sample-data/sample.ts'
import { FactsBody } from './facts-body.tsx'
import { FactsHead } from './facts-head.tsx'
import { FactsRail } from './facts-rail.tsx'

export const examples: Examples = {
  components: [
    ...Object.entries(SAMPLE_FACTS).map(([kind, factsOf]) => ({
      state: `all facts of the kind ${kind}`,
      show: (sample: Sample) => <AllFacts sample={sample} facts={factsOf(sample)} />,
    })),
    {
      state: 'an event that is over',
      show: (sample) => <AllFacts sample={sample} facts={eventFacts(sample, true)} />,
    },
  ],
}

function AllFacts({ sample, facts }: { sample: Sample; facts: Facts }) {
  const page = pageOf(sample, { facts })
  return (
    <>
      <FactsHead frame={sample.frame} page={page} />
      <FactsBody frame={sample.frame} page={page} />
      <FactsRail frame={sample.frame} page={page} />
    </>
  )
}
