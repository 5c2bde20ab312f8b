import { hashOf } from '../content/hash.ts'
import { deferOf } from '../platform/defer.ts'
import type { PagesContext } from './context.ts'

/**
 * Requests what runs ten times a second, and reloads the page if it has changed. Ignores failed requests, such as those while the
 * Worker is built again.
 */
const SCRIPT = `let known
setInterval(async () => {
  if (document.hidden) return
  const response = await fetch('/_dev/running', { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
  const running = response?.ok ? await response.text() : undefined
  if (known && running && running !== known) location.reload()
  known = running ?? known
}, 100)
`

/** Reloads the browser after an editor saves a page, or a developer saves code. The route exists in development only. */
export function liveReload(c: PagesContext): Response {
  return c.body(SCRIPT, 200, { 'Content-Type': 'text/javascript; charset=utf-8' })
}

/**
 * Names what pages show of the release in force, and this run of the Worker: wrangler starts the Worker again when its
 * code or the style sheet changes. The search index does not count: it follows after a save, and no page shows it. The
 * route exists in development only.
 */
export function running() {
  let run: string | undefined
  return async function runningHere(c: PagesContext): Promise<Response> {
    // Workers give no random values before the first request.
    run ??= crypto.randomUUID()
    const { reader } = c.var.pages
    return reader.read(async ({ root }) => {
      const { search: _, ...shown } = root
      return c.text(`${await hashOf(JSON.stringify(shown))} ${run}`)
    }, deferOf(c))
  }
}
