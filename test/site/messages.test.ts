import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '../../src/locale/locale.ts'
import { messages } from '../../src/locale/messages/index.ts'

/** All texts of a language by key. A text with parameters gets `1` for each. */
function textsOf(locale: Locale): Map<string, string> {
  const texts = new Map<string, string>()
  const collect = (key: string, value: unknown): void => {
    if (typeof value === 'string') texts.set(key, value)
    else if (typeof value === 'function') collect(key, value(...Array.from({ length: value.length }, () => '1')))
    else if (value && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) collect(key ? `${key}.${name}` : name, inner)
    } else throw new Error(`${locale} ${key} is ${typeof value}`)
  }
  collect('', messages(locale))
  return texts
}

/** Empty by design: a page never borrows from its own language. */
const EMPTY = new Set(LOCALES.map((locale) => `borrowed.text.${locale}`))

test('the three languages have the same texts', () => {
  const [nl, fr, en] = LOCALES.map((locale) => [...textsOf(locale).keys()].sort())
  expect(fr).toEqual(nl)
  expect(en).toEqual(nl)
})

describe.each(LOCALES)('%s', (locale) => {
  const texts = [...textsOf(locale)]

  test('has no empty text, except the notice that a language borrows from itself', () => {
    const empty = texts.filter(([, text]) => text.trim() === '').map(([key]) => key)
    expect(empty).toEqual(texts.filter(([key]) => EMPTY.has(key) && key.endsWith(locale)).map(([key]) => key))
  })

  test('has typographic quotation marks and apostrophes', () => {
    expect(texts.filter(([, text]) => /["'`]/.test(text))).toEqual([])
  })

  test('has no three dots, no double space, and no space at the start or the end', () => {
    expect(texts.filter(([, text]) => /\.{3}| {2}|^ | $/.test(text))).toEqual([])
  })

  test('has its own language name', () => {
    expect(messages(locale).languageName).toBe({ nl: 'Nederlands', fr: 'Français', en: 'English' }[locale])
  })
})

/** A mark at the end of a word, so not the colon in `https://` or `10:30`. */
const DOUBLE_MARK = /.?[;:!?»](?=\s|$|[»”)])/gu

test('French has a narrow no-break space before ; : ! ? and inside « »', () => {
  const wrong = [...textsOf('fr')].filter(([, text]) =>
    [...text.matchAll(DOUBLE_MARK), ...text.matchAll(/«(?!\u202f)/gu)].some(([found]) => !found.startsWith('\u202f')),
  )
  expect(wrong).toEqual([])
})

test('French has the hyphen at which no line breaks between a verb and its pronoun', () => {
  const BREAKING = /\p{L}-(?=(?:t[-\u2011])?(?:ils?|elles?|on|je|tu|nous|vous|ce)(?![\p{L}\p{N}-]))/iu
  expect([...textsOf('fr')].filter(([, text]) => BREAKING.test(text))).toEqual([])
})

test('English has the words of the GOV.UK style guide', () => {
  const OTHER = /\be-mail|\bpost codes?\b|\bwhom\b|\bper cent\b/i
  expect([...textsOf('en')].filter(([, text]) => OTHER.test(text))).toEqual([])
})

test.each(['nl', 'en'] as const)('%s has no space before ; : ! ?', (locale) => {
  expect([...textsOf(locale)].filter(([, text]) => /\s[;:!?](?=\s|$)/u.test(text))).toEqual([])
})
