import type { Examples } from '../example.ts'
import { instrumentItems } from '../sample-data/items.ts'
import { Hierarchy } from './hierarchy.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'on the page of an instrument',
      show: (sample) => {
        const items = instrumentItems(sample)
        const current = items[1]?.path ?? ''
        return <Hierarchy items={items} locale={sample.locale} current={current} />
      },
    },
    {
      state: 'on the list of all instruments',
      show: (sample) => <Hierarchy items={instrumentItems(sample)} locale={sample.locale} />,
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
