import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highlighted, passage } from '../../src/search/snippet.ts'

const shown = (pieces: { text: string; marked: boolean }[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

test('marks a word in its other forms and as the beginning of a compound', () => {
  expect(shown(highlighted('Vergunningen en een bouwplan', ['vergunning', 'bouw'], 'nl'))).toBe(
    '[Vergunningen] en een [bouwplan]',
  )
})

test('cuts the passage where the most words stand, at words', () => {
  const text = `${'lorem '.repeat(100)}het plan voor Heyvaert is van kracht ${'ipsum '.repeat(100)}`
  const cut = shown(passage(text, ['plan', 'heyvaert'], 'nl'))
  expect(cut).toContain('[plan] voor [Heyvaert]')
  expect(cut.startsWith('… lorem')).toBe(true)
  expect(cut.endsWith('ipsum …')).toBe(true)
})

test('a text whole is never changed by marking', () => {
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
