import type { Examples } from '../example.ts'
import { Demonstration } from './demonstration.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'with a link',
      show: ({ locale }) => <Demonstration locale={locale} more={`/${locale}/`} />,
    },
    { state: 'without a link', show: ({ locale }) => <Demonstration locale={locale} /> },
  ],
}
