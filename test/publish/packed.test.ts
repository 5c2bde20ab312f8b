import { expect, test } from 'vitest'
import { pack, unpack } from '../../src/publish/packed.ts'

const textOf = (number: number) => `${number} — ’s avonds, à l’été. `.repeat(40)

test('a text is the same after it was packed', () => {
  expect(unpack(pack(textOf(1)))).toBe(textOf(1))
  expect(pack(textOf(1)).length).toBeLessThan(textOf(1).length / 5)
})
