import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../../../src/locale/locale.ts'
import { pageLanguage } from '../../../src/publish/language/index.ts'
import { readPageFile } from '../../../src/publish/source/page-file.ts'
import { type PageDraft, pageFile } from '../../support/site.ts'

const language = (locale: Locale, draft: PageDraft, id = '/a') => {
  const { page } = readPageFile(`content${id}/${locale}.md`, pageFile(id, locale, draft), id, locale)
  if (!page) throw new Error('no page')
  return pageLanguage(page, [])
}
const told = (locale: Locale, draft: PageDraft, id?: string) =>
  language(locale, draft, id).advice.map(({ line, column, code, found }) => `${line}:${column} ${code} ${found}`)

const words = (count: number) => `Een${' woord'.repeat(count - 1)}.`

describe('pageLanguage', () => {
  it.each(LOCALES)('accepts sentences of up to 25 words in %s', (locale) => {
    expect(told(locale, { body: words(25) })).toEqual([])
    expect(told(locale, { body: `Kort.\n\nKort. ${words(26)}` })).toEqual([
      expect.stringMatching(/^10:7 long-sentence 26 words: "Een woord .*…"$/),
    ])
  })

  it('reports findings with their positions, in the order of the file', () => {
    const body = 'Het IWEPS\nhelpt **ons**. Het plan werd [niet](/x) goedgekeurd.\n'
    expect(told('nl', { summary: 'De visie werd herzien.', body })).toEqual([
      '4:10 passive a passive: "werd herzien"',
      '8:5 acronym IWEPS',
      '9:25 passive a passive: "werd niet goedgekeurd"',
    ])
  })

  it('reports an acronym once, at its first use on the page', () => {
    expect(told('en', { summary: 'By the OECD.', body: 'The OECD and the IWEPS.\n' })).toEqual([
      '4:10 acronym OECD',
      '8:18 acronym IWEPS',
    ])
  })

  it('suggests what to write, with examples in the language of the page', () => {
    expect(language('fr', { body: 'Le plan est adopté par la Région.' }).advice).toEqual([
      {
        file: 'content/a/fr.md',
        line: 8,
        column: 9,
        severity: 'advice',
        code: 'passive',
        found: 'a passive: "est adopté par la Région"',
        expected: 'who does what, in this order',
        instead:
          'begin with the person or body that acts: "le Gouvernement adopte le plan" instead of "le plan est adopté par le Gouvernement"',
      },
    ])
  })

  it('requires shorter sentences in easy language, and no acronyms even if they are explained', () => {
    const body = `${words(12)} ${words(13)}\n\nHet instituut (IWEPS) helpt.`
    expect(told('nl', { body })).toEqual([])
    expect(told('nl', { body }, '/easy-language')).toEqual([
      expect.stringMatching(/^8:72 long-sentence 13 words/),
      '10:16 acronym IWEPS',
    ])
    expect(told('nl', { body }, '/planning/easy-language')).toHaveLength(2)
  })

  it('computes the average length of sentences, summary and body together', () => {
    const { sentences, words: all, wordsPerSentence } = language('en', { summary: 'One two.', body: 'One. One two.\n' })
    expect({ sentences, all, wordsPerSentence }).toEqual({ sentences: 3, all: 5, wordsPerSentence: 1.7 })
    expect(language('en', { summary: '…', body: '' }).wordsPerSentence).toBe(0)
  })
})

describe('any text', () => {
  const bit = fc.oneof(
    fc.constantFrom(
      '\n',
      '\n\n',
      '```',
      '`',
      '"',
      '«',
      '”',
      '> ',
      '- ',
      '| ',
      '[a](/b)',
      '](',
      '**',
      '\\\n',
      '  \n',
      '\t',
    ),
    fc.constantFrom(
      'IWEPS ',
      'werd goedgekeurd ',
      'est adopté par le roi ',
      'was made by the king ',
      'art. ',
      '. ',
      '😀 ',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constant(`${words(30)} `),
  )
  const body = fc.array(bit, { maxLength: 40 }).map((bits) => bits.join(''))

  it('never throws, and gives only positions within the file', () => {
    fc.assert(
      fc.property(body, fc.constantFrom(...LOCALES), fc.constantFrom('/a', '/easy-language'), (text, locale, id) => {
        const lines = pageFile(id, locale, { body: text }).split(/\r\n?|\n/)
        for (const { line, column } of language(locale, { body: text }, id).advice) {
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeLessThanOrEqual([...(lines[line - 1] ?? '')].length)
        }
      }),
      { numRuns: 300 },
    )
  })
})
