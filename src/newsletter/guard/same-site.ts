/**
 * Whether a form was posted from a page of our own (defence against cross-site requests, OWASP CSRF, "Fetch Metadata").
 * `Sec-Fetch-Site` decides where the browser sends it; `Origin` where not. A page with `no-referrer` posts
 * `Origin: null`, so there the token in the address is the proof.
 * @param origin scheme and host of the site
 */
export function isSameSite(headers: Headers, origin: string, { token = false } = {}): boolean {
  const site = headers.get('Sec-Fetch-Site')
  if (site !== null) return site === 'same-origin'
  const from = headers.get('Origin')
  if (from === null) return true
  return from === origin || (token && from === 'null')
}
