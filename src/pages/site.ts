import { type Found, findRoute } from '../content/find-route.ts'
import { localeOf, readLegacyPath, readPath, tidyPath } from '../content/paths.ts'
import { type Edition, NoRelease } from '../content/reader/reader.ts'
import { deferOf } from '../platform/defer.ts'
import type { PagesContext } from './context.ts'
import { errorPage, sendMissing } from './errors/errors.tsx'
import { sendImage } from './files/image.ts'
import { sendFile } from './files/release-file.ts'
import { sendChoice } from './language/gateway.tsx'
import { type RenderedPages, sendPage } from './page.tsx'
import { keepForAWhile, nameRelease } from './respond.ts'

/** Answers all paths of the content: pages, files, former addresses, paths without a language. */
export function siteHandler(memory: RenderedPages) {
  return async function site(c: PagesContext): Promise<Response> {
    const url = new URL(c.req.url)
    const reading = readPath(url.pathname)
    if (reading.kind === 'too-long') return errorPage(c, 'tooLong', 414)
    const isText = tidyPath(url.pathname) !== undefined || readLegacyPath(url.pathname) !== undefined
    if (!isText) return errorPage(c, 'malformed', 400)
    try {
      return await c.var.pages.reader.read(
        async (edition) => answer(c, edition, memory, await findRoute(edition, url)),
        deferOf(c),
      )
    } catch (error) {
      // Without a release it is not known whether a former address was meant, but the path is still not in UTF-8.
      if (error instanceof NoRelease && reading.kind === 'malformed') return errorPage(c, 'malformed', 400)
      throw error
    }
  }
}

function answer(c: PagesContext, edition: Edition, memory: RenderedPages, found: Found): Response | Promise<Response> {
  switch (found.kind) {
    case 'malformed':
      return errorPage(c, 'malformed', 400)
    case 'too-long':
      return errorPage(c, 'tooLong', 414)
    case 'missing':
      return missing(c, edition, found.path, 404)
    case 'gone':
      return missing(c, edition, found.path, 410)
    case 'moved':
      return redirect(c, edition, found.to)
    case 'found': {
      const { route } = found
      if ('page' in route) return sendPage(c, edition, route.page, memory)
      if ('file' in route) return sendFile(c, edition, route.file)
      if ('image' in route) return sendImage(c, edition, route.image)
      // The part of the Worker that answers it is switched off.
      if ('own' in route) return missing(c, edition, found.path, 404)
      return sendChoice(c, edition, route.choose)
    }
  }
}

/** Redirects with 301. Cached no longer than a page, because a former address can come into use again. */
function redirect(c: PagesContext, edition: Edition, to: string): Response {
  keepForAWhile(c, edition)
  return c.redirect(to, 301)
}

/** Answers 404 or 410 in the language of the path, or else in the reader's language. */
async function missing(c: PagesContext, edition: Edition, path: string, status: 404 | 410): Promise<Response> {
  const locale = localeOf(path)
  if (locale) return sendMissing(c, edition, path, locale, status)
  nameRelease(c, edition)
  return errorPage(c, status === 410 ? 'gone' : 'notFound', status)
}
