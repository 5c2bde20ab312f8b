/** Addresses that a mail scanner, a search engine or another service has put around the address that an editor meant. */

/** Services that have the address in their own. `host` is matched from its end, `path` from its beginning. */
const WITH_TARGET: readonly { host: RegExp; path: RegExp; parameters: readonly string[] }[] = [
  { host: /(?:^|\.)safelinks\.protection\.outlook\.com$/, path: /^\//, parameters: ['url'] },
  { host: /^statics\.teams\.(?:cdn\.office\.net|microsoft\.com)$/, path: /\/safelinks\//, parameters: ['url'] },
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, path: /^\/url$/, parameters: ['q', 'url'] },
  { host: /^translate\.google\.[a-z.]{2,6}$/, path: /^\/translate$/, parameters: ['u'] },
  { host: /^lm?\.(?:facebook|instagram|messenger)\.com$/, path: /^\//, parameters: ['u'] },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)/, parameters: ['url'] },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, parameters: ['q'] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, parameters: ['url'] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, parameters: ['z'] },
  { host: /^deref-(?:mail|gmx|web)\.(?:com|net|de)$/, path: /^\//, parameters: ['redirectUrl'] },
  { host: /^urldefense\.proofpoint\.com$/, path: /^\/v1\//, parameters: ['u'] },
]
/** Services whose addresses do not say where they lead. */
const WITHOUT_TARGET =
  /(?:^|\.)(?:mimecast(?:protect)?\.com|cudasvc\.com|urldefense\.(?:com|us|proofpoint\.com)|safelinks\.protection\.outlook\.com)$/

/** Parameters that show a site where a reader comes from: of newsletters, advertisements and social media. */
const TRACKING =
  /^(?:utm_[a-z_]+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_[ce]id|mkt_tok|_hs(?:enc|mi)|__hs(?:sc|tc|fp)|oly_(?:anon|enc)_id|vero_(?:conv|id)|wickedid|_openstat|__cft__(?:\[\d\]|%5B\d%5D)|__tn__)$/i
/** Of addresses that YouTube and Spotify give to those who share them. */
const SHARED = { host: /(?:^|\.)(?:youtube\.com|youtu\.be|spotify\.com)$/, name: /^si$/ }

/**
 * The address that a rewritten address leads to; `meant` is undefined if the address does not say it.
 * @returns undefined for an address that no known service has rewritten
 * @example rewritten(new URL('https://www.google.com/url?q=https://x.be')) // { meant: 'https://x.be' }
 */
export function rewritten(url: URL): { meant: string | undefined } | undefined {
  const inside = addressIn(url)
  // Services are put around one another: a mail scanner around a search engine.
  const again = inside === undefined ? undefined : rewritten(inside.url)
  if (again) return again
  if (inside) return { meant: withoutTracking(inside.written) ?? inside.written }
  return WITHOUT_TARGET.test(url.hostname) ? { meant: undefined } : undefined
}

interface Inside {
  written: string
  url: URL
}

function addressIn(url: URL): Inside | undefined {
  const { hostname, pathname, searchParams } = url
  for (const { host, path, parameters } of WITH_TARGET) {
    if (!host.test(hostname) || !path.test(pathname)) continue
    for (const name of parameters) {
      const found = webAddress(searchParams.get(name) ?? '')
      if (found) return found
    }
  }
  if (/^urldefense\./.test(hostname)) return webAddress(fromProofpoint(url) ?? '')
  const [, amp] = /^(?:www\.)?google\.[a-z.]{2,6}$/.test(hostname) ? (/^\/amp\/s\/(.+)$/.exec(pathname) ?? []) : []
  if (amp !== undefined) return webAddress(`https://${amp}${url.search}`)
  if (hostname.endsWith('.translate.goog')) return webAddress(fromTranslation(url))
  return undefined
}

function webAddress(written: string): Inside | undefined {
  const url = /^https?:\/\/[^/]/i.test(written) ? URL.parse(written) : null
  return url ? { written, url } : undefined
}

/**
 * Version 2 writes `-` for `%` and `_` for `/`. Version 3 has the address between `__` and `__;`, with `*` for each
 * character that stands in base64 behind it, and sometimes one slash less after the scheme.
 */
function fromProofpoint({ href, pathname, searchParams }: URL): string | undefined {
  if (pathname.startsWith('/v2/')) {
    const encoded = searchParams.get('u') ?? ''
    return decoded(encoded.replaceAll('-', '%').replaceAll('_', '/'))
  }
  const [, address, characters = ''] = /\/v3\/__(.+?)__;([^!]*)!/.exec(href) ?? []
  if (address === undefined) return undefined
  const replaced = [...Buffer.from(characters, 'base64url').toString()]
  // `**` and a letter stand for several characters: A for two, B for three.
  const whole = address.replace(/\*\*([A-Za-z0-9_-])|\*/g, (_, run?: string) =>
    run === undefined ? (replaced.shift() ?? '*') : replaced.splice(0, RUNS.indexOf(run) + 2).join(''),
  )
  return whole.replace(/^(https?:)\/(?!\/)/, '$1//')
}
const RUNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** `bisa-brussels.translate.goog`: a dot is written `-`, a hyphen `--`. */
function fromTranslation(url: URL): string {
  const host = url.hostname.slice(0, -'.translate.goog'.length).replace(/--|-/g, (sign) => (sign === '-' ? '.' : '-'))
  const query = url.search
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('_x_tr_'))
  return `https://${host}${url.pathname}${query.length > 0 ? `?${query.join('&')}` : ''}${url.hash}`
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** An address without the parameters that follow readers. Undefined if it has none. */
export function withoutTracking(written: string): string | undefined {
  const [, before = '', query, hash = ''] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(written) ?? []
  if (query === undefined) return undefined
  const isShared = SHARED.host.test(URL.parse(written)?.hostname ?? '')
  const parts = query.split('&')
  const kept = parts.filter((part) => {
    const name = part.replace(/=.*$/s, '')
    return !TRACKING.test(name) && !(isShared && SHARED.name.test(name))
  })
  if (kept.length === parts.length) return undefined
  return `${before}${kept.length > 0 ? `?${kept.join('&')}` : ''}${hash}`
}

// cspell:ignore safelinks urldefense proofpoint mimecast cudasvc mimecastprotect fbclid gclid gclsrc dclid gbraid wbraid
// cspell:ignore msclkid yclid twclid ttclid igshid igsh hsenc hsmi wickedid openstat umblr redir goog conv youtu
