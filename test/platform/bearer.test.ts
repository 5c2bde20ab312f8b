import { describe, expect, test } from 'vitest'
import { hasBearer } from '../../src/platform/bearer.ts'

const TOKEN = 't'.repeat(32)

describe('hasBearer', () => {
  test.each([`Bearer ${TOKEN}`, `bearer ${TOKEN}`, `Bearer  ${TOKEN}`])('accepts %j', async (header) => {
    expect(await hasBearer(header, TOKEN)).toBe(true)
  })

  test.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    `Basic ${TOKEN}`,
    TOKEN,
    `Bearer ${TOKEN}t`,
    `Bearer ${'t'.repeat(31)}u`,
  ])('refuses %j', async (header) => {
    expect(await hasBearer(header, TOKEN)).toBe(false)
  })

  test('refuses every header if no token is configured', async () => {
    for (const header of [undefined, 'Bearer ', 'Bearer undefined'])
      expect(await hasBearer(header, undefined)).toBe(false)
  })
})
