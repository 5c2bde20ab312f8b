import { UsageError } from '../../wrangler/usage.ts'
import { status as statuses } from '../store/rows.ts'
import type { CliCommand } from './command.ts'
import { csvLine } from './csv.ts'

/** Rows a page; the next one begins behind the last key, so memory stays flat however many there are. */
const PAGE = 5_000
const COLUMNS = ['email', 'locale', 'topics', 'municipalities', 'status', 'created_at', 'confirmed_at'] as const
const SQL = `select id, ${COLUMNS.join(', ')} from subscriber where id > ?1 and (?2 = 'all' or status = ?2) order by id limit ${PAGE}`

/** `export --csv [--status confirmed]`: those who are subscribed; `--status all` for everybody. */
export const exportAll: CliCommand = async ({ db, flags, write }) => {
  const wanted = flags.status ?? 'confirmed'
  if (wanted !== 'all' && !statuses.safeParse(wanted).success)
    throw new UsageError('--status is pending, confirmed, paused, unsubscribed or all')
  if (flags.csv) await write(csvLine(COLUMNS))
  for (let last = ''; ; ) {
    const { results } = await db.prepare(SQL).bind(last, wanted).all()
    const lines = results.map((row) => {
      const values = COLUMNS.map((column) => cellOf(column, row[column]))
      return flags.csv
        ? csvLine(values)
        : `${JSON.stringify(Object.fromEntries(COLUMNS.map((column, i) => [column, values[i]])))}\n`
    })
    await write(lines.join(''))
    if (results.length < PAGE) return undefined
    last = String(results.at(-1)?.id)
  }
}

/** Lists without JSON's signs, times as people and programs read them. */
function cellOf(column: (typeof COLUMNS)[number], value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (column === 'topics' || column === 'municipalities') return (JSON.parse(String(value)) as string[]).join(' ')
  return column.endsWith('_at') ? new Date(Number(value)).toISOString() : String(value)
}
