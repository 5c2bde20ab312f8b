import { expect, test } from 'vitest'
import { hasTrait, KINDS, type Kind, kindsWith, LISTED_KINDS, NAMED_KINDS } from '../../src/domain/kinds.ts'

test('named kinds keep their position, which encodes them in published search indexes: a new one comes last', () => {
  expect(NAMED_KINDS).toEqual([
    'page',
    'news',
    'inquiry',
    'event',
    'publication',
    'project',
    'instrument',
    'municipality',
    'letter',
  ])
})

test('there are at most 36 named kinds, because the search index has one digit in base 36 for the kind', () => {
  expect(NAMED_KINDS.length).toBeLessThanOrEqual(36)
})

test.each(LISTED_KINDS)(
  'the listed kind %s has a name, any number of pages, and types if its list has a filter for them',
  (kind) => {
    const { list, named, single, types } = { ...KINDS[kind], types: KINDS[kind].types as false | readonly string[] }
    expect({ named, single }).toEqual({ named: true, single: false })
    expect((list.filters as readonly string[]).includes('type')).toBe(types !== false)
  },
)

test.each(kindsWith('published'))('the published kind %s is dated', (kind) => {
  expect(KINDS[kind].dated).toBe(true)
})

test.each(kindsWith('timed'))('the timed kind %s has a list, for its two groups', (kind) => {
  expect(KINDS[kind].list).not.toBe(false)
})

test('facts have a trait if their kind has it; undefined facts have none', () => {
  const facts: { kind: Kind } = { kind: 'event' }
  expect([hasTrait(facts, 'dated'), hasTrait(facts, 'timed'), hasTrait(facts, 'types')]).toEqual([true, true, false])
  expect(hasTrait(undefined, 'dated')).toBe(false)
})
