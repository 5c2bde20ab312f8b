import type { Examples } from '../example.ts'
import { Demonstration } from './demonstration.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'with a link to the foot of the page',
      show: ({ locale }) => <Demonstration locale={locale} more="#_content" />,
    },
    { state: 'without a link', show: ({ locale }) => <Demonstration locale={locale} /> },
  ],
}
