import type { Examples } from '../example.ts'
import { pathOf } from '../sample-data/sample.ts'
import { Header } from './header.tsx'

export const examples: Examples = {
  components: [
    { state: 'on the home page', show: ({ frame }) => <Header frame={frame} current={frame.site.home} /> },
    {
      state: 'within a section, on a page about a place',
      show: ({ frame, locale }) => (
        <div class="section-3">
          <Header frame={frame} current={pathOf(locale, 'section-3/page')} at={{ west: 4.33 }} />
        </div>
      ),
    },
  ],
}
