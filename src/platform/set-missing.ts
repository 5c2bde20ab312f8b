import type { Context } from 'hono'

/** Adds the headers that the response does not have yet. A value that a handler has set stays. */
export function setMissing(c: Context, headers: readonly (readonly [name: string, value: string])[]): void {
  for (const [name, value] of headers) {
    // Not c.res.headers.set: the headers of a response of the Cache API or of fetch are immutable.
    if (!c.res.headers.has(name)) c.header(name, value)
  }
}
