import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clientKey } from '../../../src/newsletter/guard/client.ts'

describe('clientKey', () => {
  it('counts an IPv4 address by itself', () => {
    expect(clientKey('192.0.2.1')).not.toBe(clientKey('192.0.2.2'))
    expect(clientKey('192.0.2.1')).toBe('192.0.2.1')
  })

  it.each([
    '2001:db8:1:2::',
    '2001:db8:1:2::1',
    '2001:DB8:1:2:ffff:ffff:ffff:ffff',
    '2001:0db8:0001:0002:0000:0000:0000:0001',
    '2001:db8:1:2:3:4:192.0.2.1',
    '2001:db8:1:2::192.0.2.1',
    '2001:db8:1:ff::1',
  ])('counts %s by its /56', (ip) => {
    expect(clientKey(ip)).toBe('2001:0db8:0001:00')
  })

  it('distinguishes two /56', () => {
    expect(clientKey('2001:db8:1:100::1')).toBe('2001:0db8:0001:01')
    expect(clientKey('2001:db8:1:ab12::1')).toBe('2001:0db8:0001:ab')
  })

  it.each([
    ['2001:db8::1', '2001:0db8:0000:00'],
    ['2001:db8::1:0:0:1', '2001:0db8:0000:00'],
    ['2001:db8:0:0:1::1', '2001:0db8:0000:00'],
    ['::1', '0000:0000:0000:00'],
    ['::', '0000:0000:0000:00'],
    ['1::', '0001:0000:0000:00'],
    ['::1:2:3:4:5:192.0.2.1', '0000:0001:0002:00'],
    ['fe80::1%eth0', 'fe80:0000:0000:00'],
  ])('reads the short form %s', (ip, key) => {
    expect(clientKey(ip)).toBe(key)
  })

  it.each([
    '::ffff:192.0.2.1',
    '::FFFF:c000:201',
    '0:0:0:0:0:ffff:192.0.2.1',
    '0000:0000:0000:0000:0000:ffff:c000:0201',
  ])('counts the mapped address %s as the IPv4 address it is', (ip) => {
    expect(clientKey(ip)).toBe('192.0.2.1')
  })

  it('distinguishes mapped addresses of different clients', () => {
    expect(clientKey('::ffff:192.0.2.1')).not.toBe(clientKey('::ffff:192.0.2.2'))
  })

  it.each([undefined, ''])('has one key for requests without an address', (ip) => {
    expect(clientKey(ip)).toBe('unknown')
  })

  it('has the same key for every address of a /64', () => {
    const groups = fc.array(fc.integer({ min: 1, max: 0xffff }), { minLength: 8, maxLength: 8 })
    const write = (all: readonly number[]) => all.map((group) => group.toString(16)).join(':')
    fc.assert(
      fc.property(groups, groups, (one, other) => {
        const sibling = [...one.slice(0, 4), ...other.slice(4)]
        expect(clientKey(write(one))).toBe(clientKey(write(sibling)))
        expect(clientKey(write(one)) === clientKey(write(other))).toBe(
          write(one.slice(0, 4)) === write(other.slice(0, 4)),
        )
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.ipV6()), (ip) => clientKey(ip).length > 0))
    for (const odd of [':', '::', ':'.repeat(1_000), '1:2:3:4:5:6:7:8:9:a:', '1:'.repeat(1_000)])
      expect(clientKey(odd).length).toBeGreaterThan(0)
  })
})
