import * as z from 'zod'
import { flagsOf, jsonIn, type Place, wrangler } from './run.ts'

const printed = z.array(
  z.object({
    results: z.array(z.record(z.string(), z.unknown())).default([]),
    meta: z.object({ changes: z.number().default(0) }).default({ changes: 0 }),
  }),
)

/** What can stand for a `?1` of a statement. */
type Value = string | number | null

/**
 * A D1 database of an account, through wrangler, so with the login that its user has there.
 * It has as much of D1's own interface as statements with numbered parameters need.
 * @param database its binding in wrangler.toml
 */
export function d1ThroughWrangler(database: string, place: Place): D1Database {
  const execute = async (sql: readonly string[]) =>
    printed.parse(
      jsonIn(
        await wrangler(['d1', 'execute', database, '--json', '--yes', '--command', sql.join(';\n'), ...flagsOf(place)]),
      ),
    )
  const statement = (sql: string, values: readonly Value[] = []) => {
    const text = () => withValues(sql, values)
    const run = async () => (await execute([text()]))[0] ?? { results: [], meta: { changes: 0 } }
    return {
      text,
      bind: (...bound: Value[]) => statement(sql, bound),
      all: run,
      run,
      async first(column?: string) {
        const [row] = (await run()).results
        if (!row) return null
        return column === undefined ? row : row[column]
      },
    }
  }
  const database_ = {
    prepare: (sql: string) => statement(sql),
    batch: (statements: { text(): string }[]) => execute(statements.map((one) => one.text())),
  }
  return database_ as unknown as D1Database
}

/**
 * A statement with its values written into it, for a command that takes no parameters.
 * @example withValues("select ?1, '?1'", ["it's"]) // "select 'it''s', '?1'"
 */
export function withValues(sql: string, values: readonly Value[]): string {
  return sql.replace(/'(?:[^']|'')*'|--[^\n]*|\?(\d+)/g, (whole, number: string | undefined) => {
    if (number === undefined) return whole.startsWith('--') ? '' : whole
    const value = values[Number(number) - 1]
    if (value === undefined) throw new Error(`no value for ?${number}`)
    if (value === null) return 'null'
    // NUL would end the statement for SQLite; nothing of ours contains one.
    return typeof value === 'number' ? String(value) : `'${value.replaceAll('\0', '').replaceAll("'", "''")}'`
  })
}
