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
  ])('%s and %s are %d apart, in both directions', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
    expect(editDistance(b, a)).toBe(distance)
  })

  it('stops counting one beyond the limit, and agrees with the whole distance up to it', () => {
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
    ['a swap of neighbours', 'reamrk', ['notice', 'remark'], 'remark'],
    ['another case', '/About', ['/about', '/contact'], '/about'],
    ['a dropped letter', '/contacts', ['/about', '/contact'], '/contact'],
    ['nothing for a word that is not there', '', ['/about'], undefined],
    ['the first of equals', 'plam', ['plan', 'play'], 'plan'],
    ['one mistake at most in a short word', 'gone', ['json', 'to'], undefined],
    ['three in a long one', 'municipalitiez', ['minicipalitees'], 'minicipalitees'],
    ['nothing where nothing is near', 'xyz', ['remark', 'notice'], undefined],
  ])('finds %s', (_, typed, candidates, expected) => {
    expect(nearest(typed, candidates)).toBe(expected)
  })
})

describe('likeness', () => {
  it.each([
    ['missions', 'missions', 1],
    ['abc', 'xyz', 0],
    ['', '', 0],
    ['missions', 'missie', 2 / 3],
  ])('%s and %s: %d', (a, b, expected) => {
    expect(likeness(a, b)).toBeCloseTo(expected)
  })

  it('says that two words in another order are alike', () => {
    expect(likeness('bouwen-wonen', 'wonen-bouwen')).toBeGreaterThan(0.7)
  })
})
