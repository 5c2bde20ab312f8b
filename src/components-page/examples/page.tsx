import { SectionMenu } from '../../views/page/section-menu.tsx'
import { Toc } from '../../views/page/toc.tsx'
import type { Group } from '../example.ts'
import { pageOf, surroundings } from '../sample/page.ts'

export const page: Group = {
  folder: 'page',
  examples: [
    {
      state: 'contents, which need three headings',
      show: (sample) => {
        const texts = [sample.words.page, sample.words.long, sample.words.question]
        // The first heading of the page of components stands for those of a text.
        const toc = texts.map((text) => ({ id: '_toc', text, level: 2 as const }))
        return <Toc page={pageOf(sample, { toc })} />
      },
    },
    { state: 'menu of the section', show: (sample) => <SectionMenu page={pageOf(sample, surroundings(sample))} /> },
  ],
}
