import { expandIPv6 } from 'hono/utils/ipaddr'

/** Prefix of an IPv4 address written as an IPv6 address (RFC 4291 section 2.5.5.2). */
const MAPPED = '0000:0000:0000:0000:0000:ffff:'
/** The first 56 bits of an expanded address: `2001:0db8:0001:00`. */
const NETWORK = 17

/**
 * The client as limits count it: an IPv4 address, or the /56 of an IPv6 address, because one site often has that many
 * addresses (RFC 6177 section 2). The ratelimit binding keeps it for a minute. It is not stored elsewhere in this form.
 */
export function clientKey(ip: string | undefined): string {
  if (!ip) return 'unknown'
  if (!ip.includes(':')) return ip
  const expanded = expand(ip)
  if (!expanded.startsWith(MAPPED)) return expanded.slice(0, NETWORK)
  const groups = expanded.slice(MAPPED.length).split(':')
  return groups.flatMap(bytesOf).join('.')
}

/** Lower-cases first, because hono's expandIPv6 keeps capitals. It throws if there are too many groups. */
function expand(ip: string): string {
  try {
    return expandIPv6(ip.toLowerCase())
  } catch {
    // Cloudflare sends valid addresses only. Anything else counts as one client.
    return 'unknown'
  }
}

function bytesOf(group: string): number[] {
  const value = Number.parseInt(group, 16)
  return [value >> 8, value & 255]
}
