import { MAIL_PROVIDERS, type MailProvider } from './mail-providers.ts'

const PROVIDERS = new Map(MAIL_PROVIDERS.flatMap((provider) => provider.domains.map((domain) => [domain, provider])))

/**
 * The mailbox that mail for an address arrives in, as one address for all its aliases; for limits only.
 * One person can have many addresses in one mailbox, and could be sent a mail through each of them.
 * `+tag` (RFC 5233) is taken off at every domain: where it is part of the name, two people share a limit.
 * @param local in lower case
 * @param domain in lower case and ASCII
 * @example foldMailbox('j.an+news', 'googlemail.com') // 'jan@gmail.com'
 */
export function foldMailbox(local: string, domain: string): string {
  const found = findProvider(domain)
  if (!found) return `${withoutTag(local, '+')}@${domain}`
  const { provider, domain: own, user } = found
  const { oneMailbox, tag = '', ignored = '', alike = '' } = provider
  const base = withoutTag(user ?? local, `+${tag}`)
  const spelled = [...base].map((char) => (alike.includes(char) ? alike.charAt(0) : char))
  const name = spelled.filter((char) => !ignored.includes(char)).join('') || base
  return `${name}@${oneMailbox ? provider.domains[0] : own}`
}

/** Whether anybody can have an address at the domain, so that many of its addresses are many people. */
export function isPublicProvider(domain: string): boolean {
  return findProvider(domain) !== undefined
}

/**
 * Second labels under which countries register names, e.g. `co.uk`, `gouv.fr`, `ac.be`.
 * A label that is missing makes all names under it share a limit; one too many gives the owner of, say, `co.be`
 * a limit for each subdomain.
 */
const SECOND_LEVEL = new Set('ac asso co com edu gob gouv gov govt ltd mil net nom org sch'.split(' '))

/**
 * The part of a domain that somebody registers; for limits only.
 * A guess, as the Public Suffix List is too large for the Worker: the last two labels, or three where the top level is
 * a country's and the second label is one of SECOND_LEVEL. One wildcard MX record (RFC 4592) receives the mail of all
 * subdomains, so the owner of a domain must not get a new limit for each of them.
 * @example registrableDomain('a.b.example.co.uk') // 'example.co.uk'
 */
export function registrableDomain(domain: string): string {
  const labels = domain.split('.')
  const isCountry = labels.at(-1)?.length === 2
  return labels.slice(isCountry && SECOND_LEVEL.has(labels.at(-2) ?? '') ? -3 : -2).join('.')
}

interface Found {
  provider: MailProvider
  /** The provider's domain: the address's own, or the one above it. */
  domain: string
  /** The user's name, where it is the subdomain. */
  user?: string | undefined
}

function findProvider(domain: string): Found | undefined {
  const provider = PROVIDERS.get(domain)
  if (provider) return { provider, domain }
  const above = registrableDomain(domain)
  const owner = PROVIDERS.get(above)
  if (!owner?.userSubdomains) return undefined
  return {
    provider: owner,
    domain: above,
    user: domain
      .slice(0, -above.length - 1)
      .split('.')
      .at(-1),
  }
}

/** The part before the first separator; one that comes first is part of the name. */
function withoutTag(local: string, separators: string): string {
  const end = [...local].findIndex((char, index) => index > 0 && separators.includes(char))
  return end === -1 ? local : local.slice(0, end)
}
