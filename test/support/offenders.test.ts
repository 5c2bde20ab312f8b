import { describe, expect, it } from 'vitest'
import { differences, offenders, unless } from './offenders.ts'

describe('offenders', () => {
  const isEven = (n: number) => unless(n % 2 === 0, 'is odd')

  it('reports each item that breaks the rule, with its fault', async () => {
    expect(await offenders([1, 2, 3], (n) => `number ${n}`, isEven)).toEqual(['number 1: is odd', 'number 3: is odd'])
  })

  it('accepts an asynchronous rule', async () => {
    expect(await offenders([1, 2], String, async (n) => isEven(n))).toEqual(['1: is odd'])
  })

  it('returns every fault of an item', async () => {
    expect(await offenders([1], String, () => ['a', 'b'])).toEqual(['1: a', '1: b'])
  })

  it('throws if there are no items', async () => {
    await expect(offenders([], String, () => [])).rejects.toThrow('nothing')
  })

  it('names the item for which a rule throws', async () => {
    const rule = () => {
      throw new TypeError('broken')
    }
    await expect(offenders(['/nl/'], String, rule)).rejects.toThrow('/nl/')
  })
})

describe('differences', () => {
  it('is empty if the values are deeply equal', () => {
    expect(differences('list', ['a', { b: 1 }], ['a', { b: 1 }])).toEqual([])
  })

  it.each([
    [undefined, null, 'x is undefined, not null'],
    ['', undefined, 'x is "", not undefined'],
    [['a'], [], 'x is ["a"], not []'],
    [1, '1', 'x is 1, not "1"'],
  ])('distinguishes %j from %j', (found, expected, fault) => {
    expect(differences('x', found, expected)).toEqual([fault])
  })
})
