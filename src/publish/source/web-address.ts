import { rewritten, withoutTracking } from './rewritten-address.ts'

/** What is wrong with an address, and what to write instead. */
export interface AddressMistake {
  /** Kind of the mistake, in kebab-case. */
  code: string
  severity: 'error' | 'warning'
  expected: string
  instead: string
}

export interface WebAddress {
  /** The address with percent-encoding. Undefined if it has an error. */
  url: string | undefined
  /** One error, or the warnings. */
  mistakes: AddressMistake[]
}

/** Characters that change how an address looks, or that are invisible: controls, format characters, fillers. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u
const PARTS = /^(https?):\/\/([^/?#]+)(.*)$/is

/** Hosts that only this machine reaches, as the URL parser writes them: 127.1 becomes 127.0.0.1. */
const THIS_MACHINE = /^(?:.*\.)?localhost\.?$|^127(?:\.\d+){3}$|^0\.0\.0\.0$|^\[::1?\]$|^\[::ffff:7f/
/** Addresses of private networks (RFC 1918, 3927, 4193, 4291), and names of private networks (RFC 6762, .internal). */
const PRIVATE =
  /^(?:10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2})$|^\[f(?:[cd]|e[89ab])|\.(?:local|internal)\.?$/

/**
 * Checks an address of another site, `http:` or `https:`. Markdown and facts.yaml use it, so that both accept the same.
 * What a reader sees must be where the link leads: no user name before the host, no characters without a shape, and a
 * warning if the host is not in ASCII (Unicode TR 36, 2.5 and 2.6).
 * @example readWebAddress('https://bisa.brussels') // { url: 'https://bisa.brussels', mistakes: [] }
 */
export function readWebAddress(written: string): WebAddress {
  const mistake = errorIn(written)
  if (mistake) return { url: undefined, mistakes: [{ ...mistake, severity: 'error' }] }
  const warnings = [hiddenHost(written), withoutEncryption(written), tracked(written)]
  return { url: encodeUrl(written), mistakes: warnings.filter((one) => one !== undefined) }
}

/** Whether only the machine of the editor reaches a host, such as `localhost`. */
export function isThisMachine(hostname: string): boolean {
  return THIS_MACHINE.test(hostname)
}

type Reason = Omit<AddressMistake, 'severity'>

function errorIn(written: string): Reason | undefined {
  if (/\s/.test(written)) {
    return reason('address-with-space', 'an address without spaces', 'Remove the spaces, or write %20 for each.')
  }
  const invisible = invisibleCharacter(written)
  if (invisible) return invisible
  if (written.includes('\\')) {
    // In Markdown, `\_` is a sign that is no mark; other backslashes stand for slashes.
    const mended = written.replace(/\\(?=[_*~[\](){}#.!+&|<>-])/g, '').replaceAll('\\', '/')
    return reason('address-with-backslash', 'an address without backslashes', `Write ${mended}`)
  }
  const [, scheme = '', authority = '', rest = ''] = PARTS.exec(written) ?? []
  const parsed = URL.parse(written)
  if (scheme === '' || !parsed) return incomplete(written)
  if (authority.includes('@')) {
    const host = authority.slice(authority.lastIndexOf('@') + 1)
    return reason(
      'address-with-user',
      `an address without a name before the host: this one leads to ${parsed.hostname}, whatever stands before the @`,
      `Write ${scheme}://${host}${rest} if you mean ${parsed.hostname}.`,
    )
  }
  return rewrittenBy(parsed) ?? unreachable(parsed.hostname)
}

/** An address of a mail scanner or a search engine. It stops working, and can hold the name of the mail's recipient. */
function rewrittenBy(url: URL): Reason | undefined {
  const found = rewritten(url)
  if (!found) return undefined
  const instead =
    found.meant === undefined
      ? 'Open it in a browser, and copy the address of the page that you see.'
      : `Write ${found.meant}`
  return reason('rewritten-address', `the address of the page itself: ${url.hostname} only leads to it`, instead)
}

/** A character without a shape, which an address can hold only in percent-encoding. */
export function invisibleCharacter(address: string): Reason | undefined {
  const [character] = INVISIBLE.exec(address) ?? []
  if (character === undefined) return undefined
  const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const encoded = character.isWellFormed() ? `, or write it as ${encodeURIComponent(character)}` : ''
  return reason(
    'invisible-character',
    `an address without invisible characters: it holds ${name}`,
    `Delete ${name}${encoded}. Typing the address again is the simplest way.`,
  )
}

function incomplete(written: string): Reason {
  const host = written.replace(/^(?:[a-z]+:)?\/*/i, '')
  const guess = `https://${host}`
  const instead = host !== '' && URL.canParse(guess) ? `Write ${guess}` : 'Write for instance https://bisa.brussels'
  return reason('incomplete-address', 'a complete address, with https:// and a host', instead)
}

function unreachable(hostname: string): Reason | undefined {
  if (!THIS_MACHINE.test(hostname) && !PRIVATE.test(hostname)) return undefined
  const where = THIS_MACHINE.test(hostname) ? 'on your own machine' : 'in your own network'
  return reason(
    'private-address',
    `an address that readers can open: ${hostname} works only ${where}`,
    'Write the public address of the same page or document.',
  )
}

/** Warns about a host that is not written as the network knows it: `pеrspective.brussels` with a Cyrillic letter. */
function hiddenHost(written: string): AddressMistake | undefined {
  const [, scheme = '', authority = '', rest = ''] = PARTS.exec(written) ?? []
  const [port = ''] = /:\d*$/.exec(authority) ?? []
  const { hostname } = new URL(written)
  if (authority.slice(0, authority.length - port.length).toLowerCase() === hostname) return undefined
  return {
    code: 'host-not-ascii',
    severity: 'warning',
    expected: 'a host in plain letters: others look the same but lead elsewhere',
    instead: `Write ${scheme}://${hostname}${port}${rest} if ${hostname} is the site you mean. If not, type the address again.`,
  }
}

function withoutEncryption(written: string): AddressMistake | undefined {
  if (!/^http:/i.test(written)) return undefined
  const secure = written.replace(/^http:/i, 'https:').replace(/^(https:\/\/[^/?#]+?):80(?=[/?#]|$)/i, '$1')
  return {
    code: 'http-address',
    severity: 'warning',
    expected: 'an https: address',
    instead: `Write ${secure} if the page opens there in your browser. If not, leave this address as it is.`,
  }
}

function tracked(written: string): AddressMistake | undefined {
  const plain = withoutTracking(written)
  if (plain === undefined) return undefined
  return {
    code: 'tracking-parameters',
    severity: 'warning',
    expected: 'an address that does not tell the other site where readers come from',
    instead: `Write ${plain} if it opens the same page.`,
  }
}

/** Percent-encodes the characters that a URL cannot contain. Existing percent-encoding is kept. */
export function encodeUrl(url: string): string {
  return encodeURI(url.toWellFormed())
    .replace(/%25([0-9a-f]{2})/gi, '%$1')
    .replace(/%5[BD]/g, (code) => (code === '%5B' ? '[' : ']'))
}

function reason(code: string, expected: string, instead: string): Reason {
  return { code, expected, instead }
}
