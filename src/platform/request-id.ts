import type { MiddlewareHandler } from 'hono'
import { requestId as honoRequestId } from 'hono/request-id'

/** Crockford's base 32: no I, L, O, U, so that a reference read out over the telephone arrives whole. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 50 bits: two requests of one day share a reference about never. */
const LENGTH = 10

/** Makes a random reference, such as `7ZK3M0Q9TX`. */
export function randomReference(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(LENGTH)), (byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

export type RequestIdOptions = {
  /** Another source of references, for tests. */
  generate?: () => string
}

/**
 * Names each request in `c.var.requestId`, for its log line and its error page. Never taken from the client, who could
 * send the name of another's request; never sent as a header, since a cached answer would give one name to many
 * requests. An empty `headerName` does both.
 * @example app.use(requestId()); app.onError((error, c) => c.text(c.var.requestId, 500))
 */
export function requestId({ generate = randomReference }: RequestIdOptions = {}): MiddlewareHandler {
  return honoRequestId({ headerName: '', generator: generate })
}
