import { expect, it, vi } from 'vitest'
import { oncePer } from '../../src/publish/once-per.ts'

it('makes a value once for each object, also if there is none', () => {
  const make = vi.fn(({ name }: { name: string }) => (name === '' ? undefined : name.length))
  const lengthOf = oncePer(make)
  const [plan, none] = [{ name: 'plan' }, { name: '' }]
  expect([lengthOf(plan), lengthOf(none), lengthOf(plan), lengthOf(none)]).toEqual([4, undefined, 4, undefined])
  expect(make).toHaveBeenCalledTimes(2)
})
