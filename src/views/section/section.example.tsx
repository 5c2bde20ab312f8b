import type { Examples } from '../example.ts'
import { sectionClass } from './section.ts'
import { SectionLine } from './section-line.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'line and sky of each section',
      show: ({ frame: { site } }) => (
        <>
          {site.navigation.map(({ title, path }, i) => (
            <div class={sectionClass(i)}>
              <p>
                <a href={path}>{title}</a>
              </p>
              <SectionLine />
            </div>
          ))}
        </>
      ),
    },
    { state: 'with the tick of a project', show: () => <SectionLine at={{ west: 4.33 }} /> },
    { state: 'with the bracket of a municipality', show: () => <SectionLine at={{ west: 4.25, east: 4.34 }} /> },
  ],
}
