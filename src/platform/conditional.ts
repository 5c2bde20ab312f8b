import { isRead } from './methods.ts'

/** Maximum length of `If-None-Match` that is read: about 130 of the site's tags, more versions than a client keeps. */
const MAX_LENGTH = 4000

/** `entity-tag = [ "W/" ] DQUOTE *etagc DQUOTE`, whole list items only; RFC 9110 section 8.8.3. */
const LIST_ITEM = /(?:^|,)[ \t]*(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")[ \t]*(?=,|$)/g

/**
 * Whether the client already has this version, so that the answer is 304: `If-None-Match`, RFC 9110 section 13.1.2.
 * Uses weak comparison (section 8.8.3.2), as required; the cache in front makes tags weak when it compresses. Malformed
 * items are ignored; at worst the page is sent again.
 * hono's etag middleware is not used: it tags private pages too, drops headers from a 304 unless they are listed, and
 * accepts tags in malformed items.
 * @param etag of the representation to send, quotes included: `"abc"` or `W/"abc"`
 */
export function notModified(request: Request, etag: string): boolean {
  if (!isRead(request.method)) return false
  const header = request.headers.get('If-None-Match')?.slice(0, MAX_LENGTH)
  if (header === undefined) return false
  if (header.trim() === '*') return true
  const opaque = etag.replace(/^W\//, '')
  return [...header.matchAll(LIST_ITEM)].some(([, tag]) => tag === opaque)
}
