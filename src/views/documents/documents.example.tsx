import type { Examples } from '../example.ts'
import { commonOf } from '../sample-data/facts.ts'
import { Documents, Sources } from './documents.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'documents of each type',
      show: (sample) => <Documents documents={commonOf(sample).documents} locale={sample.locale} />,
    },
    {
      state: 'sources, one without an address',
      show: (sample) => <Sources sources={commonOf(sample).sources} locale={sample.locale} />,
    },
  ],
}
