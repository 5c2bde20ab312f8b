import type { Examples } from '../example.ts'
import { projectItems } from '../sample-data/items.ts'
import { mapOf } from '../sample-data/map.ts'
import { LocatorMap, ProjectIndex, ProjectMap } from './map.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'an area of each phase',
      show: (sample) => <ProjectMap frame={sample.frame} map={mapOf(projectItems(sample))} />,
    },
    {
      state: 'index of the areas',
      show: (sample) => <ProjectIndex frame={sample.frame} map={mapOf(projectItems(sample))} />,
    },
    {
      state: 'filtered',
      show: (sample) => {
        const items = projectItems(sample)
        const shown = new Set(items.slice(1, 3).map(({ path }) => path))
        return <ProjectMap frame={sample.frame} map={mapOf(items)} shown={shown} />
      },
    },
    {
      state: 'one area',
      show: (sample) => {
        const items = projectItems(sample).slice(0, 1)
        return <LocatorMap frame={sample.frame} map={mapOf(items)} title={items[0]?.title ?? ''} />
      },
    },
  ],
}
