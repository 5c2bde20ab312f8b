import { NO_STORE } from '../platform/cache-control.ts'
import type { PagesContext } from './context.ts'
import { deferOf, nameRelease } from './respond.ts'

/** How another part of the site is doing. It never throws. */
type Check = () => Promise<Record<string, unknown>>

/** For monitors and the publisher: which release a reader is served now, and how the other parts are. 503 without a release. */
export function health(checks: Record<string, Check>) {
  return async function healthz(c: PagesContext): Promise<Response> {
    c.header('Cache-Control', NO_STORE)
    const { reader, version } = c.var.pages
    const others = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await check()] as const),
    )
    return reader.read(async (edition) => {
      nameRelease(c, edition)
      return c.json({ release: edition.release, state: edition.state, version, ...Object.fromEntries(others) })
    }, deferOf(c))
  }
}
