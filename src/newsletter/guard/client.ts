import { expandIPv6 } from 'hono/utils/ipaddr'

/** What an IPv4 address begins with that is written as an IPv6 one (RFC 4291 section 2.5.5.2). */
const MAPPED = '0000:0000:0000:0000:0000:ffff:'
/** The first 56 bits of an expanded address: `2001:0db8:0001:00`. */
const NETWORK = 17

/**
 * The client that a limit counts: an IPv4 address, or the /56 of an IPv6 one, as one site often has that many addresses
 * (RFC 6177 section 2). Given to the ratelimit binding, which keeps it for a minute; written down nowhere.
 */
export function clientKey(ip: string | undefined): string {
  if (!ip) return 'unknown'
  if (!ip.includes(':')) return ip
  const expanded = expand(ip)
  if (!expanded.startsWith(MAPPED)) return expanded.slice(0, NETWORK)
  const groups = expanded.slice(MAPPED.length).split(':')
  return groups.flatMap(bytesOf).join('.')
}

/** hono's expandIPv6 keeps capitals, and throws for what has more groups than an address. */
function expand(ip: string): string {
  try {
    return expandIPv6(ip.toLowerCase())
  } catch {
    // Cloudflare sends addresses only. Whatever else it is, is one client.
    return 'unknown'
  }
}

function bytesOf(group: string): number[] {
  const value = Number.parseInt(group, 16)
  return [value >> 8, value & 255]
}
