import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highlighted, passage } from '../../src/search/snippet.ts'

const shown = (pieces: { text: string; marked: boolean }[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

test('marks inflected forms of a word, and compounds that start with it', () => {
  expect(shown(highlighted('Vergunningen en een bouwplan', ['vergunning', 'bouw'], 'nl'))).toBe(
    '[Vergunningen] en een [bouwplan]',
  )
})

test('takes the passage with the most words of the query, and cuts it between words', () => {
  const text = `${'lorem '.repeat(100)}het plan voor Heyvaert is van kracht ${'ipsum '.repeat(100)}`
  const cut = shown(passage(text, ['plan', 'heyvaert'], 'nl'))
  expect(cut).toContain('[plan] voor [Heyvaert]')
  expect(cut.startsWith('… lorem')).toBe(true)
  expect(cut.endsWith('ipsum …')).toBe(true)
})

test('marking never changes the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, words) => {
      expect(
        highlighted(text, words, 'fr')
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
