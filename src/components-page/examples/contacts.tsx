import { Contacts } from '../../views/contacts/contacts.tsx'
import type { Group } from '../example.ts'
import { contactsOf } from '../sample/page.ts'

export const contacts: Group = {
  folder: 'contacts',
  examples: [
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
