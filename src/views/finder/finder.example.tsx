import { MUNICIPALITY_CODES } from '../../domain/municipalities.ts'
import type { Examples } from '../example.ts'
import { pathOf, type Sample } from '../sample-data/sample.ts'
import { FinderAnswer, FinderForm, FinderPlaces } from './finder.tsx'

export const examples: Examples = {
  components: [
    { state: 'empty', show: ({ locale }) => <FinderForm locale={locale} path={pathOf(locale)} /> },
    {
      state: 'with a typed place',
      show: ({ locale }) => <FinderForm locale={locale} path={pathOf(locale)} typed="1050" />,
    },
    {
      state: 'a post code in two municipalities',
      show: (sample) => (
        <FinderAnswer
          locale={sample.locale}
          places={placesOf(sample)}
          typed="1050"
          reading={{ kind: 'choice', codes: ['1050', '1000'] }}
        />
      ),
    },
    {
      state: 'a part of two names',
      show: (sample) => (
        <FinderAnswer
          locale={sample.locale}
          places={placesOf(sample)}
          typed="woluwe"
          reading={{ kind: 'choice', codes: ['1150', '1200'] }}
        />
      ),
    },
    {
      state: 'a post code outside the Region',
      show: (sample) => (
        <FinderAnswer locale={sample.locale} places={[]} typed="9000" reading={{ kind: 'outside', postCode: '9000' }} />
      ),
    },
    {
      state: 'all municipalities',
      show: (sample) => <FinderPlaces locale={sample.locale} places={placesOf(sample)} />,
    },
  ],
}

function placesOf({ locale }: Sample) {
  return MUNICIPALITY_CODES.map((code) => ({ code, path: pathOf(locale, code) }))
}
