import { sectionClass } from '../../views/section/section.ts'
import { SectionLine } from '../../views/section/section-line.tsx'
import type { Group } from '../example.ts'

export const section: Group = {
  folder: 'section',
  examples: [
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
