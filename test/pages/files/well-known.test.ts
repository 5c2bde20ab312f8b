import fc from 'fast-check'
import { expect, it } from 'vitest'
import { humansText } from '../../../src/pages/files/well-known.ts'

it('humansText has the same number of lines, whatever the names hold', () => {
  const name = fc.array(
    fc.constantFrom('Bureau', '\r', '\n', '\u2028', '\u0085', '\v', 'X-Evil: 1', '\u202E', '\0', '*/'),
    {
      maxLength: 8,
    },
  )
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), (names) => {
      const text = humansText(names.map((pieces) => pieces.join('')))
      expect(text.split(/\r\n|[\p{Cc}\u2028\u2029]/u)).toHaveLength(5)
    }),
  )
})
