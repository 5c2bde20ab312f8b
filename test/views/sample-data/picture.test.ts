import { expect, it } from 'vitest'
import { LOCALES } from '../../../src/locale/locale.ts'
import { readParts } from '../../../src/publish/markdown/parts.ts'
import { figure } from '../../../src/publish/media/figure.ts'
import { pictureOf, SAMPLE_NOTES, SAMPLE_PICTURE } from '../../../src/views/sample-data/picture.ts'
import { wordsOf } from '../../../src/views/sample-data/sample.ts'

it.each(LOCALES)('the picture of the examples is the one that the publisher makes: %s', (locale) => {
  const { page, sentence } = wordsOf(locale)
  for (const isFirst of [true, false]) {
    const made = figure(SAMPLE_PICTURE, { alt: page, caption: sentence, notes: SAMPLE_NOTES, locale, isFirst })
    expect(pictureOf(locale, isFirst)).toBe(readParts(made).html)
  }
})
