import type { Examples } from '../example.ts'
import { pathOf } from '../sample-data/sample.ts'
import { Navigation } from './navigation.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'outside all sections; behind a button on a narrow screen',
      show: ({ locale, frame }) => <Navigation locale={locale} items={frame.site.navigation} current={undefined} />,
    },
    {
      state: 'on the front page of a section',
      show: ({ locale, frame }) => (
        <Navigation locale={locale} items={frame.site.navigation} current={pathOf(locale, 'section-2')} />
      ),
    },
    {
      state: 'within a section',
      show: ({ locale, frame }) => (
        <Navigation locale={locale} items={frame.site.navigation} current={pathOf(locale, 'section-4/page')} />
      ),
    },
  ],
}
