import type { Locale } from '../../locale/locale.ts'
import { messages } from '../../locale/messages/index.ts'
import { sheetsFor } from '../../views/layout/sheets.ts'
import { stylesheets } from '../../views/stylesheets.gen.ts'

// cspell:words formaction

export interface MarkOptions {
  /** Path of the preview, without a slash at the end. */
  prefix: string
  /** Scheme and host of the site. */
  origin: string
  /** The bar, as HTML. */
  bar: string
  /** Language of the bar. */
  locale: Locale
}

/** Files that are the same in every release: they stay where they are. */
const FIXED = /^\/(?:assets\/|favicon\.|site\.webmanifest|apple-touch-icon)/

/** The link to the main content, which stays the first of the page for those who use a keyboard. */
const SKIP_LINK = /<body[^>]*><a class="skip"/

/** Attributes with one address. `srcset` has several. */
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'poster'] as const

/**
 * Makes a page of the site a page of a preview: its links stay within the preview, and the bar is on top. Removes what
 * names the public address of the page, and the id that stores the reader's language.
 * @param response an HTML page; an answer without a body stays as it is
 */
export async function marked(response: Response, { prefix, origin, bar, locale }: MarkOptions): Promise<Response> {
  if (!response.body || !/^text\/html\b/.test(response.headers.get('Content-Type') ?? '')) return response
  const html = await response.text()
  const within = (address: string) => withinPreview(address, prefix, origin)
  const rewriter = new HTMLRewriter()
    .on('link[rel="canonical"], link[hreflang], meta[property="og:url"]', {
      element: (element) => void element.remove(),
    })
    .on('title', { element: (element) => void element.prepend(`${messages(locale).preview.label}: `) })
    .on('head', {
      element(element) {
        const sheets = sheetsFor(bar, stylesheets).slice(1)
        for (const { path } of sheets.filter(({ media }) => media === undefined))
          element.append(`<link rel="stylesheet" href="${path}"/>`, { html: true })
      },
    })
    .on('body', {
      element(element) {
        element.removeAttribute('id')
        if (!SKIP_LINK.test(html)) element.prepend(bar, { html: true })
      },
    })
    .on('body > a.skip', { element: (element) => void element.after(bar, { html: true }) })
    .on('[srcset]', {
      element(element) {
        const candidates = (element.getAttribute('srcset') ?? '').split(',')
        element.setAttribute('srcset', candidates.map((one) => withinAll(one, within)).join(','))
      },
    })
  for (const name of ADDRESSES)
    rewriter.on(`[${name}]`, {
      element(element) {
        element.setAttribute(name, within(element.getAttribute(name) ?? ''))
      },
    })
  return rewriter.transform(new Response(html, response))
}

/** One candidate of `srcset`: an address, and a width. */
function withinAll(candidate: string, within: (address: string) => string): string {
  return candidate.replace(/\S+/, within)
}

/**
 * An address of the site as the address within a preview. Those of other sites, of parts of the same page, and of files
 * that are the same in every release stay as they are.
 * @example withinPreview('/en/about', '/_preview/0123456789ab', 'https://…') // '/_preview/0123456789ab/en/about'
 */
export function withinPreview(address: string, prefix: string, origin: string): string {
  const path = address.startsWith(`${origin}/`) ? address.slice(origin.length) : address === origin ? '/' : address
  if (!path.startsWith('/') || path.startsWith('//') || FIXED.test(path)) return address
  return `${prefix}${path}`
}
