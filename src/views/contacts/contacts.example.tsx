import type { Examples } from '../example.ts'
import { contactsOf } from '../sample-data/page.ts'
import { Contacts } from './contacts.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'with a heading',
      show: (sample) => <Contacts locale={sample.locale} contacts={contactsOf(sample)} heading />,
    },
    {
      state: 'without a heading, with long words',
      show: ({ locale, words }) => (
        <Contacts locale={locale} contacts={[{ name: words.person, function: words.long }]} heading={false} />
      ),
    },
  ],
}
