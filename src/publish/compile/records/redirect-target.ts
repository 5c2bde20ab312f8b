import { isThisMachine, readWebAddress } from '../../source/web-address.ts'
import type { ProblemWords } from '../checks/page-names.ts'

/** What the target of a row in redirects.csv says. */
export type RedirectTarget =
  /** Another site. `address` has only characters that a header can hold. */
  | { kind: 'elsewhere'; address: string; warnings: ProblemWords[] }
  /** A path of this site, and the part of the page that the text after `#` names. */
  | { kind: 'local'; path: string; fragment: string | undefined }
  | { kind: 'mistake'; words: ProblemWords }

/** Kinds of mistakes in the address of another site. */
export const TARGET_MISTAKES: readonly string[] = [
  'redirect-scheme',
  'redirect-to-own-site',
  'http-redirect',
  'incomplete-address',
  'address-with-user',
  'address-with-space',
  'address-with-backslash',
  'invisible-character',
  'private-address',
  'rewritten-address',
]

const SCHEME = /^[a-z][a-z0-9+.-]*:/i

/**
 * Reads the target of a redirect: a path of this site, with or without the id of a heading, or an address of another site.
 * Readers are sent to another site only over https.
 * @param origins scheme and host of this site in each environment
 * @example readTarget('/about#tasks', []) // { kind: 'local', path: '/about', fragment: 'tasks' }
 */
export function readTarget(written: string, origins: readonly string[]): RedirectTarget {
  if (!SCHEME.test(written) && !/^(?:\/\/|www\.)/i.test(written)) return readLocal(written)
  return readElsewhere(written, origins)
}

function readLocal(written: string): RedirectTarget {
  const hash = written.indexOf('#')
  if (hash < 0) return { kind: 'local', path: written, fragment: undefined }
  const path = written.slice(0, hash)
  const fragment = decoded(written.slice(hash + 1))
  if (fragment !== '') return { kind: 'local', path, fragment }
  return mistake('empty-fragment', written, 'the id of a heading after #', `write ${path || '/'}`)
}

function readElsewhere(written: string, origins: readonly string[]): RedirectTarget {
  const url = URL.parse(written)
  if (SCHEME.test(written) && !/^https?:/i.test(written)) return otherScheme(written)
  if (url && isOwn(url, origins))
    return mistake(
      'redirect-to-own-site',
      written,
      'a page of this site by its path: the name of the site differs by environment',
      `write ${url.pathname}${url.search}${url.hash}`,
    )
  const { url: address, mistakes } = readWebAddress(written)
  const [first] = mistakes
  if (!address || !url)
    return mistake(
      first?.code ?? 'incomplete-address',
      written,
      first?.expected ?? 'a complete address, with https:// and a host',
      asPart(first?.instead ?? 'Write for instance https://bisa.brussels'),
    )
  if (url.protocol !== 'https:')
    return mistake(
      'http-redirect',
      written,
      'an address with https://: readers are sent to other sites only over an encrypted connection',
      `write ${written.replace(/^http:/i, 'https:')} if the page opens there, or leave "to" empty and write the status 410`,
    )
  const warnings = mistakes.map(({ code, expected, instead }) => ({
    code,
    found: written,
    expected,
    instead: asPart(instead),
  }))
  return { kind: 'elsewhere', address: url.href, warnings }
}

function otherScheme(written: string): RedirectTarget {
  const expected = 'a page of this site, or a page of another site with https://'
  const instead = /^(?:mailto|tel):/i.test(written)
    ? 'write the page with the contact details, or an address with https://'
    : 'write a page of this site, or an address with https://'
  return mistake('redirect-scheme', written, expected, instead)
}

function mistake(code: string, found: string, expected: string, instead: string): RedirectTarget {
  return { kind: 'mistake', words: { code, found, expected, instead } }
}

/** Whether an address is on this site, or on the machine of the editor. */
function isOwn(url: URL, origins: readonly string[]): boolean {
  return isThisMachine(url.hostname) || origins.some((origin) => URL.parse(origin)?.host === url.host)
}

/** Advice as it is written in other messages on redirects: `Write x.` → `write x`. */
function asPart(sentence: string): string {
  return `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`.replace(/\.$/, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
