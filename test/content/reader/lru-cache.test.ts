import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LruCache } from '../../../src/content/reader/lru-cache.ts'

const LIMIT = 100

function filled(...entries: [key: string, bytes: number][]): LruCache<string> {
  const memory = new LruCache<string>(LIMIT)
  for (const [key, bytes] of entries) memory.set(key, `value of ${key}`, bytes)
  return memory
}

const kept = (memory: LruCache<string>, keys: string) =>
  [...keys].filter((key) => memory.get(key) !== undefined).join('')

describe('LruCache', () => {
  it('returns the value of a key that was set, and undefined for another', () => {
    const memory = filled(['a', 20])
    expect(memory.get('a')).toBe('value of a')
    expect(memory.get('b')).toBeUndefined()
  })

  it('removes the oldest entry when the limit is reached', () => {
    expect(kept(filled(['a', 25], ['b', 25], ['c', 25], ['d', 25]), 'abcd')).toBe('abcd')
    expect(kept(filled(['a', 25], ['b', 25], ['c', 25], ['d', 25], ['e', 1]), 'abcde')).toBe('bcde')
  })

  it('keeps a recently used entry and removes one that was not used', () => {
    const memory = filled(['a', 25], ['b', 25], ['c', 25], ['d', 25])
    memory.get('a')
    memory.set('e', 'value of e', 25)
    expect(kept(memory, 'abcde')).toBe('acde')
  })

  it('removes only as many entries as the new one needs', () => {
    expect(kept(filled(['a', 10], ['b', 10], ['c', 20], ['d', 20], ['e', 20], ['f', 20], ['g', 18]), 'abcdefg')).toBe(
      'cdefg',
    )
  })

  it('refuses an entry larger than a quarter of the limit, and keeps the others', () => {
    const memory = filled(['a', 25], ['huge', 26])
    expect(memory.get('huge')).toBeUndefined()
    expect(memory.get('a')).toBe('value of a')
    expect(memory.bytes).toBe(25)
  })

  it('does not return the old value of an entry that was overwritten with one too large', () => {
    const memory = filled(['a', 20], ['a', 26])
    expect(memory.get('a')).toBeUndefined()
    expect(memory.bytes).toBe(0)
  })

  it('counts an overwritten entry once, at its new size', () => {
    const memory = filled(['a', 20], ['b', 10], ['a', 5])
    expect(memory.bytes).toBe(15)
  })

  it('subtracts the size of a deleted entry once', () => {
    const memory = filled(['a', 20], ['b', 10])
    memory.delete('a')
    memory.delete('a')
    memory.delete('never set')
    expect(memory.bytes).toBe(10)
  })

  it('stays within its limit and counts exactly what it holds, after any operations', () => {
    const key = fc.constantFrom(...'abcdefgh')
    const operation = fc.oneof(
      fc.record({ do: fc.constant('set' as const), key, bytes: fc.nat(40) }),
      fc.record({ do: fc.constantFrom('get' as const, 'delete' as const), key, bytes: fc.constant(0) }),
    )
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
        const memory = new LruCache<number>(LIMIT)
        for (const operation of operations) {
          if (operation.do === 'set') memory.set(operation.key, operation.bytes, operation.bytes)
          else memory[operation.do](operation.key)
          expect(memory.bytes).toBeLessThanOrEqual(LIMIT)
        }
        const held = [...'abcdefgh'].reduce((sum, key) => sum + (memory.get(key) ?? 0), 0)
        expect(memory.bytes).toBe(held)
      }),
    )
  })
})
