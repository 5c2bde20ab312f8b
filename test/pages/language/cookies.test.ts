import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cookieValues } from '../../../src/pages/language/cookies.ts'

describe('cookieValues', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['a=1', ['1']],
    ['b=2', []],
    ['a=1; b=2', ['1']],
    ['b=2; a=1', ['1']],
    ['a=1; a=2; b=3; a=4', ['1', '2', '4']],
    ['a=1;a=2', ['1', '2']],
    [' \ta = 1\t ;b=2', ['1']],
    ['a=', ['']],
    ['a', []],
    ['a=1=2', ['1=2']],
    ['A=1; aa=2; ba=3', []],
    ['a="1"; a=%31', ['"1"', '%31']],
    [';;=;=a;a=1;', ['1']],
  ])('reads from %j the values %j', (header, values) => {
    expect(cookieValues(header, 'a')).toEqual(values)
  })

  it('finds every cookie of that name, in order, among other cookies', () => {
    const value = fc.stringMatching(/^[!#-+\x2d-:<-[\]-~]{0,8}$/)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'ab'), value)), (cookies) => {
        const header = cookies.map(([name, value]) => `${name}=${value}`).join('; ')
        expect(cookieValues(header, 'a')).toEqual(cookies.filter(([name]) => name === 'a').map(([, value]) => value))
      }),
    )
  })
})
