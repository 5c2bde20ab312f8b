/** What an IPv4 address begins with that is written as an IPv6 one (RFC 4291 section 2.5.5.2). */
const MAPPED = '0:0:0:0:0:ffff'

/**
 * The client that a limit counts: an IPv4 address, or the /56 of an IPv6 one, as one site often has that many addresses
 * (RFC 6177 section 2). Given to the ratelimit binding, which keeps it for a minute; written down nowhere.
 */
export function clientKey(ip: string | undefined): string {
  if (!ip) return 'unknown'
  if (!ip.includes(':')) return ip
  const groups = groupsOf(ip)
  if (groups.slice(0, 6).join(':') !== MAPPED) return networkOf(groups) || 'unknown'
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

/** The first 56 bits of eight groups. */
function networkOf(groups: readonly string[]): string {
  const [a = '', b = '', c = '', d = '0'] = groups
  return [a, b, c, (Number.parseInt(d, 16) & 0xff00).toString(16)].filter(Boolean).join(':')
}

function groupOf(high: string, low: string): string {
  return (Number(high) * 256 + Number(low)).toString(16)
}

function bytesOf(group: string): number[] {
  const value = Number.parseInt(group, 16)
  return [value >> 8, value & 255]
}
