/** A source that a page may load from. The type does not allow `unsafe-inline` or `unsafe-eval`. */
export type CspSource = "'self'" | `'sha256-${string}'` | `https://${string}`

const POLICY = {
  'default-src': ["'none'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'manifest-src': ["'self'"],
  // No page has a script that connects. Lighthouse fetches robots.txt from within the page.
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
} as const

/** Sources by directive, added to the policy of every page. */
export type CspAdditions = Partial<
  Record<
    Extract<keyof typeof POLICY, `${string}-src` | 'form-action'> | 'script-src' | 'connect-src' | 'frame-src',
    CspSource[]
  >
>

/** Exactly one source. Excludes a semicolon, which starts a directive, and a comma, which starts a second policy. */
const SOURCE = /^(?:'self'|'sha256-[\w+/]+={0,2}'|https:\/\/[\w.*:/-]+)$/

/**
 * Builds the value of `Content-Security-Policy` (CSP Level 3). Only the listed sources are allowed.
 * @throws TypeError if a source has another form; at start-up, not while serving
 * @example contentSecurityPolicy({ 'script-src': ["'self'"] }) // "default-src 'none'; …; script-src 'self'"
 */
export function contentSecurityPolicy(additions: CspAdditions = {}): string {
  const directives = new Map<string, readonly string[]>(Object.entries(POLICY))
  for (const [directive, sources] of Object.entries(additions)) {
    const present = directives.get(directive) ?? []
    // 'none' is valid only as the single source of a directive.
    directives.set(directive, [...present.filter((source) => source !== "'none'"), ...sources.map(checked)])
  }
  return [...directives].map(([directive, sources]) => `${directive} ${sources.join(' ')}`).join('; ')
}

function checked(source: string): string {
  if (SOURCE.test(source)) return source
  throw new TypeError(
    `Content-Security-Policy: found the source ${source}, expected 'self', a 'sha256-…' or an https:// origin`,
  )
}
