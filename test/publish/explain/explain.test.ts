import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { EXPLANATIONS, GROUPS } from '../../../src/publish/explain/index.ts'
import { codesOf } from '../../support/explained.ts'

const PUBLISH = join(import.meta.dirname, '../../../src/publish')

/** The text behind `code:`, and the codes that functions take or return. */
const PLACES = [
  /\bcode: ([^\n]*)/g,
  /\b(?:refused|reason|mistake|error|problem)\(\s*([^\n]*)/g,
  /\bfunction codeOf[^\n]*([\s\S]*?)\n\}/g,
]
/** Words of the same form in these places that are no codes: a kind of token, a value that is compared. */
const OTHERS = ['code', 'custom', 'error', 'figures', 'municipality', 'severity', 'warning']

/** Every code that a file of the publisher can report, as far as its text shows. */
function codesIn(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  return PLACES.flatMap((place) =>
    [...source.matchAll(place)].flatMap(([, words = '']) =>
      [
        ...words
          .replace(/,? *(?:found|expected|instead|what|severity|kind|from|status): .*/s, '')
          .matchAll(/'([a-z]+(?:-[a-z0-9]+)*)'/g),
      ].map(([, code = '']) => code),
    ),
  ).filter((code) => !OTHERS.includes(code))
}

const sources = readdirSync(PUBLISH, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/^(?:explain|commands)\//.test(path))
  .map((path) => join(PUBLISH, path))
const reported = [...new Set(sources.flatMap(codesIn))].sort()

describe('the explanations', () => {
  it('exist for each code that the publisher reports, and for no other', () => {
    expect(reported.filter((code) => !Object.hasOwn(EXPLANATIONS, code))).toEqual([])
    expect(Object.keys(EXPLANATIONS).filter((code) => !reported.includes(code))).toEqual([])
    expect(reported.length).toBeGreaterThan(160)
  })

  it('are each in one group', () => {
    const grouped = GROUPS.flatMap(({ entries }) => Object.keys(entries))
    expect(grouped.toSorted()).toEqual(Object.keys(EXPLANATIONS).sort())
  })

  test.each(Object.entries(EXPLANATIONS))(
    'of %s has an example that gives this code, and one that gives none',
    async (code, { example }) => {
      expect([await codesOf(example, 'wrong'), await codesOf(example, 'right')]).toEqual([[code], []])
    },
    // One example is a table of 25 MB.
    60_000,
  )

  it.each(['nl', 'fr', 'en'] as const)('has titles in %s that differ, are short, and have no full stop', (language) => {
    const titles = Object.values(EXPLANATIONS).map((one) => one[language].title)
    expect(titles.filter((title) => title.length > 60 || title.endsWith('.'))).toEqual([])
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
  })

  it.each(['nl', 'fr', 'en'] as const)('is written in sentences in %s', (language) => {
    const texts = Object.values(EXPLANATIONS).flatMap((one) => [one[language].means, one[language].instead])
    expect(texts.filter((text) => !/^[\p{Lu}\d[*!{:^&^]/u.test(text) || !/[.)\]»"]$/.test(text))).toEqual([])
  })
})
