import { localized } from '../../locale/locale.ts'
import { Footer } from '../../views/footer/footer.tsx'
import type { Group } from '../example.ts'
import { pathOf } from '../sample/sample.ts'

export const footer: Group = {
  folder: 'footer',
  examples: [
    { state: 'with the short sign-up', show: ({ frame }) => <Footer frame={frame} /> },
    {
      state: 'on the pages of the newsletter',
      show: ({ frame }) => {
        const translations = localized((one) => ({ path: pathOf(one, 'newsletter'), textLocale: one }))
        return <Footer frame={{ ...frame, translations }} />
      },
    },
  ],
}
