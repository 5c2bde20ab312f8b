import { decodeHTMLAttribute } from 'entities'
import { escapeHtml } from '../../text/escape.ts'

// cspell:ignore xlink

/** Replaces an address of the site in a file. Other addresses are not passed. */
export type Resolve = (address: string) => string

/** A start tag as hono and the publisher write it: attributes without a value, or in double quotes. */
const TAG = /<([a-z][a-z0-9-]*)((?:\s+[a-z_:][a-z0-9_:.-]*(?:="[^"]*")?)*)\s*\/?>/gi
const ATTRIBUTE = /(\s)([a-z_:][a-z0-9_:.-]*)="([^"]*)"/gi
/** The beginning of any start tag. */
const BEGINNING = /<[a-z]/gi

/** Attributes that hold the address of a file. */
const ADDRESSES: readonly string[] = ['href', 'src', 'poster', 'data', 'xlink:href']

/** An address within the site, from its root: `/nl/`. `//` would be another host. */
const isOwn = (value: string) => /^\/(?!\/)/.test(value)

/**
 * Replaces the addresses in a document. All else stays as it is, byte for byte.
 * @param resolveForm for the address that a form is sent to: its new address, and HTML that is added after the form.
 *   A form that posts can no longer be filled in.
 * @throws for a document with a start tag that is not understood: its links would be lost
 */
export function rewriteHtml(
  html: string,
  resolve: Resolve,
  resolveForm: (address: string) => { address: string; note: string },
): string {
  let known = 0
  const notes: string[] = []
  const rewritten = html.replace(TAG, (tag) => {
    known++
    const isForm = /^<form\b/i.test(tag)
    const next = tag.replace(ATTRIBUTE, (whole, space: string, attribute: string, value: string) => {
      const text = decodeHTMLAttribute(value)
      const name = attribute.toLowerCase()
      if (isForm && name === 'action') {
        const { address, note } = resolveForm(text)
        notes.push(note)
        return `${space}${attribute}="${escapeHtml(address)}"`
      }
      const resolved = resolvedValue(name, text, resolve)
      return resolved === undefined ? whole : `${space}${attribute}="${escapeHtml(resolved)}"`
    })
    return isForm && /\smethod="post"/i.test(tag) ? next.replace(/^<form/i, '<form inert') : next
  })
  const all = html.match(BEGINNING)?.length ?? 0
  if (known !== all) throw new Error(`${all - known} of ${all} tags are not understood`)
  return rewritten.replaceAll('</form>', () => `</form>${notes.shift() ?? ''}`)
}

/** Undefined for an attribute that stays as it is. */
function resolvedValue(name: string, value: string, resolve: Resolve): string | undefined {
  if (ADDRESSES.includes(name) && isOwn(value)) return resolve(value)
  if (name !== 'srcset') return undefined
  return value
    .split(',')
    .map((candidate) => candidate.trim())
    .map((candidate) => candidate.replace(/^\S+/, (address) => (isOwn(address) ? resolve(address) : address)))
    .join(', ')
}

/**
 * Leaves out the links that fetch a font in advance: such a request needs CORS (HTML standard, preload), which a page that
 * is opened from a disk does not have. The style sheet loads the font.
 */
export function withoutPreloads(html: string): string {
  return html.replace(/<link rel="preload"[^>]*>/g, '')
}

/** Replaces the addresses in a style sheet. The publisher of the style sheets writes them with or without quotes. */
export function rewriteCss(css: string, resolve: Resolve): string {
  return css.replace(/url\((["']?)(\/[^"')]*)\1\)/g, (whole, quote: string, address: string) =>
    isOwn(address) ? `url(${quote}${resolve(address)}${quote})` : whole,
  )
}
