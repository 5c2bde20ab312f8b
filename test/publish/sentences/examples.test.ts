import { describe, expect, test } from 'vitest'
import { finderOf } from '../../../src/cli/sentences.ts'
import { EXPLANATIONS } from '../../../src/publish/explain/index.ts'
import { SENTENCES } from '../../../src/publish/sentences/index.ts'
import { problemsOf } from '../../support/explained.ts'

const LANGUAGES = ['nl', 'fr'] as const

/** Two words in a row: the text is a sentence, or a part of one. */
const WORDS = /[a-z]{2,} [a-z]{2,}/
/** Matches a word of an English sentence. What was found is often a quotation from the file, which is not translated. */
const ENGLISH = /\b(?:the|that|which|without|this|picture|page)\b/

const finders = LANGUAGES.map((language) => ({ language, find: finderOf(SENTENCES, language) }))

describe('the example of a code is explained without English', () => {
  test.each(Object.entries(EXPLANATIONS))('%s', async (_code, { example }) => {
    const problems = await problemsOf(example, 'wrong')
    const said = problems.flatMap(({ expected, instead }) => [expected, instead]).filter((text) => WORDS.test(text))
    const found = problems.map((one) => one.found).filter((text) => ENGLISH.test(text))
    for (const { language, find } of finders)
      expect(
        [...said, ...found].filter((text) => find(text) === undefined),
        language,
      ).toEqual([])
  })
})
