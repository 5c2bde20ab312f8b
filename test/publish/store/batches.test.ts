import fc from 'fast-check'
import { expect, it } from 'vitest'
import { batches, readInParts } from '../../../src/publish/store/batches.ts'

const entries = fc
  .array(fc.string({ maxLength: 30 }))
  .map((values) => new Map(values.map((value, i) => [`${i}`, value])))

it('batches keep all pairs in order, within both limits unless one pair is larger', () => {
  fc.assert(
    fc.property(entries, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 60 }), (all, pairs, bytes) => {
      const parts = [...batches(all, { pairs, bytes })]
      expect(new Map(parts.flat())).toEqual(all)
      for (const part of parts) {
        const size = part.reduce((sum, [key, value]) => sum + key.length + Buffer.byteLength(value), 0)
        expect(part.length <= pairs && (size <= bytes || part.length === 1)).toBe(true)
      }
    }),
  )
})

it('readInParts reads all values from a store that refuses large requests', async () => {
  await fc.assert(
    fc.asyncProperty(entries, fc.integer({ min: 1, max: 7 }), async (all, most) => {
      const read = async (keys: string[]) => {
        const found = new Map(keys.flatMap((key) => (all.has(key) ? [[key, all.get(key) ?? ''] as const] : [])))
        const size = [...found.values()].reduce((sum, value) => sum + value.length, 0)
        if (keys.length > most || (keys.length > 1 && size > 40)) throw new Error('413 Payload Too Large')
        return found
      }
      expect(await readInParts([...all.keys(), 'missing'], most, read)).toEqual(all)
    }),
  )
})
