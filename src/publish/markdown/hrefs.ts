import { editDistance } from '../../text/distance.ts'
import { type AddressMistake, encodeUrl, invisibleCharacter, readWebAddress } from '../source/web-address.ts'
import { readTelephone } from './telephone.ts'

/** An address written by an author, by its kind. */
export type Href =
  | { kind: 'page'; contentPath: string; query: string; fragment: string | undefined }
  | { kind: 'fragment'; fragment: string }
  /** A document of this site: `report.pdf`. */
  | { kind: 'document' }
  | { kind: 'external'; url: string; warnings: AddressMistake[] }
  /** A path such as `../about.md`: no content path. */
  | { kind: 'relative' }
  | { kind: 'refused'; mistake: Omit<AddressMistake, 'severity'> }

const SCHEME = /^([a-z][a-z0-9+.-]*):/i
/** A host without a scheme: `www.x.be/a`. The last part is no ending of a file. */
const HOST =
  /^(?:[\p{L}\p{N}-]+\.)+(?!(?:md|html?|csv|pdf|ya?ml|docx?|xlsx?|png|jpe?g|txt|aspx|php)\b)\p{L}{2,}(?=[/?#:]|$)/iu
/** A document in the folder of a page, with a place in it. */
const DOCUMENT = /^[^?#]*\.pdf(?:#[^#]*)?$/i
/** Documents that content/ cannot hold. */
const OTHER_DOCUMENT = /\.(?:docx?|xlsx?|pptx?|odt|zip)$/i
const PICTURE = /\.(?:jpe?g|png|gif|svg|webp|avif|tiff?)$/i
const PUBLISHED =
  'Write the https: address at which the document is published: content/ holds only pages, pictures, .pdf and .csv files.'
const MAILBOX = /[^\s@?/:<>,;]{1,64}@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/u

/** Longer addresses carry data, not a place. Links of SharePoint and of mail scanners have about 1,500 characters. */
const LONGEST = 4000

/** Classifies an address: a page of the site, a heading of this page, another site, or not allowed. */
export function readHref(href: string): Href {
  if (href === '')
    return refused(
      'wrong-address',
      'an address between the brackets',
      'Write a content path such as /about, or an https: address.',
    )
  if (href.length > LONGEST)
    return refused(
      'long-address',
      `an address of at most ${LONGEST} characters`,
      'Find a shorter address of the same page.',
    )
  const scheme = SCHEME.exec(href)?.[1]?.toLowerCase()
  // Telephones copy such characters around a number; the advice for them is the number.
  if (scheme === 'tel') return fromTelephone(href)
  const invisible = /\s/.test(href) ? undefined : invisibleCharacter(href)
  if (invisible) return { kind: 'refused', mistake: invisible }
  if (/\s/.test(href)) return refused('address-with-space', 'an address without spaces', withoutSpaces(href))
  if (href.startsWith('//')) return refused('incomplete-address', 'a complete address', `Write https:${href}`)
  if (href.startsWith('/')) return readContentPath(href)
  if (href.startsWith('#')) return readFragment(href)
  // `localhost:8787/nl` and `x.be:8080` have a port, not a scheme.
  if (scheme === undefined || /^(?:localhost|[^/?#:]+\.[^/?#:]+):\d+(?:[/?#]|$)/i.test(href))
    return readWithoutScheme(href)
  return readExternal(href, scheme)
}

function readContentPath(href: string): Href {
  const [beforeFragment = '', ...rest] = href.split('#')
  const [contentPath = '', ...queries] = beforeFragment.split('?')
  const query = queries.join('?')
  if (DOCUMENT.test(href)) return { kind: 'document' }
  if (OTHER_DOCUMENT.test(contentPath))
    return refused('wrong-address', 'the address of a document on the web', PUBLISHED)
  if (PICTURE.test(contentPath)) return linkToPicture(href)
  if (rest.length === 0) return { kind: 'page', contentPath, query, fragment: undefined }
  const fragment = decodeFragment(rest.join('#'))
  if (fragment === '')
    return refused('empty-fragment', 'the id of a heading after #', `Write ${contentPath}, or add the id of a heading.`)
  return { kind: 'page', contentPath, query, fragment }
}

function linkToPicture(href: string): Href {
  return refused('link-to-picture', 'a picture in the text', `Write ![what it shows](${href}) on a line of its own.`)
}

function readFragment(href: string): Href {
  const fragment = decodeFragment(href.slice(1))
  if (fragment === '')
    return refused('empty-fragment', 'the id of a heading after #', 'Write for instance #contact, or remove the link.')
  return { kind: 'fragment', fragment }
}

function withoutSpaces(href: string): string {
  const trimmed = href.trim()
  if (!/\s/.test(trimmed)) return `Write ${trimmed}`
  return /^(?:https?|mailto):/i.test(trimmed) ? `Write ${trimmed.replace(/\s/g, '%20')}` : 'Remove the spaces.'
}

function readWithoutScheme(href: string): Href {
  // `https//x.be`, with the colon missing.
  const [, rest] = /^h?t?tps?[;,.]?\/\/(.+)$/i.exec(href) ?? []
  if (rest !== undefined)
    return refused('incomplete-address', 'a complete address, with https://', `Write https://${rest}`)
  if (href.startsWith('\\')) return refused('wrong-address', 'an address that readers can open', PUBLISHED)
  if (DOCUMENT.test(href) && !HOST.test(href)) return { kind: 'document' }
  if (OTHER_DOCUMENT.test(href)) return refused('wrong-address', 'the address of a document on the web', PUBLISHED)
  if (PICTURE.test(href) && !HOST.test(href)) return linkToPicture(href)
  const [mailbox] = MAILBOX.exec(href) ?? []
  if (mailbox === href)
    return refused('incomplete-address', 'mailto: before an e-mail address', `Write mailto:${mailbox}`)
  if (HOST.test(href) || SCHEME.test(href))
    return refused('incomplete-address', 'a complete address, with https://', `Write https://${href}`)
  return /^\+?[\d\s()./-]{6,}$/.test(href) ? fromTelephone(`tel:${href}`) : { kind: 'relative' }
}

function readExternal(href: string, scheme: string): Href {
  switch (scheme) {
    case 'https':
    case 'http': {
      const { url, mistakes } = readWebAddress(href)
      const [error] = mistakes
      if (url !== undefined) return { kind: 'external', url, warnings: mistakes }
      return error ? { kind: 'refused', mistake: error } : { kind: 'relative' }
    }
    case 'mailto':
      return fromMailbox(href)
    case 'javascript':
    case 'vbscript':
    case 'data':
      return refused(
        'wrong-address',
        'an address, not a program or a file',
        'Link to a page: a content path such as /about, or an https: address.',
      )
    default: {
      const [, rest] = /^[a-z]+:\/\/([^/].*)$/i.exec(href) ?? []
      if (rest !== undefined && scheme !== 'ftps' && editDistance(scheme, 'https', 2) <= 2)
        return refused('incomplete-address', 'an address that begins with https://', `Write https://${rest}`)
      if (scheme === 'file' || scheme.length === 1)
        return refused('wrong-address', 'an address that readers can open', PUBLISHED)
      return refused(
        'wrong-address',
        'an https:, mailto: or tel: address',
        `Find an https: address for this; readers may have nothing that opens ${scheme}:.`,
      )
    }
  }
}

/** RFC 6068, with one address, in the form of RFC 5322 that mail programs accept. */
function fromMailbox(href: string): Href {
  const [, host] = /^mailto:[^\s@?/:<>,;]+@([^\s@?/:<>,;]+\.[^\s@?/:<>,;]+)(?:\?\S*)?$/i.exec(href) ?? []
  if (host !== undefined) {
    const warnings = readWebAddress(`https://${host}`).mistakes.filter(({ code }) => code === 'host-not-ascii')
    const instead = `Write the address as ${href.replace(host, URL.parse(`https://${host}`)?.hostname ?? host)} if that is the one you mean. If not, type it again.`
    return { kind: 'external', url: encodeUrl(href), warnings: warnings.map((one) => ({ ...one, instead })) }
  }
  const mailbox = MAILBOX.exec(href.slice('mailto:'.length))?.[0] ?? 'info@perspective.brussels'
  const example = href.includes(mailbox) ? 'Write' : 'Write for instance'
  return refused('wrong-address', 'one e-mail address after mailto:', `${example} mailto:${mailbox}`)
}

function fromTelephone(href: string): Href {
  const reading = readTelephone(href.slice('tel:'.length))
  if (reading.kind === 'number') return { kind: 'external', url: encodeUrl(href), warnings: [] }
  return refused('telephone', reading.expected, reading.instead)
}

function refused(code: string, expected: string, instead: string): Href {
  return { kind: 'refused', mistake: { code, expected, instead } }
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
