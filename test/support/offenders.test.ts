import { describe, expect, it } from 'vitest'
import { differences, offenders, unless } from './offenders.ts'

describe('offenders', () => {
  const isEven = (n: number) => unless(n % 2 === 0, 'is odd')

  it('names each thing that breaks the rule, with what is wrong', async () => {
    expect(await offenders([1, 2, 3], (n) => `number ${n}`, isEven)).toEqual(['number 1: is odd', 'number 3: is odd'])
  })

  it('waits for a rule that takes time', async () => {
    expect(await offenders([1, 2], String, async (n) => isEven(n))).toEqual(['1: is odd'])
  })

  it('returns every fault of a thing', async () => {
    expect(await offenders([1], String, () => ['a', 'b'])).toEqual(['1: a', '1: b'])
  })

  it('throws when there is nothing to apply the rule to', async () => {
    await expect(offenders([], String, () => [])).rejects.toThrow('nothing')
  })

  it('names the thing on which a rule throws', async () => {
    const rule = () => {
      throw new TypeError('broken')
    }
    await expect(offenders(['/nl/'], String, rule)).rejects.toThrow('/nl/')
  })
})

describe('differences', () => {
  it('is empty where the values are deeply equal', () => {
    expect(differences('list', ['a', { b: 1 }], ['a', { b: 1 }])).toEqual([])
  })

  it.each([
    [undefined, null, 'x is undefined, not null'],
    ['', undefined, 'x is "", not undefined'],
    [['a'], [], 'x is ["a"], not []'],
    [1, '1', 'x is 1, not "1"'],
  ])('tells %j from %j', (found, expected, fault) => {
    expect(differences('x', found, expected)).toEqual([fault])
  })
})
