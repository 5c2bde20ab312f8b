import type { Examples } from '../example.ts'
import { sectionClass } from './section.ts'
import { SectionLine } from './section-line.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'line and ground of each section',
      show: ({ frame: { site } }) => (
        <>
          {site.navigation.map(({ title, path }, i) => (
            <div class={sectionClass(i)}>
              <p>
                <a href={path}>{title}</a>
              </p>
              <SectionLine sections={site.navigation.length} current={i} />
            </div>
          ))}
        </>
      ),
    },
    {
      state: 'line outside all sections',
      show: ({ frame: { site } }) => <SectionLine sections={site.navigation.length} current={-1} />,
    },
  ],
}
