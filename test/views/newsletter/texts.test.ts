import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../../../src/locale/locale.ts'
import { ALERTS_WORDING, CONSENT_WORDING, messages } from '../../../src/locale/messages/index.ts'
import { offenders, unless } from '../../support/offenders.ts'

/** Every sentence below a value; a function is asked with numbers and words that fit anywhere. */
function sentences(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [1, 72].flatMap((count) => sentences(value(count, count, count, count), path))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, path ? `${path}.${key}` : key))
}

const of = (locale: Locale) => {
  const { newsletter, form } = messages(locale)
  return sentences({ newsletter, form })
}

/** What a rule finds in the texts of a language, by their keys. */
const wrong = (locale: Locale, rule: (text: string) => string[]) =>
  offenders(
    of(locale),
    ([path]) => path,
    ([, text]) => rule(text),
  )

describe.each(LOCALES)('the texts in %s', (locale) => {
  it('have no exclamation mark', async () => {
    expect(await wrong(locale, (text) => unless(!text.includes('!'), text))).toEqual([])
  })

  it('are typeset: no straight quotation mark, no double space, none at an end', async () => {
    expect(await wrong(locale, (text) => unless(!/['"]| {2}|^\s|\s$/.test(text), text))).toEqual([])
  })

  it('are not empty', async () => {
    expect(await wrong(locale, (text) => unless(text.trim() !== '', 'is empty'))).toEqual([])
  })
})

it('the French texts have narrow spaces where the language asks for them', async () => {
  expect(await wrong('fr', (text) => unless(!/[^\u202f][;:?»]|«[^\u202f]/.test(text), text))).toEqual([])
})

it('every language has the same texts', () => {
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

/** Wordings of the consent to alerts by version. A changed text needs a new version here and in ALERTS_WORDING. */
const ALERTS_WORDINGS: Record<string, string> = {
  'alerts-2026-11-1': 'd4c24f3ac4f23d37',
}

it('what people agree to with the box for alerts has the version that its wording says', () => {
  const wording = JSON.stringify(LOCALES.map((locale) => messages(locale).newsletter.fields.alerts))
  expect(createHash('sha256').update(wording).digest('hex').slice(0, 16)).toBe(ALERTS_WORDINGS[ALERTS_WORDING])
})
