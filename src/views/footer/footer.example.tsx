import { localized } from '../../locale/locale.ts'
import type { Examples } from '../example.ts'
import { pathOf } from '../sample-data/sample.ts'
import { Footer } from './footer.tsx'

export const examples: Examples = {
  components: [
    { state: 'with the short sign-up', show: ({ frame }) => <Footer frame={frame} /> },
    {
      state: 'on the home page, which shows the sections above',
      show: ({ frame }) => <Footer frame={frame} teasers={false} />,
    },
    {
      state: 'on the pages of the newsletter',
      show: ({ frame }) => {
        const translations = localized((one) => ({ path: pathOf(one, 'newsletter'), textLocale: one }))
        return <Footer frame={{ ...frame, translations }} />
      },
    },
  ],
}
