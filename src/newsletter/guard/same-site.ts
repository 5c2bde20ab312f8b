/**
 * Whether a form was posted from a page of this site (OWASP CSRF Prevention, "Fetch Metadata"). Uses `Sec-Fetch-Site` if
 * the browser sends it, else `Origin`. A request with neither is accepted. A page with `no-referrer` posts
 * `Origin: null`, which is accepted if the URL holds a token.
 * @param origin scheme and host of the site
 */
export function isSameSite(headers: Headers, origin: string, { token = false } = {}): boolean {
  const site = headers.get('Sec-Fetch-Site')
  if (site !== null) return site === 'same-origin'
  const from = headers.get('Origin')
  if (from === null) return true
  return from === origin || (token && from === 'null')
}
