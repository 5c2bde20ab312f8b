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

/** Requests a path of the real site, in production. */
export const ask = serve(release)

export interface Document extends RenderedDocument {
  /** Parsed at first use. */
  readonly dom: HtmlElement
}

/** All documents of the real site: all pages in all languages, errors, gateway and searches. */
export const documents: readonly Document[] = rendered.documents.map(withDom)

const byHtml = new Map(documents.map((document) => [document.html, document]))

/** What was parsed from an answer. A document of `documents` is parsed once for all tests. */
export function domOf(html: string): HtmlElement {
  return byHtml.get(html)?.dom ?? parse(html)
}

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
