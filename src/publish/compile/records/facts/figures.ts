import type { FactsOf as RecordOf } from '../../../../content/schema/facts.ts'
import { MUNICIPALITY_CODES, type Municipality } from '../../../../domain/municipalities.ts'
import { municipalityName } from '../../../../locale/municipality-name.ts'
import { drawSeries } from '../../../chart/draw.ts'
import { drawPlaces } from '../../../chart/draw-places.ts'
import { seriesOf } from '../../../chart/series.ts'
import type { Problem } from '../../../problem.ts'
import type { WithoutSite } from '../../../source/content.ts'
import type { MeasureFacts } from '../../../source/facts/figures.ts'
import type { FactsOf } from '../../../source/facts/index.ts'
import { type FigureRow, readFigures } from '../../../source/figures-table.ts'
import { suggestion } from '../../checks/page-names.ts'
import { fileAddress } from '../../outputs/files.ts'
import { borrowedIn, linkTo } from '../../tree/links.ts'
import type { FiguresOfPlace, TreePage } from '../../tree/tree.ts'
import { type FactsContext, inWords } from './context.ts'
import type { FileOf } from './kinds/kind-record.ts'

type Measure = RecordOf<'figures'>['measures'][number]
type Figure = Measure['series'][number]

/** Facts of the page of figures of the Region, or of a municipality. */
export function figuresFacts(
  context: FactsContext,
  page: TreePage,
  facts: FactsOf<'figures'> | FiguresOfPlace,
): RecordOf<'figures'> {
  const { overview, content, locale } = context
  const code = 'code' in facts ? facts.code : undefined
  const [folder, region] = code === undefined ? [page.id, undefined] : [page.id.slice(0, -code.length - 1), page.parent]
  const name = code === undefined ? facts.table : `${code}.csv`
  const path = `${folder}/${name}`
  const place = code === undefined ? undefined : overview.places.get(code)
  return {
    kind: 'figures',
    code,
    measures: measuresOf(context, `${folder}/${facts.table}`, facts.measures, code),
    file: { href: fileAddress(path), size: Buffer.byteLength(content.files.get(path) ?? '') },
    region: region && linkTo(region, locale),
    place: place && linkTo(place, locale),
  }
}

/** The figures of one municipality, or of the Region. A measure without a figure is left out. */
export function measuresOf(
  context: FactsContext,
  table: string,
  measures: readonly MeasureFacts[],
  code: Municipality | undefined,
): Measure[] {
  const { content, locale } = context
  const { rows } = readFigures(table, content.files.get(table) ?? '', measures)
  return measures.flatMap((measure): Measure[] => {
    const series = figuresIn(rows, measure, code)
    if (series.length === 0) return []
    const ids = (part: string) => {
      const label = `_${part}-${measure.id}`
      return { locale, label, description: `${label}-text` }
    }
    return [
      {
        id: measure.id,
        name: inWords(context, measure.name),
        note: measure.note && inWords(context, measure.note),
        source: { name: inWords(context, measure.source.name), href: measure.source.url },
        on: measure.source.on,
        series,
        drawing: series.length > 1 ? drawSeries(seriesOf(series), ids('years')) : undefined,
        places: code === undefined && measure.places ? placesOf(context, rows, measure, ids('places')) : undefined,
      },
    ]
  })
}

function placesOf(
  { overview, locale }: FactsContext,
  rows: readonly FigureRow[],
  measure: MeasureFacts,
  ids: Parameters<typeof drawPlaces>[1],
): Measure['places'] {
  const values = MUNICIPALITY_CODES.flatMap((code) => {
    const latest = figuresIn(rows, measure, code).at(-1)
    const page = overview.figures.get(code)
    const link = page && { path: page.paths[locale], locale: borrowedIn(page, locale) }
    return latest ? [{ code, ...link, ...latest }] : []
  }).sort((a, b) => b.value - a.value)
  const dates = new Set(values.map(({ date }) => date))
  // Figures of different dates cannot be compared.
  if (values.length < 2 || dates.size > 1) return undefined
  const named = values.map(({ code, value }) => ({ name: municipalityName(code, locale), value }))
  return { values, drawing: drawPlaces(named, ids) }
}

/** The figures of a measure in order of date. */
export function figuresIn(rows: readonly FigureRow[], measure: MeasureFacts, code: Municipality | undefined): Figure[] {
  if (measure.per) return ratioOf(rows, measure, measure.per, code)
  return rows
    .filter((row) => row.measure === measure.id)
    .flatMap(({ date, values }) => {
      const value = code === undefined ? sumOf(values, measure.decimals) : values.get(code)
      return value === undefined ? [] : [{ date, value }]
    })
}

/** The figure of the Region: the sum of its 19 municipalities. Undefined if one of them is not known. */
function sumOf(values: FigureRow['values'], decimals: number): number | undefined {
  if (values.size < MUNICIPALITY_CODES.length) return undefined
  return round(
    [...values.values()].reduce((sum, value) => sum + value, 0),
    decimals,
  )
}

/** One measure divided by another, each at its latest date. */
function ratioOf(
  rows: readonly FigureRow[],
  { decimals }: MeasureFacts,
  { of, to }: { of: string; to: string },
  code: Municipality | undefined,
): Figure[] {
  const latest = (id: string) => {
    // Intermediate values keep all their decimals.
    const row = rows.findLast((one) => one.measure === id && (code === undefined || one.values.has(code)))
    const value = row && (code === undefined ? sumOf(row.values, 9) : row.values.get(code))
    return row && value !== undefined ? { date: row.date, value } : undefined
  }
  const [above, below] = [latest(of), latest(to)]
  return above && below?.value ? [{ date: above.date, value: round(above.value / below.value, decimals) }] : []
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}

/** Problems of the table of figures, and of the measures that use each other. */
export function figuresProblems(id: string, { facts, placeOf }: FileOf<'figures'>, content: WithoutSite): Problem[] {
  const path = `${id}/${facts.table}`
  const table = content.files.get(path)
  const ids = facts.measures.map((measure) => measure.id)
  const names = facts.measures.flatMap(({ per }, i) =>
    (['of', 'to'] as const).flatMap((key): Problem[] => {
      const name = per?.[key]
      const counted = facts.measures.filter((one) => one.per === undefined).map((one) => one.id)
      if (name === undefined || counted.includes(name)) return []
      const words = { code: 'unknown-name', found: `the measure ${name}`, expected: `one of ${counted.join(', ')}` }
      return [
        { ...placeOf(['measures', i, 'per', key]), severity: 'error', ...words, instead: suggestion(name, counted) },
      ]
    }),
  )
  const twice = ids.flatMap((name, i): Problem[] => {
    if (ids.indexOf(name) === i) return []
    const words = { code: 'second-measure', found: `a second measure ${name}`, expected: 'another id for each measure' }
    return [{ ...placeOf(['measures', i, 'id']), severity: 'error', ...words, instead: 'rename it, or remove it' }]
  })
  // A missing or unreadable table is reported elsewhere, once.
  const isRead = table !== undefined && !content.unreadTables.has(path)
  return [...names, ...twice, ...(isRead ? readFigures(`content${path}`, table, facts.measures).problems : [])]
}
