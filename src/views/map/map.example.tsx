import type { Examples } from '../example.ts'
import { projectItems } from '../sample-data/items.ts'
import { mapOf, WINDOW } from '../sample-data/map.ts'
import { PlaceIndex, ProjectIndex, ProjectWindow, RegionMap } from './map.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'an area of each phase',
      show: (sample) => <RegionMap frame={sample.frame} map={mapOf(projectItems(sample))} />,
    },
    {
      state: 'index of the municipalities',
      show: ({ locale }) => <PlaceIndex locale={locale} map={mapOf([])} />,
    },
    {
      state: 'index of the areas',
      show: (sample) => {
        const items = projectItems(sample)
        return <ProjectIndex frame={sample.frame} items={items} map={mapOf(items)} />
      },
    },
    {
      state: 'filtered',
      show: (sample) => {
        const items = projectItems(sample)
        const shown = new Set(items.slice(1, 3).map(({ path }) => path))
        return <RegionMap frame={sample.frame} map={mapOf(items)} shown={shown} />
      },
    },
    { state: 'around one area', show: ({ frame }) => <ProjectWindow frame={frame} drawing={WINDOW} /> },
  ],
}
