import type { Tokens } from 'marked'
import { formatFileSize, formatNumber, formatPartialDate } from '../../locale/format.ts'
import type { Locale } from '../../locale/locale.ts'
import { escapeHtml } from '../../text/escape.ts'
import { drawSeries } from '../chart/draw.ts'
import { readNumber } from '../chart/number.ts'
import { type Observation, readSeries } from '../chart/series.ts'
import { type Compilation, excerpt, report } from './page.ts'
import { BEGIN } from './parts.ts'
import { offsetAt, type SourceText } from './source.ts'
import type { ContainerToken } from './tokens.ts'
import { typography } from './typography/index.ts'

/**
 * Compiles `::: chart /path/of/table.csv Title` to a figure: a drawing of the series in the CSV file, the text and the
 * table of the block as the description of the drawing, and a download link with the title as its text. A table that
 * has only its head gets its rows from the file: the next year is then one line in the file, in every language.
 * @param compileBody compiles the text and the table of the block
 */
export function compileChart(
  token: ContainerToken,
  source: SourceText,
  page: Compilation,
  compileBody: () => string,
): string {
  const offset = offsetAt(source, token.raw.indexOf(':'))
  const [path = '', ...words] = token.title.split(/\s+/)
  const { locale } = page.context
  const title = typography(words.join(' '), locale)
  const body = named(title, page, compileBody)
  const refuse = (found: string, expected: string, instead: string) => {
    report(page, offset, { code: 'wrong-chart', found, expected, instead })
    return body
  }
  // The problem of the file is reported at the file.
  if (page.context.unreadTables?.has(path)) return body
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
  const isFilled = isOnlyHead(token)
  const mistake = isFilled ? undefined : mistakeIn(token, series, locale)
  if (mistake) return refuse(mistake.found, mistake.expected, `Write in the block the same numbers as in ${path}.`)

  const href = page.context.resolve(path)?.path ?? path
  const number = page.datasets.push({ title, path: href })
  const [label, description] = [`_chart-${number}`, `_chart-${number}-text`]
  const drawing = drawSeries(series, { locale, label, description })
  const size = formatFileSize(Buffer.byteLength(csv), locale)
  page.text.push(title)
  return `<figure class="chart" aria-labelledby="${label}">
<figcaption id="${label}">${escapeHtml(title)}</figcaption>
${drawing}<div class="chart-data" id="${description}">
${isFilled ? withRows(body, series, page) : body}</div>
<p class="chart-download"><a href="${BEGIN.site}${escapeHtml(href)}">${escapeHtml(title)} (CSV, ${escapeHtml(size)})</a></p>
</figure>\n`
}

/** Compiles the body of a chart. Its tables have the name of the chart. */
function named(title: string, page: Compilation, compileBody: () => string): string {
  const above = page.section
  const own = { text: title || above.text, tables: 0 }
  page.section = own
  const body = compileBody()
  if (page.section === own) page.section = above
  return body
}

function tablesOf({ tokens }: ContainerToken): Tokens.Table[] {
  return tokens.filter((token): token is Tokens.Table => token.type === 'table')
}

/** Whether the block has one table, with the two headings of its columns and no row. */
function isOnlyHead(token: ContainerToken): boolean {
  const [table, ...more] = tablesOf(token)
  return more.length === 0 && table?.rows.length === 0 && table.header.length === 2
}

const HEAD_END = '</thead>\n</table>'

/** Adds the dates and values of the file below the head of the table. */
function withRows(body: string, series: readonly Observation[], page: Compilation): string {
  const { locale } = page.context
  const rows = series.map(({ date, value }) => {
    const [when, number] = [formatPartialDate(date, locale), formatNumber(value, locale)]
    page.text.push(`${when} ${number}`)
    return `<tr><th scope="row">${escapeHtml(when)}</th><td class="align-right">${escapeHtml(number)}</td></tr>\n`
  })
  const end = body.lastIndexOf(HEAD_END)
  return `${body.slice(0, end)}</thead>\n<tbody>\n${rows.join('')}</tbody>\n</table>${body.slice(end + HEAD_END.length)}`
}

/** Compares the table in the block with the CSV file, so that no language shows other numbers than the file. */
function mistakeIn(
  token: ContainerToken,
  series: readonly Observation[],
  locale: Locale,
): { found: string; expected: string } | undefined {
  const tables = tablesOf(token)
  const [table] = tables
  if (!table || tables.length > 1)
    return { found: `${tables.length} tables in the block`, expected: 'one table, which says the same as the drawing' }
  if (table.rows.length !== series.length)
    return { found: `${table.rows.length} rows`, expected: `${series.length} rows, one for each of the file` }
  for (const [i, row] of table.rows.entries()) {
    const { value } = series[i] ?? { value: 0 }
    const numbers = row.map(({ text }) => readNumber(text, locale))
    if (!numbers.includes(value))
      return {
        found: `the row "${excerpt(row.map(({ text }) => text).join(' | '))}"`,
        expected: `the number ${value} in it`,
      }
  }
  return undefined
}
