import type { Examples } from '../example.ts'
import { pathOf } from '../sample-data/sample.ts'
import { Navigation } from './navigation.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'outside all sections; behind a button on a narrow screen',
      show: ({ frame }) => <Navigation frame={frame} current={undefined} />,
    },
    {
      state: 'on the front page of a section',
      show: ({ locale, frame }) => <Navigation frame={frame} current={pathOf(locale, 'section-2')} />,
    },
    {
      state: 'within a section, without an open inquiry',
      show: ({ locale, frame }) => {
        const { inquiries, ...site } = frame.site
        const none = inquiries && { ...inquiries, open: [] }
        return (
          <Navigation
            frame={{ ...frame, site: { ...site, ...(none && { inquiries: none }) } }}
            current={pathOf(locale, 'section-4/page')}
          />
        )
      },
    },
  ],
}
