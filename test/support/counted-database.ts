/** What a database did, summed over all statements. */
export interface Work {
  /** Time in the database, in milliseconds, as it reports it. */
  duration: number
  read: number
  written: number
  trips: number
  /** The longest round trip, in milliseconds of the database's time. */
  longest: number
}

/**
 * The database, with the work of all statements summed.
 * @param around runs each round trip; it may throw instead, as when the caller is killed
 */
export function counted(
  db: D1Database,
  around: <T>(trip: () => Promise<T>) => Promise<T> = (trip) => trip(),
): { db: D1Database; work: Work } {
  const work: Work = { duration: 0, read: 0, written: 0, trips: 0, longest: 0 }
  const real = new WeakMap<object, D1PreparedStatement>()
  const add = (results: readonly D1Result[]) => {
    const times = results.map(({ meta }) => meta.duration)
    const sum = times.reduce((all, one) => all + one, 0)
    work.trips++
    work.duration += sum
    work.longest = Math.max(work.longest, sum)
    for (const { meta } of results) {
      work.read += meta.rows_read
      work.written += meta.rows_written
    }
  }
  const wrap = (statement: D1PreparedStatement): D1PreparedStatement => {
    const all = async () => {
      const result = await around(() => statement.all())
      add([result])
      return result
    }
    const wrapped = {
      bind: (...values: unknown[]) => wrap(statement.bind(...values)),
      all,
      run: all,
      async first(column?: string) {
        const row = (await all()).results[0] as Record<string, unknown> | undefined
        return row === undefined ? null : column === undefined ? row : row[column]
      },
    } as unknown as D1PreparedStatement
    real.set(wrapped, statement)
    return wrapped
  }
  const watched = {
    prepare: (sql: string) => wrap(db.prepare(sql)),
    async batch(statements: D1PreparedStatement[]) {
      const results = await around(() => db.batch(statements.map((one) => real.get(one) ?? one)))
      add(results)
      return results
    },
  } as unknown as D1Database
  return { db: watched, work }
}
