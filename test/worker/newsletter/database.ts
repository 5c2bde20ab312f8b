import { db } from './support.ts'

type Methods = Partial<Pick<D1Database, 'prepare' | 'batch'>>

/** The database, with some of its methods replaced. */
function changed(methods: Methods): D1Database {
  return new Proxy(db, {
    get(target, key) {
      const method = methods[key as keyof Methods] ?? Reflect.get(target, key)
      return typeof method === 'function' && !(key in methods) ? method.bind(target) : method
    },
  })
}

/** Replaces a round trip, or wraps it. */
type RoundTrip = (real: () => Promise<unknown>, how: string) => Promise<unknown>

/** The database, with each round trip replaced by the given function. */
export function around(trip: RoundTrip): D1Database {
  return changed(methodsAround(trip))
}

function methodsAround(trip: RoundTrip) {
  const real = new WeakMap<D1PreparedStatement, D1PreparedStatement>()
  const wrap = (inner: D1PreparedStatement): D1PreparedStatement => {
    const outer = new Proxy(inner, {
      get(target, key) {
        const method = Reflect.get(target, key)
        if (typeof method !== 'function') return method
        return (...values: unknown[]) =>
          key === 'bind' ? wrap(target.bind(...values)) : trip(() => method.apply(target, values), String(key))
      },
    })
    real.set(outer, inner)
    return outer
  }
  const batch = (all: D1PreparedStatement[]) =>
    trip(() => db.batch(all.map((one) => real.get(one) ?? one)), `batch of ${all.length}`)
  return { prepare: (text: string) => wrap(db.prepare(text)), batch: batch as D1Database['batch'] }
}

/** The database, with a record of each prepared statement and each round trip. */
export function watched(): { db: D1Database; sql: string[]; trips: string[] } {
  const sql: string[] = []
  const trips: string[] = []
  const { prepare, batch } = methodsAround((real, how) => {
    trips.push(how)
    return real()
  })
  return {
    sql,
    trips,
    db: changed({
      prepare(text) {
        sql.push(text)
        return prepare(text)
      },
      batch,
    }),
  }
}

/** The database, in which the statement with that number (from 1) fails. */
export function brokenAt(number: number): D1Database {
  let prepared = 0
  return changed({ prepare: (text) => db.prepare(++prepared === number ? `${text} and this is no SQL` : text) })
}

/** The database, in which writes succeed but their answers are lost. */
export function answerLost(): D1Database {
  return around(async (real) => {
    await real()
    throw new Error('Network connection lost.')
  })
}

/** The database for a sender that is killed before it saves the outcome. */
export function killedBeforeMark(): D1Database {
  return changed({ batch: () => Promise.reject(new Error('killed')) })
}
