import { expect, test } from 'vitest'
import { SpooledTexts } from '../../src/publish/spooled-texts.ts'

const textOf = (number: number) => `${number} — ’s avonds, à l’été. `.repeat(40)

test('texts are there by name, however many there are', () => {
  const texts = new SpooledTexts()
  const names = Array.from({ length: 6_000 }, (_, number) => `name ${number}`)
  for (const [number, name] of names.entries()) texts.set(name, textOf(number))
  expect(texts.size).toBe(6_000)
  expect([...texts.keys()]).toEqual(names)
  expect([texts.get('name 1'), texts.get('name 5999'), texts.get('other')]).toEqual([
    textOf(1),
    textOf(5_999),
    undefined,
  ])
  expect([texts.has('name 5999'), texts.has('other')]).toEqual([true, false])
  let wrong = 0
  for (const [number, [, text]] of [...texts].entries()) if (text !== textOf(number)) wrong++
  texts.forEach((text, name) => {
    if (texts.get(name) !== text) wrong++
  })
  expect(wrong).toBe(0)
  expect([...texts.values()].at(-1)).toBe(textOf(5_999))
  expect(texts.inMemory).toBe(1_000)
})
