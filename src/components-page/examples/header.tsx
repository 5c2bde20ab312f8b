import { Header } from '../../views/header/header.tsx'
import type { Group } from '../example.ts'
import { pathOf } from '../sample/sample.ts'

export const header: Group = {
  folder: 'header',
  examples: [
    { state: 'on the home page', show: ({ frame }) => <Header frame={frame} current={frame.site.home} /> },
    {
      state: 'within a section',
      show: ({ frame, locale }) => (
        <div class="section-3">
          <Header frame={frame} current={pathOf(locale, 'section-3/page')} />
        </div>
      ),
    },
  ],
}
