import type { Facts } from '../../content/schema/facts.ts'
import { FactsBody } from '../../views/facts/facts-body.tsx'
import { FactsHead } from '../../views/facts/facts-head.tsx'
import type { Group } from '../example.ts'
import { eventFacts, SAMPLE_FACTS } from '../sample/facts.ts'
import { pageOf } from '../sample/page.ts'
import type { Sample } from '../sample/sample.ts'

export const facts: Group = {
  folder: 'facts',
  examples: [
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
    </>
  )
}
