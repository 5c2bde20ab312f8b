import { foldMailbox, isPublicProvider, registrableDomain } from './mailbox.ts'

/** An e-mail address, read once at the border. */
export interface Address {
  /** To write to: local part as typed, domain in lower case and ASCII. */
  email: string
  /** To compare with: two addresses are the same subscriber when these are equal. */
  address: string
  /** For limits only: the mailbox that mail for it arrives in, the same for all its aliases. */
  mailbox: string
  /** For limits only: the registrable domain, the same for all its subdomains. */
  domain: string
  /** Whether anybody can have an address at the domain, so that many of its addresses are many people. */
  publicProvider: boolean
}

export type AddressProblem = 'email-missing' | 'email-malformed' | 'email-too-long'

/** RFC 5321 sections 4.5.3.1.1 and 4.5.3.1.3 (a path of 256 octets with its angle brackets). */
const MAX_LOCAL = 64
const MAX_ADDRESS = 254

/** "A valid e-mail address" of the HTML standard, whose browsers check the same; nothing stricter. */
const LOCAL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+$/i
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const DOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`)

/**
 * Reads what somebody typed as their address.
 * @example readAddress(' Jan.Peeters+news@BÜRO.example ') // email 'Jan.Peeters+news@xn--bro-hoa.example'
 */
export function readAddress(typed: string): Address | AddressProblem {
  const text = typed.trim()
  if (text === '') return 'email-missing'
  const at = text.lastIndexOf('@')
  const local = text.slice(0, Math.max(at, 0))
  const domain = asciiDomain(text.slice(at + 1))
  if (
    local.length > MAX_LOCAL ||
    local.length + 1 + (domain ?? '').length > MAX_ADDRESS ||
    text.length > 4 * MAX_ADDRESS
  ) {
    return 'email-too-long'
  }
  if (!LOCAL.test(local) || domain === undefined || !DOMAIN.test(domain)) return 'email-malformed'
  const name = local.toLowerCase()
  return {
    email: `${local}@${domain}`,
    address: `${name}@${domain}`,
    mailbox: foldMailbox(name, domain),
    domain: registrableDomain(domain),
    publicProvider: isPublicProvider(domain),
  }
}

/** A domain as mail servers know it: an internationalized one in Punycode (RFC 5891), by the URL parser's own tables. */
function asciiDomain(domain: string): string | undefined {
  if (/^[\x21-\x7e]*$/.test(domain)) return domain.toLowerCase()
  if (/[/\\?#@:[\]%\s\p{Cc}]/u.test(domain)) return undefined
  try {
    return new URL(`https://${domain}`).hostname
  } catch {
    return undefined
  }
}

/** An address that tells its owner which one is meant and nobody else what it is: `j…@example.org`. */
export function maskAddress(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}…${email.slice(at)}`
}
