import { expect, it } from 'vitest'
import { hashOf, shortName } from '../../src/content/hash.ts'

it('names a record by the SHA-256 of its UTF-8 bytes', async () => {
  // FIPS 180-4 examples; the second by sha256sum.
  expect(await hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(await hashOf('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c')
})

it('shortens a hash to 12 characters', () => {
  expect(shortName('ba7816bf8f01cfea414140de5dae2223')).toBe('ba7816bf8f01')
})
