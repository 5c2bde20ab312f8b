import { describe, expect, it, vi } from 'vitest'
import { references } from '../../src/platform/references.ts'

describe('references', () => {
  it('returns ten characters of Crockford’s base 32', () => {
    expect(references()()).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
  })

  it('uses the whole alphabet and returns no reference twice', () => {
    const made = Array.from({ length: 2000 }, references())
    expect(new Set(made).size).toBe(2000)
    expect(new Set(made.join('')).size).toBe(32)
  })

  it('differs in the first characters from one reference to the next, so that a slip leads to none of today', () => {
    const next = references()
    const made = Array.from({ length: 1000 }, () => next().slice(0, 4))
    expect(made.filter((beginning, i) => beginning === made[i - 1])).toEqual([])
  })

  it('begins at another place in each isolate, and asks for random bytes only once', () => {
    const random = vi.spyOn(crypto, 'getRandomValues')
    try {
      const isolates = Array.from({ length: 200 }, references)
      const made = isolates.flatMap((next) => [next(), next(), next()])
      expect(new Set(made).size).toBe(600)
      expect(random).toHaveBeenCalledTimes(200)
    } finally {
      random.mockRestore()
    }
  })
})
