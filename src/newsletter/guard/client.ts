/** What an IPv4 address begins with that is written as an IPv6 one (RFC 4291 section 2.5.5.2). */
const MAPPED = '0:0:0:0:0:ffff'

/**
 * Whom a limit by client counts: an IPv4 address, or the /64 of an IPv6 one, which is what one household has.
 * Given to the ratelimit binding, which keeps it for a minute; written nowhere.
 */
export function clientKey(ip: string | undefined): string {
  if (!ip) return 'unknown'
  if (!ip.includes(':')) return ip
  const groups = groupsOf(ip)
  if (groups.slice(0, 6).join(':') !== MAPPED) return groups.slice(0, 4).join(':') || 'unknown'
  return groups.slice(6).flatMap(bytesOf).join('.')
}

/** `2001:DB8::192.0.2.1` → the eight groups of `2001:db8:0:0:0:0:c000:201` */
function groupsOf(ip: string): string[] {
  const hex = ip.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, a, b, c, d) => `${groupOf(a, b)}:${groupOf(c, d)}`)
  const [head = '', tail] = hex.toLowerCase().split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
  return groups.map((group) => group.replace(/^0+(?=.)/, ''))
}

function groupOf(high: string, low: string): string {
  return (Number(high) * 256 + Number(low)).toString(16)
}

function bytesOf(group: string): number[] {
  const value = Number.parseInt(group, 16)
  return [value >> 8, value & 255]
}
