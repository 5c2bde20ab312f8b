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

/** What a round trip does in place of, or around, the real one. */
type RoundTrip = (real: () => Promise<unknown>, how: string) => Promise<unknown>

/** The database, each of whose round trips is made by another hand. */
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

/** The database, noting each statement that is prepared and each round trip that is made. */
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

/** The database, in which the statement of that number (from 1) is broken. */
export function brokenAt(number: number): D1Database {
  let prepared = 0
  return changed({ prepare: (text) => db.prepare(++prepared === number ? `${text} and this is no SQL` : text) })
}

/** The database, in which everything is written while the answer is lost on the way. */
export function answerLost(): D1Database {
  return around(async (real) => {
    await real()
    throw new Error('Network connection lost.')
  })
}

/** The database as a sender sees it that is killed before it can write down what it did. */
export function killedBeforeMark(): D1Database {
  return changed({ batch: () => Promise.reject(new Error('killed')) })
}
