import { shortName } from '../content/hash.ts'
import { Memory } from '../content/reader/memory.ts'
import type { Edition } from '../content/reader/reader.ts'
import { HomeView } from '../views/home/home.tsx'
import { EmptySignUpForm } from '../views/newsletter/empty-sign-up-form.tsx'
import { PageView } from '../views/page/page.tsx'
import type { PagesContext } from './context.ts'
import { frameFor, metadataOf } from './frame.ts'
import { type Rendered, render, sendPublic } from './respond.ts'

/** Room for rendered pages in one isolate, in bytes. */
const RENDERED_BYTES = 24 * 1024 * 1024

/** Pages as they were last sent, by release and record: a hot page is not even rendered. */
export type RenderedPages = Memory<Rendered>
export const renderedPages = (): RenderedPages => new Memory<Rendered>(RENDERED_BYTES)

/** Answers with a page, from memory where it was sent before. */
export async function sendPage(
  c: PagesContext,
  edition: Edition,
  hash: string,
  memory: RenderedPages,
): Promise<Response> {
  const key = `${edition.release} ${hash}`
  let rendered = memory.get(key)
  if (!rendered) {
    rendered = await renderPage(c, edition, hash)
    memory.set(key, rendered, rendered.body.byteLength)
  }
  return sendPublic(c, edition, rendered, { status: 200, type: 'text/html; charset=utf-8', tags: [`record-${hash}`] })
}

async function renderPage(c: PagesContext, edition: Edition, hash: string): Promise<Rendered> {
  const { pages } = c.var
  const page = await edition.page(hash)
  const frame = frameFor(pages, edition, page.locale, page.translations)
  const View = page.id === '/' ? HomeView : PageView
  const view = (
    <View
      frame={frame}
      page={page}
      metadata={metadataOf(page, pages.origin)}
      release={shortName(edition.release)}
      below={page.path === frame.site.newsletter.link.path && <EmptySignUpForm frame={frame} />}
    />
  )
  return render(String(await view), [hash, edition.release, pages.version])
}
