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

/** The database, noting each statement that is prepared and each round trip that is made. */
export function watched(): { db: D1Database; sql: string[]; trips: string[] } {
  const sql: string[] = []
  const trips: string[] = []
  const real = new WeakMap<D1PreparedStatement, D1PreparedStatement>()
  const statement = (inner: D1PreparedStatement): D1PreparedStatement => {
    const outer = new Proxy(inner, {
      get(target, key) {
        const method = Reflect.get(target, key)
        if (typeof method !== 'function') return method
        return (...values: unknown[]) => {
          if (key === 'bind') return statement(target.bind(...values))
          trips.push(String(key))
          return method.apply(target, values)
        }
      },
    })
    real.set(outer, inner)
    return outer
  }
  return {
    sql,
    trips,
    db: changed({
      prepare(text) {
        sql.push(text)
        return statement(db.prepare(text))
      },
      batch(statements) {
        trips.push(`batch of ${statements.length}`)
        return db.batch(statements.map((one) => real.get(one) ?? one))
      },
    }),
  }
}

/** The database, in which the statement of that number (from 1) is broken. */
export function brokenAt(number: number): D1Database {
  let prepared = 0
  return changed({ prepare: (text) => db.prepare(++prepared === number ? `${text} and this is no SQL` : text) })
}

/** The database, whose batches are written while the answer is lost on the way. */
export function answerLost(): D1Database {
  return changed({
    async batch(statements) {
      await db.batch(statements)
      throw new Error('Network connection lost.')
    },
  })
}

/** The database as a sender sees it that is killed before it can write down what it did. */
export function killedBeforeMark(): D1Database {
  return changed({ batch: () => Promise.reject(new Error('killed')) })
}
