import * as z from 'zod'
import { flagsOf, jsonIn, type Place, wrangler } from './run.ts'

const printed = z.array(
  z.object({
    results: z.array(z.record(z.string(), z.unknown())).default([]),
    meta: z.object({ changes: z.number().default(0) }).default({ changes: 0 }),
  }),
)

/** A value for a parameter such as `?1`. */
type Value = string | number | null

/**
 * A D1 database of an account, used through wrangler and so with the login of wrangler's user.
 * Implements the part of D1's interface that statements with numbered parameters need.
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
 * Writes values into a statement, because `wrangler d1 execute` takes no parameters.
 * @example withValues("select ?1, '?1'", ["it's"]) // "select 'it''s', '?1'"
 */
export function withValues(sql: string, values: readonly Value[]): string {
  return sql.replace(/'(?:[^']|'')*'|--[^\n]*|\?(\d+)/g, (whole, number: string | undefined) => {
    if (number === undefined) return whole.startsWith('--') ? '' : whole
    const value = values[Number(number) - 1]
    if (value === undefined) throw new Error(`no value for ?${number}`)
    if (value === null) return 'null'
    // Remove NUL, which would end the statement in SQLite. No value of ours contains one.
    return typeof value === 'number' ? String(value) : `'${value.replaceAll('\0', '').replaceAll("'", "''")}'`
  })
}
