import { Hierarchy } from '../../views/hierarchy/hierarchy.tsx'
import type { Group } from '../example.ts'
import { instrumentItems } from '../sample/items.ts'

export const hierarchy: Group = {
  folder: 'hierarchy',
  examples: [
    {
      state: 'on the page of an instrument',
      show: (sample) => {
        const items = instrumentItems(sample)
        const current = items[1]?.path ?? ''
        return <Hierarchy items={items} locale={sample.locale} current={current} />
      },
    },
    {
      state: 'long words',
      show: (sample) => {
        const items = instrumentItems(sample).map((item) => ({ ...item, title: sample.words.long }))
        return <Hierarchy items={items} locale={sample.locale} />
      },
    },
  ],
}
