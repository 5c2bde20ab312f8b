import { NO_STORE } from '../platform/cache-control.ts'
import type { PagesContext } from './context.ts'
import { deferOf, nameRelease } from './respond.ts'

/** For monitors and the publisher: which release a reader is served now. 503 when there is none. */
export async function health(c: PagesContext): Promise<Response> {
  c.header('Cache-Control', NO_STORE)
  const { reader, version } = c.var.pages
  return reader.read(async (edition) => {
    nameRelease(c, edition)
    return c.json({ release: edition.release, state: edition.state, version })
  }, deferOf(c))
}
