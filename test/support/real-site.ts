import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import type { HtmlElement } from 'html-validate'
import { inject } from 'vitest'
import type { RenderedDocument, RenderedSite } from './compile-real-site.ts'
import { parse } from './markup.ts'
import { serve } from './serve.ts'

export { ORIGIN } from './serve.ts'

const rendered: RenderedSite = deserialize(readFileSync(inject('renderedSite')))

/** The real content as a release. */
export const { release } = rendered

/** Asks the real site in production for a path. */
export const ask = serve(release)

export interface Document extends RenderedDocument {
  /** Parsed when it is first asked for. */
  readonly dom: HtmlElement
}

/** Every document that a reader of the real site can be shown: all pages in all languages, and what is shown instead. */
export const documents: readonly Document[] = rendered.documents.map(withDom)

function withDom(document: RenderedDocument): Document {
  let dom: HtmlElement | undefined
  return {
    ...document,
    get dom() {
      dom ??= parse(document.html)
      return dom
    },
  }
}
