import { setTimeout } from 'node:timers/promises'

/** Waits between attempts, in milliseconds: six seconds in all. The Worker writes for milliseconds at a time. */
const WAITS: readonly number[] = [20, 50, 100, 200, 400, 800, 1500, 3000]

/**
 * A local database that waits while another process writes to it. The site of `npm start` and a command use the same file,
 * and SQLite refuses the second one at once. A refused statement has changed nothing, so it can be run again.
 * Has the part of D1's interface that we use.
 */
export function waitingD1(database: D1Database, waits = WAITS): D1Database {
  const wait = <T>(action: () => Promise<T>) => untilFree(action, waits, isBusy)
  const waitToRead = <T>(action: () => Promise<T>) => untilFree(action, waits, mayBeBusy)
  const statement = (inner: D1PreparedStatement) => ({
    inner,
    bind: (...values: unknown[]) => statement(inner.bind(...values)),
    all: () => waitToRead(() => inner.all()),
    run: () => wait(() => inner.run()),
    first: (column?: string) => waitToRead(() => (column === undefined ? inner.first() : inner.first(column))),
  })
  const waiting = {
    prepare: (sql: string) => statement(database.prepare(sql)),
    batch: (statements: { inner: D1PreparedStatement }[]) =>
      wait(() => database.batch(statements.map(({ inner }) => inner))),
  }
  return waiting as unknown as D1Database
}

async function untilFree<T>(
  action: () => Promise<T>,
  waits: readonly number[],
  mayTryAgain: (error: unknown) => boolean,
): Promise<T> {
  for (const milliseconds of waits) {
    try {
      return await action()
    } catch (error) {
      if (!mayTryAgain(error)) throw error
    }
    await setTimeout(milliseconds)
  }
  return action()
}

/** Whether another process uses the file: https://www.sqlite.org/rescode.html#busy */
function isBusy(error: unknown): boolean {
  return error instanceof Error && /SQLITE_BUSY|database is locked/.test(error.message)
}

/**
 * Whether another process may use the file. workerd hides some reasons behind "internal error" and prints them itself. A
 * statement that only reads can be run again; one that may have written cannot.
 */
function mayBeBusy(error: unknown): boolean {
  return isBusy(error) || (error instanceof Error && error.message.includes('internal error; reference = '))
}
