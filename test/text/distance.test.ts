import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, likeness, nearest } from '../../src/text/distance.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 8 })

describe('editDistance', () => {
  it.each([
    ['heyvart', 'heyvaert', 1],
    ['josapaht', 'josaphat', 1],
    ['kanaal', 'kanaal', 0],
    ['', 'abc', 3],
    ['abcd', 'dcba', 3],
  ])('the distance of %j and %j is %d, in both directions', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
    expect(editDistance(b, a)).toBe(distance)
  })

  it('returns the full distance up to the limit, and limit + 1 above it', () => {
    expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3)
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(editDistance(a, b), most + 1))
      }),
    )
  })
})

describe('nearest', () => {
  it.each([
    ['a word with two neighbouring letters swapped', 'reamrk', ['notice', 'remark'], 'remark'],
    ['a word in another case', '/About', ['/about', '/contact'], '/about'],
    ['a word with a letter too many', '/contacts', ['/about', '/contact'], '/contact'],
    ['nothing for an empty word', '', ['/about'], undefined],
    ['the first of several equally near words', 'plam', ['plan', 'play'], 'plan'],
    ['nothing for a short word with more than one mistake', 'gone', ['json', 'to'], undefined],
    ['a long word with three mistakes or fewer', 'municipalitiez', ['minicipalitees'], 'minicipalitees'],
    ['nothing if no candidate is near', 'xyz', ['remark', 'notice'], undefined],
    ['nothing for two letters of which one is wrong', 'nk', ['nl', 'fr', 'en'], undefined],
    ['two letters in another case', 'NL', ['fr', 'nl'], 'nl'],
    ['nothing for five letters of which two are wrong', 'plans', ['place'], undefined],
  ])('finds %s', (_, typed, candidates, expected) => {
    expect(nearest(typed, candidates)).toBe(expected)
  })
})

it('nearest finds only what is within a third of the letters of a word', () => {
  fc.assert(
    fc.property(word, fc.array(word), (typed, candidates) => {
      const found = nearest(typed, candidates)
      if (found !== undefined) expect(editDistance(typed, found)).toBeLessThanOrEqual(typed.length / 3)
    }),
  )
})

describe('likeness', () => {
  it.each([
    ['missions', 'missions', 1],
    ['abc', 'xyz', 0],
    ['', '', 0],
    ['missions', 'missie', 2 / 3],
  ])('of %j and %j is %d', (a, b, expected) => {
    expect(likeness(a, b)).toBeCloseTo(expected)
  })

  it('stays high if the same words are in another order', () => {
    expect(likeness('bouwen-wonen', 'wonen-bouwen')).toBeGreaterThan(0.7)
  })
})
