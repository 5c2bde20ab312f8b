import type { Examples } from '../example.ts'
import { figuresFacts } from '../sample-data/figures.ts'
import { Figures, LatestFigures } from './figures.tsx'

export const examples: Examples = {
  components: [
    {
      state: 'of the Region',
      show: (sample) => <Figures facts={figuresFacts(sample)} locale={sample.locale} />,
    },
    {
      state: 'of a municipality',
      show: (sample) => <Figures facts={figuresFacts(sample, '1080')} locale={sample.locale} />,
    },
    {
      state: 'the latest ones only',
      show: (sample) => <LatestFigures measures={figuresFacts(sample).measures} locale={sample.locale} />,
    },
  ],
}
