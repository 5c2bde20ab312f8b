import type { Examples } from '../example.ts'
import { commonOf } from '../sample-data/facts.ts'
import { pageOf, surroundings } from '../sample-data/page.ts'
import { Around, Related } from './around.tsx'

export const examples: Examples = {
  components: [
    { state: 'before and after', show: (sample) => <Around page={pageOf(sample, surroundings(sample))} /> },
    {
      state: 'newer and older',
      show: (sample) => {
        const facts = { kind: 'news', date: '2026-11-02', type: 'call', ...commonOf(sample) } as const
        return <Around page={pageOf(sample, { ...surroundings(sample), facts })} />
      },
    },
    { state: 'on the same subject', show: (sample) => <Related page={pageOf(sample, surroundings(sample))} /> },
  ],
}
