import { expect, test } from 'vitest'
import type { RegionMap } from '../../../src/content/schema/map.ts'
import { PlaceIndex } from '../../../src/views/map/map.tsx'

const MAP: RegionMap = {
  ground: '',
  names: '',
  projects: [],
  places: [
    { code: '1050', path: '/x/1050' },
    { code: '1000', path: '/x/1000' },
    { code: '1180', path: '/x/1180' },
    { code: '1040', path: '/x/1040' },
  ],
}

test.each([
  ['nl', ['Brussel-Stad 1000', 'Elsene 1050', 'Etterbeek 1040', 'Ukkel 1180']],
  ['fr', ['Bruxelles-Ville 1000', 'Etterbeek 1040', 'Ixelles 1050', 'Uccle 1180']],
] as const)(
  'the municipalities of the map are a list in the alphabet of %s, with their post codes',
  (locale, names) => {
    const html = String(<PlaceIndex locale={locale} map={MAP} />)
    const items = [...html.matchAll(/<li><a href="\/x\/\d+">(.*?)<\/a>(.*?)<\/li>/g)].map(
      ([, name, code]) => `${name}${code}`,
    )
    expect(items).toEqual(names)
  },
)

test('a map without links has no such list', () => {
  expect(String(<PlaceIndex locale="nl" map={{ ...MAP, places: undefined }} />)).not.toContain('<li>')
})
