import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROUTES_A_SHARD, shardCount, shardOf } from '../../src/content/shard.ts'

/** Realistic paths: sections, years, long common prefixes. */
const paths = Array.from({ length: 60_000 }, (_, i) => {
  const locale = ['nl', 'fr', 'en'][i % 3]
  return `/${locale}/section-${i % 40}/${2000 + (i % 26)}/page-${i}`
})

describe('shardCount', () => {
  it.each([
    [0, 1],
    [1, 1],
    [ROUTES_A_SHARD, 1],
    [ROUTES_A_SHARD + 1, 2],
    [2 * ROUTES_A_SHARD, 2],
    [2 * ROUTES_A_SHARD + 1, 4],
    [10_000, 64],
    [60_000, 256],
  ])('for %i routes is %i', (routes, count) => {
    expect(shardCount(routes)).toBe(count)
  })

  it('is a power of two, with at most the allowed average of routes per shard', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (routes) => {
        const count = shardCount(routes)
        expect(Number.isInteger(Math.log2(count))).toBe(true)
        expect(routes / count).toBeLessThanOrEqual(ROUTES_A_SHARD)
        if (count > 1) expect(routes / count).toBeGreaterThan(ROUTES_A_SHARD / 2)
      }),
    )
  })
})

describe('shardOf', () => {
  it('spreads 60,000 routes evenly: each shard has between 50 % and 150 % of the average', () => {
    const count = shardCount(paths.length)
    const sizes = new Array<number>(count).fill(0)
    for (const path of paths) sizes[shardOf(path, count)] = (sizes[shardOf(path, count)] ?? 0) + 1
    const average = paths.length / count
    expect(Math.max(...sizes)).toBeLessThan(average * 1.5)
    expect(Math.min(...sizes)).toBeGreaterThan(average * 0.5)
  })

  it('returns the same shard for a path on any machine', () => {
    // FNV-1a (32 bits) of these strings, as published with the algorithm.
    expect(shardOf('', 2 ** 32)).toBe(0x811c9dc5)
    expect(shardOf('a', 2 ** 32)).toBe(0xe40c292c)
    expect(shardOf('foobar', 2 ** 32)).toBe(0xbf9cf968)
  })

  it('returns the index of a shard for any path', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 4_096 }), (path, shards) => {
        const index = shardOf(path, shards)
        expect(Number.isInteger(index) && index >= 0 && index < shards).toBe(true)
      }),
    )
  })

  it('keeps the shard of a path, or moves it to the new half, when the number of shards doubles', () => {
    for (const path of paths.slice(0, 1_000)) expect([0, 64]).toContain(shardOf(path, 128) - shardOf(path, 64))
  })
})
