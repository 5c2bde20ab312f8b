import { MAIL_PROVIDERS, type MailProvider } from './mail-providers.ts'

const PROVIDERS = new Map(MAIL_PROVIDERS.flatMap((provider) => provider.domains.map((domain) => [domain, provider])))

/**
 * The mailbox that receives the mail of an address, as one address for all its aliases; for limits only. Without it, one
 * mailbox could be sent a mail through each of its aliases.
 * `+tag` (RFC 5233) is removed at every domain: if it is part of the name there, two people share a limit.
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

/** Whether the domain is that of a public mail provider, so that its addresses belong to different people. */
export function isPublicProvider(domain: string): boolean {
  return findProvider(domain) !== undefined
}

/**
 * Second-level labels under which countries register names, e.g. `co.uk`, `gouv.fr`, `ac.be`.
 * If a label is missing, all names under it share a limit. If a label is wrong, the owner of e.g. `co.be` gets a limit
 * for each subdomain.
 */
const SECOND_LEVEL = new Set('ac asso co com edu gob gouv gov govt ltd mil net nom org sch'.split(' '))

/**
 * The registrable part of a domain; for limits only. One wildcard MX record (RFC 4592) receives the mail of all
 * subdomains, so the owner of a domain must not get a new limit for each of them.
 * It is a heuristic, because the Public Suffix List is too large for the Worker: the last two labels, or three if the top
 * level is a country's and the second label is one of SECOND_LEVEL.
 * @example registrableDomain('a.b.example.co.uk') // 'example.co.uk'
 */
export function registrableDomain(domain: string): string {
  const labels = domain.split('.')
  const isCountry = labels.at(-1)?.length === 2
  return labels.slice(isCountry && SECOND_LEVEL.has(labels.at(-2) ?? '') ? -3 : -2).join('.')
}

interface Found {
  provider: MailProvider
  /** The provider's domain: that of the address, or its parent. */
  domain: string
  /** The user's name, if it is the subdomain. */
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

/** The part before the first separator. A separator at the start is part of the name. */
function withoutTag(local: string, separators: string): string {
  const end = [...local].findIndex((char, index) => index > 0 && separators.includes(char))
  return end === -1 ? local : local.slice(0, end)
}
