import type { Tokens } from 'marked'
import { formatFileSize } from '../../locale/format.ts'
import { escapeHtml } from '../../text/escape.ts'
import { drawSeries } from '../chart/draw.ts'
import { type Observation, readSeries } from '../chart/series.ts'
import { type Compilation, excerpt, report } from './page.ts'
import { offsetAt, type SourceText } from './source.ts'
import type { ContainerToken } from './tokens.ts'
import { typography } from './typography/index.ts'

/**
 * Compiles `::: chart /path/of/table.csv Title`: a drawing of the table's series, the text of the block as its
 * description, the block's own table in the language of the page, and the download, named by its subject.
 * @param body the block's text and table, compiled
 */
export function compileChart(token: ContainerToken, source: SourceText, page: Compilation, body: string): string {
  const offset = offsetAt(source, token.raw.indexOf(':'))
  const [path = '', ...words] = token.title.split(/\s+/)
  const title = typography(words.join(' '), page.context.locale)
  const refuse = (found: string, expected: string, instead: string) => {
    report(page, offset, { found, expected, instead })
    return body
  }
  const csv = page.context.tableAt?.(path)
  if (csv === undefined || title === '')
    return refuse(
      excerpt(token.raw.split('\n', 1)[0] ?? ''),
      'the content path of a .csv file, then a title',
      'Write for instance ::: chart /statistics/population/population.csv Inhabitants of the Region',
    )
  const series = readSeries(csv)
  if (!Array.isArray(series))
    return refuse(`${series.found} in ${path}`, series.expected, 'Mend the table, or take the chart away.')
  const mistake = mistakeIn(token, series)
  if (mistake) return refuse(mistake.found, mistake.expected, `Write in the block the same numbers as in ${path}.`)

  page.charts++
  const [label, description] = [`_chart-${page.charts}`, `_chart-${page.charts}-text`]
  const drawing = drawSeries(series, { locale: page.context.locale, label, description })
  const size = formatFileSize(Buffer.byteLength(csv), page.context.locale)
  const href = page.context.resolve(path)?.path ?? path
  page.text.push(title)
  return `<figure class="chart" aria-labelledby="${label}">
<figcaption id="${label}">${escapeHtml(title)}</figcaption>
${drawing}<div class="chart-text" id="${description}">
${body}</div>
<p class="chart-download"><a href="${escapeHtml(href)}">${escapeHtml(title)} (CSV, ${escapeHtml(size)})</a></p>
</figure>\n`
}

/** The block's table says the same as the file, or readers of one language would be told something else. */
function mistakeIn(
  token: ContainerToken,
  series: readonly Observation[],
): { found: string; expected: string } | undefined {
  const tables = token.tokens.filter(({ type }) => type === 'table') as Tokens.Table[]
  const [table] = tables
  if (!table || tables.length > 1)
    return { found: `${tables.length} tables in the block`, expected: 'one table, which says the same as the drawing' }
  if (table.rows.length !== series.length)
    return { found: `${table.rows.length} rows`, expected: `${series.length} rows, one for each of the file` }
  for (const [i, row] of table.rows.entries()) {
    const { value } = series[i] ?? { value: 0 }
    const numbers = row.map(({ text }) => Number(text.replace(/[\s.,\u00a0\u202f]/g, '')))
    if (!numbers.includes(Number(String(value).replace('.', ''))))
      return {
        found: `the row "${excerpt(row.map(({ text }) => text).join(' | '))}"`,
        expected: `the number ${value} in it`,
      }
  }
  return undefined
}
