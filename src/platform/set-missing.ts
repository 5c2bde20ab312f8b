import type { Context } from 'hono'

/** Adds the headers that the response does not have yet. A value that a handler has set stays. */
export function setMissing(c: Context, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    // Not c.res.headers.set: the headers of a response of the Cache API or of fetch are immutable.
    if (!c.res.headers.has(name)) c.header(name, value)
  }
}
