import { MUNICIPALITY_CODES } from '../../domain/municipalities.ts'
import type { Examples } from '../example.ts'
import { pathOf, type Sample } from '../sample-data/sample.ts'
import { FinderForm, FinderPlaces } from './finder.tsx'

/** Municipalities whose name contains `woluwe`, for a reader who types only that. */
const LIKE = ['1150' as const, '1200' as const]

export const examples: Examples = {
  components: [
    { state: 'empty', show: ({ locale }) => <FinderForm locale={locale} path={pathOf(locale)} /> },
    {
      state: 'unknown input',
      show: ({ locale }) => (
        <FinderForm locale={locale} path={pathOf(locale)} answer={{ text: 'woluwe', like: [...LIKE] }} />
      ),
    },
    {
      state: 'municipalities, similar names first',
      show: (sample) => (
        <FinderPlaces locale={sample.locale} places={placesOf(sample)} answer={{ text: 'woluwe', like: [...LIKE] }} />
      ),
    },
  ],
}

function placesOf({ locale }: Sample) {
  return MUNICIPALITY_CODES.map((code) => ({ code, path: pathOf(locale, code) }))
}
