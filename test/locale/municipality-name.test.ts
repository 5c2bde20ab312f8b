import { expect, test } from 'vitest'
import { municipalityName } from '../../src/locale/municipality-name.ts'

test('English shows both names', () => {
  expect([municipalityName('1050', 'en'), municipalityName('1140', 'en')]).toEqual(['Elsene / Ixelles', 'Evere'])
})
