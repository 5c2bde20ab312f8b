import { type Found, findRoute } from '../content/find-route.ts'
import { localeOf, readLegacyPath, readPath, tidyPath } from '../content/paths.ts'
import { type Edition, NoRelease } from '../content/reader/reader.ts'
import { LOCALES } from '../locale/locale.ts'
import { keep } from './answers/keep.ts'
import type { PagesContext } from './context.ts'
import { errorPage, sendMissing } from './errors/errors.tsx'
import { presentAddress, sendDocument } from './files/document.ts'
import { sendImage } from './files/image.ts'
import { sendFile } from './files/release-file.ts'
import { sendChoice } from './language/gateway.tsx'
import { movedByQuery, sendPage } from './page.tsx'
import { readRelease } from './read-release.ts'
import { nameRelease, redirectFor } from './respond.ts'

/** Answers all paths of the content: pages, files, former addresses, paths without a language. */
export async function site(c: PagesContext): Promise<Response> {
  const url = new URL(c.req.url)
  const reading = readPath(url.pathname)
  if (reading.kind === 'too-long') return errorPage(c, 'tooLong', 414)
  const isText = tidyPath(url.pathname) !== undefined || readLegacyPath(url.pathname) !== undefined
  if (!isText) return errorPage(c, 'malformed', 400)
  try {
    return await readRelease(c, async (edition) => {
      const path = reading.kind === 'path' ? reading.path : readLegacyPath(url.pathname)
      c.set('hasQueryForms', path === undefined || (await edition.queryForms(path)).length > 0)
      return answer(c, edition, await findRoute(edition, url))
    })
  } catch (error) {
    // Without a release it is not known whether a former address was meant, but the path is still not in UTF-8.
    if (error instanceof NoRelease && reading.kind === 'malformed') return errorPage(c, 'malformed', 400)
    throw error
  }
}

function answer(c: PagesContext, edition: Edition, found: Found): Response | Promise<Response> {
  switch (found.kind) {
    case 'malformed':
      return errorPage(c, 'malformed', 400)
    case 'too-long':
      return errorPage(c, 'tooLong', 414)
    case 'missing':
      return missingOrReplaced(c, edition, found.path)
    case 'gone':
      return missing(c, edition, found.path, 410)
    case 'moved':
      return redirect(c, edition, found.to)
    case 'found': {
      const { route } = found
      if ('page' in route) return sendPage(c, edition, route.page)
      if ('file' in route) return sendFile(c, edition, route.file)
      if ('image' in route) return sendImage(c, edition, route.image)
      if ('document' in route) return sendDocument(c, edition, found.path, route.document)
      // The part of the Worker that answers it is switched off.
      if ('own' in route) return missing(c, edition, found.path, 404)
      return sendChoice(c, edition, route.choose)
    }
  }
}

/** Redirects to the canonical form of an address, or at once to where its page redirects the query. */
async function redirect(c: PagesContext, edition: Edition, to: string): Promise<Response> {
  const { origin } = c.var.pages
  const target = new URL(to, origin)
  const reading = readPath(target.pathname)
  const isHere = to.startsWith('/') && reading.kind === 'path'
  const moved = isHere ? await movedByQuery(edition, reading.path, target.search) : undefined
  return redirectFor(c, edition, moved ? `${moved.path}${target.hash}` : to, moved?.status ?? 301)
}

/** An address of an earlier version of a document leads to the present one: people keep such links. */
async function missingOrReplaced(c: PagesContext, edition: Edition, path: string): Promise<Response> {
  const present = presentAddress(path)
  const route = present === undefined ? undefined : await edition.lookup(present)
  if (present !== undefined && route && 'document' in route) return redirectFor(c, edition, present, 302)
  return missing(c, edition, path, 404)
}

/** Answers 404 or 410 in the language of the path, or else in the reader's language. */
async function missing(c: PagesContext, edition: Edition, path: string, status: 404 | 410): Promise<Response> {
  const locale = localeOf(path)
  if (locale) return sendMissing(c, edition, path, locale, status)
  nameRelease(c, edition)
  keep(c, edition, { query: undefined, among: LOCALES, isInvented: true })
  return errorPage(c, status === 410 ? 'gone' : 'notFound', status)
}
