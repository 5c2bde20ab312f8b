import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { FactsOf, Measure } from '../../content/schema/facts.ts'
import { formatDate, formatFileSize, formatNumber, formatPartialDate } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { municipalityName } from '../../locale/municipality-name.ts'
import { KeyFacts } from '../facts/key-facts.tsx'
import { hreflangFor, LinkList } from '../link.tsx'

interface FiguresProps {
  facts: FactsOf<'figures'>
  locale: Locale
}

/** The figures of the Region or of a municipality: the latest ones, a chart of each series with its table, the file. */
export function Figures({ facts, locale }: FiguresProps) {
  const { figures: text } = messages(locale).kinds
  const drawn = facts.measures.filter(({ drawing, places }) => drawing !== undefined || places !== undefined)
  return (
    <>
      <section class="facts-section part-wide" aria-labelledby="_latest">
        <h2 id="_latest">{text.latest}</h2>
        <LatestFigures measures={facts.measures} locale={locale} />
      </section>
      {drawn.map((measure) => (
        <MeasureCharts measure={measure} facts={facts} locale={locale} />
      ))}
      <section class="facts-section" aria-labelledby="_download">
        <h2 id="_download">{text.download}</h2>
        <p>{text.columns(facts.code !== undefined)}</p>
        <p>
          <a href={facts.file.href}>{text.file(formatFileSize(facts.file.size, locale))}</a>
        </p>
        {(facts.place ?? facts.region) && (
          <LinkList links={[facts.place, facts.region]} locale={locale} className="documents" />
        )}
      </section>
    </>
  )
}

/** The latest figure of each measure, with its date and its source. */
export function LatestFigures({ measures, locale }: { measures: readonly Measure[]; locale: Locale }) {
  return (
    <KeyFacts
      facts={measures.map((measure): readonly [string, Child] => {
        const latest = measure.series.at(-1)
        return [
          measure.name,
          latest && (
            <>
              <span class="figure">{formatNumber(latest.value, locale)}</span>
              <p class="as-of">
                {formatPartialDate(latest.date, locale)}. <Source measure={measure} locale={locale} />
              </p>
            </>
          ),
        ]
      })}
    />
  )
}

function Source({ measure: { source, on }, locale }: { measure: Measure; locale: Locale }) {
  const { figures, facts } = messages(locale).kinds
  return (
    <>
      {figures.source(facts.source)} {source.href === undefined ? source.name : <a href={source.href}>{source.name}</a>}
      {on !== undefined && ` (${figures.copy(formatDate(on, locale))})`}
    </>
  )
}

function MeasureCharts({ measure, facts, locale }: FiguresProps & { measure: Measure }) {
  const { figures: text } = messages(locale).kinds
  const { id, name, note, series, drawing, places } = measure
  const area = facts.code === undefined ? text.region : municipalityName(facts.code, locale)
  const [first, last] = [series[0]?.date ?? '', series.at(-1)?.date ?? '']
  return (
    <section
      class={`facts-section part-wide figure-measure ${drawing !== undefined && places ? 'figure-pair' : ''}`.trimEnd()}
      aria-labelledby={`_${id}`}
    >
      <h2 id={`_${id}`}>{name}</h2>
      {note && <p>{note}</p>}
      <div class="figure-charts">
        {drawing !== undefined && (
          <Chart
            id={`_years-${id}`}
            title={text.years(name, area, first.slice(0, 4), last.slice(0, 4))}
            drawing={drawing}
            columns={[first.length === 4 ? text.year : text.date, name]}
            rows={series.map(({ date, value }) => [formatPartialDate(date, locale), value])}
            locale={locale}
            table={text.yearsTable}
          />
        )}
        {places && (
          <Chart
            id={`_places-${id}`}
            title={text.places(name, formatPartialDate(places.values[0]?.date ?? '', locale))}
            drawing={places.drawing}
            columns={[text.municipality, name]}
            rows={places.values.map(({ code, path, locale: borrowed, value }) => [
              path === undefined ? (
                municipalityName(code, locale)
              ) : (
                <a href={path} {...hreflangFor(borrowed, locale)}>
                  {municipalityName(code, locale)}
                </a>
              ),
              value,
            ])}
            locale={locale}
            table={text.table(places.values.length)}
          />
        )}
      </div>
      <p class="document-details">
        <Source measure={measure} locale={locale} />
      </p>
    </section>
  )
}

interface ChartProps {
  /** Id of the title; the description has the same with `-text`. */
  id: string
  title: string
  drawing: string
  columns: readonly [string, string]
  rows: readonly (readonly [Child, number])[]
  locale: Locale
  /** What opens the table. */
  table: string
}

/** A drawing with its table, as `::: chart` in a text. The table is folded: the drawing has each of its figures. */
function Chart({ id, title, drawing, columns: [what, name], rows, locale, table }: ChartProps) {
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      {raw(drawing)}
      <details class="details chart-data" id={`${id}-text`}>
        <summary>{table}</summary>
        <section class="table" aria-label={title} tabindex={0}>
          <table>
            <caption>
              <span class="visually-hidden">{title}</span>
            </caption>
            <thead>
              <tr>
                <th scope="col">{what}</th>
                <th scope="col" class="align-right">
                  {name}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(([heading, value]) => (
                <tr>
                  <th scope="row">{heading}</th>
                  <td class="align-right">{formatNumber(value, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  )
}
