import { expect, it } from 'vitest'
import { VALLEY } from '../../../src/content/valley.ts'
import { placed } from '../../../src/publish/images/path.ts'

it('moves and scales every number along its own axis', () => {
  const path = 'M0 9 C120 7 200 14 290 24 L352 31 V36 H368 Q432 38 446 32'
  expect(placed(path, { at: [10, 100], scale: [2, 3] })).toBe(
    'M10 127C250 121 410 142 590 172L714 193V208H746Q874 214 902 196',
  )
})

it('does not change the valley at its original position and size', () => {
  const numbers = (path: string) => path.match(/[A-Z]|-?[\d.]+/g)
  expect(numbers(placed(VALLEY, { at: [0, 0], scale: [1, 1] }))).toEqual(numbers(VALLEY))
})
