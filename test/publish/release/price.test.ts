import { describe, expect, it } from 'vitest'
import { priceOf } from '../../../src/publish/release/price.ts'
import { translateInto } from '../../../src/publish/sentences/index.ts'

describe('the price of a push', () => {
  it('is not printed for few records', () => {
    expect(priceOf(0)).toBeUndefined()
    expect(priceOf(999)).toBeUndefined()
  })

  it.each([
    ['1,000', '$0.01'],
    ['30,378', '$0.16'],
    ['1,000,000', '$5.00'],
  ])('of %s records is at most %s', (records, price) => {
    expect(priceOf(Number(records.replaceAll(',', '')))).toContain(
      `${records} records to write, for at most ${price}: `,
    )
  })

  it.each([
    ['nl', '2.944 gegevens te schrijven, voor hoogstens 0,02 dollar: KV kost 5 dollar'],
    ['fr', 'pour 0,02 $ au plus'],
  ] as const)('is written in %s as that language writes numbers', (language, words) => {
    expect(translateInto(language)(priceOf(2_944) ?? '')).toContain(words)
  })

  it('comes with its source and the day on which it was read', () => {
    expect(priceOf(1_000)).toMatch(/\(https:\/\/developers\.cloudflare\.com\/\S+, read on \d+ [A-Z][a-z]+ 20\d\d\)$/)
  })
})
