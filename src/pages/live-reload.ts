import type { PagesContext } from './context.ts'

/** Requests the release in force each second, and reloads the page if it has changed. Ignores failed requests. */
const SCRIPT = `let known
setInterval(async () => {
  if (document.hidden) return
  const response = await fetch('/healthz').catch(() => undefined)
  const release = response?.headers.get('X-Release')
  if (known && release && release !== known) location.reload()
  known = release ?? known
}, 1000)
`

/** Reloads the browser after an editor saves a page. The route exists in development only. */
export function liveReload(c: PagesContext): Response {
  return c.body(SCRIPT, 200, { 'Content-Type': 'text/javascript; charset=utf-8' })
}
