import type { MiddlewareHandler } from 'hono'
import { requestId as honoRequestId } from 'hono/request-id'

/** Crockford's base 32, without I, L, O and U, so that a reference can be read out over the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 10 characters are 50 bits: two requests of one day are very unlikely to get the same reference. */
const LENGTH = 10

/** Makes a random reference, such as `7ZK3M0Q9TX`. */
export function randomReference(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(LENGTH)), (byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

export type RequestIdOptions = {
  /** Replaces `randomReference` in tests. */
  generate?: () => string
}

/**
 * Sets `c.var.requestId`, the reference of a request in the log and on its error page. An empty `headerName` keeps hono
 * from reading it from the client, who could send the reference of another request, and from sending it as a header,
 * which a cache would repeat for many requests.
 * @example app.use(requestId()); app.onError((error, c) => c.text(c.var.requestId, 500))
 */
export function requestId({ generate = randomReference }: RequestIdOptions = {}): MiddlewareHandler {
  return honoRequestId({ headerName: '', generator: generate })
}
