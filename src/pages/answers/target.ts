/** Path and query of an address as the client wrote them. */
export interface Target {
  path: string
  /** With `?`; empty if there is no query. */
  search: string
}

/**
 * Divides an address without decoding it: two spellings of a path may have different answers.
 * @example targetOf('https://site.test/nl/a%20b?c=d#e') // { path: '/nl/a%20b', search: '?c=d' }
 */
export function targetOf(url: string): Target {
  const start = url.indexOf('/', url.indexOf('://') + 3)
  const hash = url.indexOf('#', start)
  const end = hash < 0 ? url.length : hash
  const question = url.indexOf('?', start)
  if (question < 0 || question > end) return { path: url.slice(start, end), search: '' }
  const search = url.slice(question, end)
  return { path: url.slice(start, question), search: search === '?' ? '' : search }
}
