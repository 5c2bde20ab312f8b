import type { Kv } from '../../content/reader/content-store.ts'
import {
  type Preview,
  type PreviewWords,
  previewId,
  previewWords,
  previewWordsKey,
} from '../../content/schema/preview.ts'
import { isLocale, LOCALES, localized } from '../../locale/locale.ts'
import { executionOf } from '../../platform/defer.ts'
import { Hono } from '../../platform/hono.ts'
import { changesPath } from '../../views/preview/preview-bar.tsx'
import { PreviewChangesView } from '../../views/preview/preview-changes.tsx'
import type { PagesContext, PagesEnv, PagesOptions } from '../context.ts'
import { errorPage } from '../errors/errors.tsx'
import { frameFor } from '../frame.ts'
import { contentLanguage } from '../language/content-language.ts'
import { readRelease } from '../read-release.ts'
import { nameRelease } from '../respond.ts'
import { SEARCH_ROUTES } from '../search.tsx'
import { site } from '../site.ts'
import { CACHE_TTL } from './access.ts'

export interface InsideOptions {
  preview: Preview
  kv: Kv
  /** Those of the site, with the reader and the clock of the preview. */
  pages: PagesOptions
  /** Path and query within the preview: `/nl/zoeken?q=plan`. */
  target: string
}

/** Headers of a request that change the answer. The language cookie does not: a preview has no reader that it knows. */
const PASSED = ['Accept-Language', 'Range']

/**
 * Answers a request within a preview as the site answers the same path: pages, lists, search, images, feeds, redirects,
 * errors. Errors are thrown on, to the handler of the whole app.
 * @param outer the context of the request to the preview
 */
export async function answerInside(
  outer: PagesContext,
  { preview, kv, pages, target }: InsideOptions,
): Promise<Response> {
  const app = new Hono<PagesEnv>()
  app.use(async function settings(c, next) {
    c.set('logFields', outer.var.logFields)
    c.set('pages', pages)
    await next()
    outer.set('logFields', c.var.logFields)
  })
  app.use(contentLanguage())
  for (const locale of LOCALES) app.get(changesPath(locale), (c) => sendChanges(c, preview, kv))
  for (const [path, handler] of SEARCH_ROUTES) app.get(path, handler)
  app.get('*', site)
  app.all('*', (c) => {
    c.header('Allow', 'GET, HEAD')
    return errorPage(c, 'previewForm', 405)
  })
  app.onError((error) => {
    throw error
  })
  const headers = PASSED.flatMap((name): [string, string][] => {
    const value = outer.req.header(name)
    return value === undefined ? [] : [[name, value]]
  })
  const request = new Request(`${pages.origin}${target}`, { method: outer.req.method, headers })
  return app.fetch(request, outer.env, executionOf(outer))
}

/** Sends the list of differences, with the words that changed. */
async function sendChanges(c: PagesContext, preview: Preview, kv: Kv): Promise<Response> {
  const locale = LOCALES.find((one) => changesPath(one) === c.req.path)
  if (!isLocale(locale)) return errorPage(c, 'notFound', 404)
  const words = await wordsOf(preview, kv)
  return readRelease(c, async (edition) => {
    nameRelease(c, edition)
    const translations = localized((one) => ({ path: changesPath(one), textLocale: one }))
    const frame = frameFor(c.var.pages, edition, locale, translations)
    return c.html(<PreviewChangesView frame={frame} preview={preview} words={words} />)
  })
}

/** The words that differ. Empty while they cannot be read: the list of pages is useful without them. */
async function wordsOf({ secretHash }: Preview, kv: Kv): Promise<PreviewWords> {
  try {
    const text = await kv.get(previewWordsKey(previewId(secretHash)), { cacheTtl: CACHE_TTL })
    return previewWords.parse(JSON.parse(text ?? '{}'))
  } catch {
    return {}
  }
}
