/** The types of the Worker's bindings that Node code handles too. Node knows no other global of a Worker. */
import type { webcrypto } from 'node:crypto'
import type * as workers from '@cloudflare/workers-types'

declare global {
  type D1Database = workers.D1Database
  type D1PreparedStatement = workers.D1PreparedStatement
  type KVNamespace = workers.KVNamespace
  /** A type in a Worker and in a browser; in Node only a value. */
  type CryptoKey = webcrypto.CryptoKey
}
