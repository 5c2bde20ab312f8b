import type { Context } from 'hono'

/** Adds the headers that the response does not carry yet; what a handler chose stays. */
export function setMissing(c: Context, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) {
    // c.header and not c.res.headers: a response of the Cache API or of fetch has headers that cannot be written.
    if (!c.res.headers.has(name)) c.header(name, value)
  }
}
