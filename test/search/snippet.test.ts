import fc from 'fast-check'
import { expect, test } from 'vitest'
import { highlighted, inOneLine, passage } from '../../src/search/snippet.ts'
import { stem, wordsOf } from '../../src/search/terms.ts'

const shown = (pieces: { text: string; marked: boolean }[]) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

test('marks inflected forms of a word, and compounds that start with it', () => {
  expect(shown(highlighted('Vergunningen en een bouwplan', ['vergunning', 'bouw'], 'nl'))).toBe(
    '[Vergunningen] en een [bouwplan]',
  )
})

const FILLER = 'De stad verandert elke dag een beetje. '

test('takes the passage with the most words of the query, from the beginning of its sentence to the end of a word', () => {
  const text = `${FILLER.repeat(10)}Het plan voor Heyvaert is van kracht. ${FILLER.repeat(10)}`
  const cut = shown(passage(text, ['plan', 'heyvaert'], 'nl'))
  expect(cut).toMatch(/^Het \[plan\] voor \[Heyvaert\] is van kracht\. De stad/)
  expect(cut).toMatch(/\p{L} …$/u)
})

test('begins a passage in a long sentence with a word as it is printed, never in a name with hyphens', () => {
  const text = `${'Een lange zin die maar niet ophoudt en die Sint-Jans-Molenbeek noemt, '.repeat(6)}het plan.`
  for (const [first, second] of [passage(text, ['plan'], 'nl'), passage(text, ['molenbek'], 'nl')]) {
    if (first?.text !== '… ') continue
    const start = text.indexOf(second?.text ?? '')
    expect(text.charAt(start - 1)).toMatch(/\s/)
  }
})

test('a dash divides a heading or an item from what follows, also if its last word is marked', () => {
  const text = 'Een zin.\nWat verandert in de Heyvaertwijk\n\nDe wijk krijgt een park:\nbomen\n\nbanken'
  expect(shown(inOneLine(passage(text, ['heyvaertwijk'], 'nl')))).toBe(
    'Wat verandert in de [Heyvaertwijk] – De wijk krijgt een park:\nbomen – banken',
  )
})

test('a passage of any text begins at a word and ends at a word', () => {
  const text = fc.array(fc.constantFrom('plan', 'Sint-Jans', 'stad.', 'Zo', 'l’Ouest', 'gaat\n', 'G.B.P.'), {
    maxLength: 120,
  })
  fc.assert(
    fc.property(text, (parts) => {
      const whole = parts.join(' ')
      const cut = passage(whole, ['plan'], 'nl')
      const inner = cut
        .filter(({ text }) => text !== '… ' && text !== ' …')
        .map(({ text }) => text)
        .join('')
      expect(whole).toContain(inner)
      const at = whole.indexOf(inner)
      expect(whole.charAt(at - 1)).toMatch(/^\s?$/)
    }),
  )
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

test('marks the same words as a division of the whole text would', () => {
  const parts = [
    'Heyvaert',
    'œuvre',
    'é',
    'e\u0301',
    ' ',
    '\t',
    '\n',
    '. ',
    '.',
    'G.B.P.',
    '\u00ad',
    'sta',
    'tion',
    '½',
    '…',
  ]
  const more = ['\u00a0', 'x'.repeat(60), '» ', '№ 5', 'villes', '\u200b', 'İ', 'ﬁ', '漢字']
  const texts = fc.array(fc.constantFrom(...parts, ...more), { maxLength: 40 }).map((some) => some.join(''))
  const queries = fc.uniqueArray(fc.constantFrom('heyvaert', 'oeuvre', 'e', 'gbp', 'station', 'ville', 'finir'))
  fc.assert(
    fc.property(texts, queries, (text, words) => {
      const stems = words.map((word) => stem(word, 'fr'))
      const isMatch = (word: string) =>
        stems.includes(stem(word, 'fr')) || words.some((one) => one.length > 3 && word.startsWith(one))
      const expected = wordsOf(text).flatMap((word) => (isMatch(word.text) ? [text.slice(word.start, word.end)] : []))
      const marked = highlighted(text, words, 'fr').flatMap((piece) => (piece.marked ? [piece.text] : []))
      expect(marked).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})
