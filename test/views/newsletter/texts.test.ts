import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '../../../src/locale/locale.ts'
import { CONSENT_WORDING, messages } from '../../../src/locale/messages/index.ts'

/** Every sentence below a value; a function is asked with numbers and words that fit anywhere. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [1, 72].flatMap((count) => sentences(value(count, count, count, count), path))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, path ? `${path}.${key}` : key))
}

const of = (locale: (typeof LOCALES)[number]) => {
  const { newsletter, form } = messages(locale)
  return sentences({ newsletter, form })
}

describe.each(LOCALES)('the texts in %s', (locale) => {
  it.each(of(locale))('are calm and typeset: %s', (_path, text) => {
    expect(text).not.toContain('!')
    expect(text).not.toMatch(/['"]/)
    expect(text).not.toMatch(/ {2}|^\s|\s$/)
    expect(text.trim()).not.toBe('')
  })
})

it.each(of('fr'))('the French text has its narrow space: %s', (_path, text) => {
  expect(text).not.toMatch(/[^\u202f][;:?»]/)
  expect(text).not.toMatch(/[«][^\u202f]/)
})

it('every language says the same number of things', () => {
  const [nl, fr, en] = LOCALES.map((locale) =>
    of(locale)
      .map(([path]) => path)
      .sort(),
  )
  expect(fr).toEqual(nl)
  expect(en).toEqual(nl)
})

/** Wordings of the consent by version. A changed text needs a new version here and in CONSENT_WORDING; old ones stay. */
const WORDINGS: Record<string, string> = {
  '2026-11-1': '331944b661c52a53',
  '2026-11-2': '5f5ff6e742db7e4f',
}

it('what people agree to has the version that its wording says', () => {
  const wording = JSON.stringify(LOCALES.map((locale) => messages(locale).newsletter.consent))
  expect(createHash('sha256').update(wording).digest('hex').slice(0, 16)).toBe(WORDINGS[CONSENT_WORDING])
})
