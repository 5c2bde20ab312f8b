import type { PagesContext } from './context.ts'

/** Asks each second which release is in force, and reloads the page when it is another. No answer: it asks again. */
const SCRIPT = `let known
setInterval(async () => {
  if (document.hidden) return
  const response = await fetch('/healthz').catch(() => undefined)
  const release = response?.headers.get('X-Release')
  if (known && release && release !== known) location.reload()
  known = release ?? known
}, 1000)
`

/** Development only: a saved page shows in the browser by itself. The route does not exist elsewhere. */
export function liveReload(c: PagesContext): Response {
  return c.body(SCRIPT, 200, { 'Content-Type': 'text/javascript; charset=utf-8' })
}
