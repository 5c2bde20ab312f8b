import type { FactsOf } from '../../content/schema/facts.ts'
import type { Municipality } from '../../domain/municipalities.ts'
import { linkTo, pathOf, type Sample } from './sample.ts'

/** Figures of the Region, or of one municipality: a series with a chart, and a single figure. */
export function figuresFacts({ locale, words }: Sample, code?: Municipality): FactsOf<'figures'> {
  const source = { name: words.publication, href: pathOf(locale, 'source') }
  const drawing = (kind: 'years' | 'places') =>
    `<svg class="chart-drawing" viewBox="0 0 360 80" role="img" aria-labelledby="_${kind}-first" aria-describedby="_${kind}-first-text"><text class="chart-place" x="0" y="16">A</text><path class="chart-bar" d="M0 21H140v10H0z"/><text class="chart-value" x="146" y="31">140</text></svg>`
  return {
    kind: 'figures',
    code,
    measures: [
      {
        id: 'first',
        name: words.columns[1] ?? '',
        note: words.sentence,
        source,
        on: '2026-09-05',
        series: [
          { date: '2025-01-01', value: 90 },
          { date: '2026-01-01', value: 140 },
        ],
        drawing: drawing('years'),
        places:
          code === undefined
            ? {
                drawing: drawing('places'),
                values: [
                  { code: '1070', path: pathOf(locale, 'a'), date: '2026-01-01', value: 80 },
                  { code: '1080', date: '2026-01-01', value: 60 },
                ],
              }
            : undefined,
      },
      {
        id: 'second',
        name: words.long,
        source: { name: words.law },
        series: [{ date: '2025', value: 17.91 }],
      },
    ],
    file: { href: '/files/sample.csv', size: 900 },
    region: code && linkTo(locale, 'region', words.page),
    place: code && linkTo(locale, 'place', words.area),
  }
}
