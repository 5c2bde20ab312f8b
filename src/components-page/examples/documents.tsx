import { Documents, Sources } from '../../views/documents/documents.tsx'
import type { Group } from '../example.ts'
import { commonOf } from '../sample/facts.ts'

export const documents: Group = {
  folder: 'documents',
  examples: [
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
