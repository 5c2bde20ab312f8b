import { expect, test } from 'vitest'
import { hasTrait, KINDS, type Kind, kindsWith, LISTED_KINDS, NAMED_KINDS } from '../../src/domain/kinds.ts'

test('named kinds keep their place, which is their digit in the search index of published releases', () => {
  expect(NAMED_KINDS.slice(0, 8)).toEqual([
    'page',
    'news',
    'inquiry',
    'event',
    'publication',
    'project',
    'instrument',
    'municipality',
  ])
})

test('there are at most 36 named kinds, as the search index has one digit for the kind', () => {
  expect(NAMED_KINDS.length).toBeLessThanOrEqual(36)
})

test.each(LISTED_KINDS)(
  'the listed kind %s has a name, pages in any number, and a type where its list asks for one',
  (kind) => {
    const { list, named, single, types } = { ...KINDS[kind], types: KINDS[kind].types as false | readonly string[] }
    expect({ named, single }).toEqual({ named: true, single: false })
    expect((list.filters as readonly string[]).includes('type')).toBe(types !== false)
  },
)

test.each(kindsWith('published'))('the kind %s, which feeds give a day, is dated', (kind) => {
  expect(KINDS[kind].dated).toBe(true)
})

test.each(kindsWith('timed'))('the timed kind %s has a list, which shows what is over apart', (kind) => {
  expect(KINDS[kind].list).not.toBe(false)
})

test('facts have a trait when their kind has it, and no facts have none', () => {
  const facts: { kind: Kind } = { kind: 'event' }
  expect([hasTrait(facts, 'dated'), hasTrait(facts, 'timed'), hasTrait(facts, 'types')]).toEqual([true, true, false])
  expect(hasTrait(undefined, 'dated')).toBe(false)
})
