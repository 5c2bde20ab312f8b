import { foldMailbox, isPublicProvider, registrableDomain } from './mailbox.ts'
import type { FieldError } from './model.ts'

/** A valid e-mail address in the forms that the newsletter needs. */
export interface Address {
  /** Form for sending: local part as typed, domain in lower case and ASCII. */
  email: string
  /** Form for comparing: two addresses belong to the same subscriber if these are equal. */
  address: string
  /** For limits only: the mailbox that receives its mail, the same for all aliases. */
  mailbox: string
  /** For limits only: the registrable domain, the same for all its subdomains. */
  domain: string
  /** Whether the domain is that of a public mail provider, so that its addresses belong to different people. */
  publicProvider: boolean
}

/** What is wrong with an address. */
export type AddressProblem = Extract<FieldError, `email-${string}`>

export type AddressReading = { ok: true; address: Address } | { ok: false; reason: AddressProblem }

/** RFC 5321 sections 4.5.3.1.1 and 4.5.3.1.3 (a path of 256 octets with its angle brackets). */
const MAX_LOCAL = 64
const MAX_ADDRESS = 254
/** Longer text is refused without parsing. This leaves room for the characters that are removed around an address. */
const MAX_TYPED = 4 * MAX_ADDRESS

const WHITE_SPACE = /\p{White_Space}/u
/** Control and format characters (U+0000, U+200B, U+202A, U+00AD), and others that are not drawn (U+FE0F). */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u
const UNSEEN_AROUND =
  /^[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+|[\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+$/gu

const ACCENTED = /(?![A-Za-z])[\p{L}\p{M}]/u
/** RFC 5322 section 3.2.3 `atext`, and dots. No quoted strings, as in browsers (HTML, "valid e-mail address"). */
const LOCAL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+$/i
/** RFC 5321 section 4.1.2, `Dot-string`: a dot only between other characters. */
const MISPLACED_DOT = /^\.|\.\.|\.$/
/** An ASCII character that is not allowed in a domain name. */
const NOT_IN_DOMAIN = /(?![A-Za-z0-9.-])\p{ASCII}/u
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const DOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`)
/**
 * RFC 5321 section 2.3.5 requires a fully-qualified domain name. Its top level is alphabetic (RFC 1123 section 2.1), of two
 * letters or more, or internationalized.
 */
const TOP_LEVEL = /\.(?:[a-z]{2,}|xn--[a-z0-9-]+)$/

/**
 * Parses an address as typed. Removes white space, invisible characters, angle brackets and `mailto:` around it: they are
 * often copied with an address.
 * @example readAddress(' Jan.Peeters+news@BÜRO.example ') // address.email 'Jan.Peeters+news@xn--bro-hoa.example'
 */
export function readAddress(typed: string): AddressReading {
  if (typed.length > MAX_TYPED) return refuse('email-too-long')
  const text = unwrap(typed)
  if (text === '') return refuse('email-missing')
  const [local = '', typedDomain, ...more] = text.split('@')
  if (local === '' || typedDomain === undefined || more.length > 0) return refuse('email-malformed')
  if (WHITE_SPACE.test(text)) return refuse('email-space')
  if (INVISIBLE.test(text)) return refuse('email-invisible')
  if (ACCENTED.test(local)) return refuse('email-accent')
  if (!LOCAL.test(local)) return refuse('email-malformed')
  if (MISPLACED_DOT.test(local)) return refuse('email-dots')
  if (NOT_IN_DOMAIN.test(typedDomain)) return refuse('email-malformed')
  const domain = asciiDomain(typedDomain)
  if (domain === undefined) return refuse('email-domain')
  if (local.length > MAX_LOCAL || local.length + 1 + domain.length > MAX_ADDRESS) return refuse('email-too-long')
  if (domain !== '' && !DOMAIN.test(domain)) return refuse('email-malformed')
  if (!TOP_LEVEL.test(domain)) return refuse('email-domain')
  const name = local.toLowerCase()
  return {
    ok: true,
    address: {
      email: `${local}@${domain}`,
      address: `${name}@${domain}`,
      mailbox: foldMailbox(name, domain),
      domain: registrableDomain(domain),
      publicProvider: isPublicProvider(domain),
    },
  }
}

function refuse(reason: AddressProblem): AddressReading {
  return { ok: false, reason }
}

function unwrap(typed: string): string {
  const text = trim(typed)
  const inner = trim(text.startsWith('<') && text.endsWith('>') ? text.slice(1, -1) : text)
  return trim(inner.replace(/^mailto:/i, ''))
}

function trim(text: string): string {
  return text.replace(UNSEEN_AROUND, '')
}

/**
 * A label that is put before a domain and removed afterwards. It is not ASCII, so every URL parser validates the labels in
 * Punycode; Ada 4 (Node 24) does not validate them in a domain that is all ASCII.
 */
const PREFIX = { typed: 'é.', ascii: 'xn--9ca.' }

/**
 * Converts a domain to ASCII: an internationalized one to Punycode (RFC 5891), with the tables of the URL parser.
 * @returns undefined if a label is not valid; labels typed in Punycode are validated too
 */
function asciiDomain(domain: string): string | undefined {
  const lower = domain.toLowerCase()
  if (/^\p{ASCII}*$/u.test(lower) && !lower.includes('xn--')) return lower
  try {
    return new URL(`https://${PREFIX.typed}${domain}`).hostname.slice(PREFIX.ascii.length)
  } catch {
    return undefined
  }
}

/** Hides the local part except its first letter, by which the owner recognizes the address. `j…@example.org` */
export function maskAddress(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}…${email.slice(at)}`
}
