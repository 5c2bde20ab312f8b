import { Navigation } from '../../views/navigation/navigation.tsx'
import type { Group } from '../example.ts'
import { pathOf } from '../sample/sample.ts'

export const navigation: Group = {
  folder: 'navigation',
  examples: [
    {
      state: 'outside all sections; behind a button on a narrow screen',
      show: ({ locale, frame }) => <Navigation locale={locale} items={frame.site.navigation} current={undefined} />,
    },
    {
      state: 'on the front of a section',
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
