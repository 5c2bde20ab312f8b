import { encodePath, localeOf, readPath, withoutLocale } from '../content/paths.ts'
import type { Edition } from '../content/reader/reader.ts'
import type { Route } from '../content/schema/routes.ts'
import { deferOf } from '../platform/defer.ts'
import type { PagesContext } from './context.ts'
import { errorPage, sendMissing } from './errors/errors.tsx'
import { sendImage } from './files/image.ts'
import { sendFile } from './files/release-file.ts'
import { sendChoice } from './language/gateway.tsx'
import { type RenderedPages, sendPage } from './page.tsx'
import { keepForAWhile, nameRelease } from './respond.ts'

/** Answers all paths of the content: pages, files, former paths, paths without a language. */
export function siteHandler(memory: RenderedPages) {
  return async function site(c: PagesContext): Promise<Response> {
    const { pathname } = new URL(c.req.url)
    const reading = readPath(pathname)
    if (reading.kind === 'malformed') return errorPage(c, 'malformed', 400)
    if (reading.kind === 'too-long') return errorPage(c, 'tooLong', 414)
    const { path } = reading
    return c.var.pages.reader.read(async (edition) => {
      const { at, route } = await find(edition, path)
      if (route && 'moved' in route) return redirect(c, edition, route.moved)
      if (route && at !== pathname) return redirect(c, edition, at)
      if (!route || 'gone' in route) return missing(c, edition, path, route ? 410 : 404)
      if ('page' in route) return sendPage(c, edition, route.page, memory)
      if ('file' in route) return sendFile(c, edition, route.file)
      if ('image' in route) return sendImage(c, edition, route.image)
      return sendChoice(c, edition, route.choose)
    }, deferOf(c))
  }
}

/** Finds the route of a path. A path with the slug of another language redirects to the page in the language of the path. */
async function find(edition: Edition, path: string): Promise<{ at: string; route: Route | undefined }> {
  const route = await edition.lookup(path)
  const locale = localeOf(path)
  if (route || !locale) return { at: encodePath(path), route }
  const elsewhere = await edition.lookup(withoutLocale(path))
  const translation = elsewhere && 'choose' in elsewhere ? elsewhere.choose[locale] : undefined
  return { at: path, route: translation === undefined ? undefined : { moved: translation } }
}

/** Redirects with 301 and the query. Cached no longer than a page, because a former path can come into use again. */
function redirect(c: PagesContext, edition: Edition, path: string): Response {
  keepForAWhile(c, edition)
  return c.redirect(`${path}${new URL(c.req.url).search}`, 301)
}

/** Answers 404 or 410 in the language of the path, or else in the reader's language. */
async function missing(c: PagesContext, edition: Edition, path: string, status: 404 | 410): Promise<Response> {
  const locale = localeOf(path)
  if (locale) return sendMissing(c, edition, path, locale, status)
  nameRelease(c, edition)
  return errorPage(c, status === 410 ? 'gone' : 'notFound', status)
}
