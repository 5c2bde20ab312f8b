/** Some eighty tags of ours; no client has kept that many versions of a page. */
const MAX_LENGTH = 4000

/** `entity-tag = [ "W/" ] DQUOTE *etagc DQUOTE`, whole items of a list only; RFC 9110 section 8.8.3. */
const LIST_ITEM = /(?:^|,)[ \t]*(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")[ \t]*(?=,|$)/g

/**
 * Whether the client holds this version already and wants a 304: `If-None-Match`, RFC 9110 section 13.1.2.
 * Weak comparison (section 8.8.3.2), which the section asks for, and which matters: a cache in front that
 * compresses marks our tags weak. Malformed items are ignored; at worst the page is sent once more.
 * hono's etag middleware would give private pages a tag too, drops headers from a 304 unless they are listed, and
 * finds tags in malformed items.
 * @param etag of the representation that would be sent, quotes included: `"abc"` or `W/"abc"`.
 */
export function notModified(request: Request, etag: string): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  const header = (request.headers.get('If-None-Match') ?? '').slice(0, MAX_LENGTH)
  if (header.trim() === '*') return true
  const opaque = etag.replace(/^W\//, '')
  return [...header.matchAll(LIST_ITEM)].some(([, tag]) => tag === opaque)
}
