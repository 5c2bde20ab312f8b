import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Meter, NearWords } from '../../src/search/near-words.ts'
import { editDistance } from '../../src/text/distance.ts'
import { fold } from '../../src/text/fold.ts'

const nearest = (word: string, candidates: readonly string[], limit?: number) =>
  new NearWords(candidates).nearest(word, limit)?.form

describe('the nearest word', () => {
  test.each([
    ['the smallest distance', 'josaphta', ['jozaphht', 'josaphat'], 'josaphat'],
    ['the first and most frequent of several', 'heyvart', ['hesvart', 'heyvart s', 'heyvaert'], 'hesvart'],
    ['the same first letter over a more frequent word', 'wonen', ['tonen', 'wonend'], 'wonend'],
    ['a word with other first letters', 'ehyvaert', ['plan', 'heyvaert'], 'heyvaert'],
    ['the candidate with its accents', 'decison', ['décision'], 'décision'],
  ])('is %s', (_, word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected)
  })

  test.each([
    ['gbb', ['gbp']],
    ['1081', ['1080']],
    ['plan', ['plan']],
    ['heyvaert', ['josaphat']],
    ['kerk', ['werk']],
    ['tuin', ['juin']],
  ])('does not exist for %s', (word, candidates) => {
    expect(nearest(word, candidates)).toBeUndefined()
  })

  it('is the one that a comparison with each candidate finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(
        letters.map(fold),
        fc.array(letters, { maxLength: 40 }),
        fc.constantFrom(1, 2),
        (word, candidates, limit) => {
          expect(new NearWords(candidates).nearest(word, limit)).toEqual(byComparingEach(word, candidates, limit))
        },
      ),
      { numRuns: 3_000 },
    )
  })
})

/** The same, by comparing the word with one candidate after the other. */
function byComparingEach(word: string, candidates: readonly string[], limit: number) {
  const most = Math.min(limit, word.length < 4 ? 0 : word.length < 7 ? 1 : 2)
  let best: { form: string; cost: number } | undefined
  for (const form of candidates) {
    const folded = fold(form)
    const slips = editDistance(word, folded)
    if (slips === 0 || slips > most || (word.length < 6 && folded[0] !== word[0])) continue
    const cost = 2 * slips + Number(folded[0] !== word[0])
    if (!best || cost < best.cost) best = { form, cost }
  }
  return best
}

describe('the letters that are compared', () => {
  const syllables = ['ba', 'ker', 'lon', 'mi', 'stad', 'ten', 'vo', 'wer', 'plan', 'huis', 'en', 'ing']
  const list = Array.from({ length: 3_000 }, (_, i) =>
    [i % 12, (i * 7) % 12, (i * 31 + 5) % 11, i % 7]
      .map((at) => syllables[at])
      .join('')
      .slice(0, 5 + (i % 9)),
  )
  const words = [...new Set(list)]
  const near = new NearWords(words)
  const lettersOf = (word: string) => {
    const meter: Meter = { letters: 0 }
    near.nearest(word, 2, meter)
    return meter.letters
  }

  it('are never more than those of the list, whatever the word is', () => {
    const all = words.join('').length
    fc.assert(
      fc.property(fc.string({ minLength: 0, maxLength: 40 }).map(fold), (word) => {
        expect(lettersOf(word)).toBeLessThanOrEqual(all)
      }),
    )
    for (const word of words) expect(lettersOf(`${word}xy`)).toBeLessThan(all / 4)
  })

  it('grow more slowly than the list', () => {
    const few = new NearWords(words.slice(0, words.length / 4))
    const [small, large]: [Meter, Meter] = [{ letters: 0 }, { letters: 0 }]
    for (const word of words.slice(0, 200)) {
      few.nearest(`${word}q`, 2, small)
      near.nearest(`${word}q`, 2, large)
    }
    expect(large.letters).toBeLessThan(3.9 * small.letters)
  })

  it('are few of a word whose letters no word of the list has', () => {
    const letters = 'aeionrstldkmg'
    const at = (i: number, k: number) =>
      letters.charAt((i * (k + 7) * 31 + (i >> (k % 8)) * 17 + k * 5) % letters.length)
    const random = (i: number) => Array.from({ length: 5 + (i % 8) }, (_, k) => at(i, k)).join('')
    const list = new NearWords([...new Set(Array.from({ length: 3_000 }, (_, i) => random(i)))])
    const meter: Meter = { letters: 0 }
    for (let i = 0; i < 200; i++) list.nearest(random(i).replace(/^(..)../, '$1xq'), 2, meter)
    expect(meter.letters / 200).toBeLessThan(50)
  })
})
