import { MUNICIPALITY_CODES } from '../../domain/municipalities.ts'
import type { Examples } from '../example.ts'
import { pathOf } from '../sample-data/sample.ts'
import { Plate, Plates } from './place.tsx'

export const examples: Examples = {
  components: [
    { state: 'plate with two names', show: ({ locale }) => <Plate code="1050" locale={locale} /> },
    { state: 'plate with one name', show: ({ locale }) => <Plate code="1070" locale={locale} /> },
    {
      state: 'all plates, as links',
      show: ({ locale }) => (
        <Plates places={MUNICIPALITY_CODES.map((code) => ({ code, path: pathOf(locale, code) }))} locale={locale} />
      ),
    },
    {
      state: 'plates without links',
      show: ({ locale }) => <Plates places={[{ code: '1000' }, { code: '1210' }]} locale={locale} />,
    },
  ],
}
