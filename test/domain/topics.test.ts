import { describe, expect, it } from 'vitest'
import { KINDS, type Kind, THEMES } from '../../src/domain/kinds.ts'
import type { Municipality } from '../../src/domain/municipalities.ts'
import { concerns, TOPICS, topicsOf } from '../../src/domain/topics.ts'

const kinds = Object.keys(KINDS) as Kind[]

describe('topicsOf', () => {
  it('gives each theme a topic, in each kind of page', () => {
    const without = kinds.flatMap((kind) => THEMES.filter((theme) => topicsOf(kind, theme).length === 0))
    expect(without).toEqual([])
  })

  it('reaches each topic by a theme or a kind', () => {
    const reached = new Set(kinds.flatMap((kind) => THEMES.flatMap((theme) => topicsOf(kind, theme))))
    expect(TOPICS.filter((topic) => !reached.has(topic))).toEqual([])
  })

  it.each([
    ['news', 'planning', ['plans']],
    ['news', 'housing', ['projects', 'statistics']],
    ['news', 'schools', ['projects', 'statistics']],
    ['inquiry', 'planning', ['plans', 'inquiries']],
    ['inquiry', undefined, ['inquiries']],
    ['publication', undefined, ['statistics']],
    ['publication', 'organisation', ['statistics']],
    ['publication', 'planning', ['plans', 'statistics']],
    ['news', 'organisation', [...TOPICS]],
    ['event', 'international', ['international']],
    ['event', undefined, []],
    [undefined, 'planning', ['plans']],
    [undefined, undefined, []],
  ] as const)('gives %s on %s the topics %j', (kind, theme, topics) => {
    expect(topicsOf(kind, theme)).toEqual(topics)
  })
})

describe('concerns', () => {
  const [one, other] = ['1070', '1080'] as const

  it.each<[string, Municipality[], Municipality[], boolean]>([
    ['a common topic, no municipality on either side', [], [], true],
    ['an item of all municipalities', [], [one], true],
    ['a reader of all municipalities', [one], [], true],
    ['a common municipality', [one, other], [other], true],
    ['different municipalities', [one], [other], false],
  ])('decides on %s', (_, ofItem, ofReader, expected) => {
    expect(
      concerns({ topics: ['plans'], municipalities: ofItem }, { topics: ['plans'], municipalities: ofReader }),
    ).toBe(expected)
  })

  it('needs a common topic, also without municipalities', () => {
    expect(concerns({ topics: ['plans'], municipalities: [] }, { topics: ['projects'], municipalities: [] })).toBe(
      false,
    )
    expect(concerns({ topics: ['plans'], municipalities: [] }, { topics: [], municipalities: [] })).toBe(false)
  })
})
