import type { Finding } from './page.ts'

/** An address written by an author, by its kind. */
export type Href =
  | { kind: 'page'; contentPath: string; fragment: string | undefined }
  | { kind: 'fragment'; fragment: string }
  | { kind: 'external'; url: string }
  /** A path such as `../about.md`, with the content path that the author may mean. */
  | { kind: 'relative'; contentPath: string }
  | { kind: 'refused'; finding: Omit<Finding, 'found'> }

const SCHEME = /^([a-z][a-z0-9+.-]*):/i

/** Classifies an address: a page of the site, a heading of this page, another site, or not allowed. */
export function readHref(href: string): Href {
  if (href === '')
    return refused('an address between the brackets', 'Write a content path such as /about, or an https: address.')
  if (/\s/.test(href)) return refused('an address without spaces', 'Remove the spaces, or write %20 for each.')
  if (href.startsWith('//')) return refused('a complete address', `Write https:${href}`)
  if (href.startsWith('/')) return readContentPath(href)
  if (href.startsWith('#')) return readFragment(href)
  const scheme = SCHEME.exec(href)?.[1]?.toLowerCase()
  if (scheme === undefined)
    return { kind: 'relative', contentPath: `/${href.replace(/^[./]+|[#?].*$|(?:\/?(?:nl|fr|en))?\.md$/g, '')}` }
  return readExternal(href, scheme)
}

function readContentPath(href: string): Href {
  const [contentPath = '', ...rest] = href.split('#')
  if (rest.length === 0) return { kind: 'page', contentPath, fragment: undefined }
  const fragment = decodeFragment(rest.join('#'))
  if (fragment === '')
    return refused('the id of a heading after #', `Write ${contentPath}, or add the id of a heading.`)
  return { kind: 'page', contentPath, fragment }
}

function readFragment(href: string): Href {
  const fragment = decodeFragment(href.slice(1))
  if (fragment === '') return refused('the id of a heading after #', 'Write for instance #contact, or remove the link.')
  return { kind: 'fragment', fragment }
}

function readExternal(href: string, scheme: string): Href {
  switch (scheme) {
    case 'https':
      if (/^https:\/\/[^/]/i.test(href) && URL.canParse(href)) return { kind: 'external', url: encodeUrl(href) }
      return refused('a complete https: address', 'Write for instance https://perspective.brussels/nl.')
    case 'mailto':
      if (/^mailto:[^\s@?]+@[^\s@?]+\.[^\s@?]+(?:\?\S*)?$/i.test(href))
        return { kind: 'external', url: encodeUrl(href) }
      return refused('one e-mail address after mailto:', 'Write for instance mailto:info@perspective.brussels.')
    case 'tel':
      // RFC 3966: a global number, or a short local one such as 112.
      if (/^tel:(?:\+[\d().-]+|\d{3,4})$/i.test(href)) return { kind: 'external', url: encodeUrl(href) }
      return refused('a telephone number with its country code', 'Write for instance tel:+3222042000.')
    case 'http':
      return refused('an https: address', `Use https: write https${href.slice(4)}`)
    case 'javascript':
    case 'vbscript':
    case 'data':
      return refused(
        'an address, not a program or a file',
        'Link to a page: a content path such as /about, or an https: address.',
      )
    default:
      return refused(
        'an https:, mailto: or tel: address',
        `Find an https: address for this; readers may have nothing that opens ${scheme}:.`,
      )
  }
}

function refused(expected: string, instead: string): Href {
  return { kind: 'refused', finding: { code: 'wrong-address', expected, instead } }
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** Percent-encodes the characters that a URL cannot contain. Existing percent-encoding is kept. */
export function encodeUrl(url: string): string {
  return encodeURI(url)
    .replace(/%25([0-9a-f]{2})/gi, '%$1')
    .replace(/%5[BD]/g, (code) => (code === '%5B' ? '[' : ']'))
}
