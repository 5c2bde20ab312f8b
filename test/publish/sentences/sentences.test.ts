import { describe, expect, it } from 'vitest'
import { SENTENCES } from '../../../src/publish/sentences/index.ts'
import { textsIn } from '../../support/printed.ts'

const LANGUAGES = ['nl', 'fr'] as const

/** Texts that are in three languages beside their use, and texts that are not printed. */
const ELSEWHERE =
  /publish\/(?:sentences|explain|drawings|words)\/|commands\/tour\/site\.ts|commands\/new\/(?:questions|sample)|compile\/outputs/
/** Two words in a row: the text is a sentence, or a part of one. */
const WORDS = /[a-z]{2,} [a-z]{2,}/
/** A command to type, as the help and messages show it. */
const COMMAND =
  /^(?:(?:\$ )?npm run content|preview (?:list|revoke)|redirects (?:import|test)|remove PAGE|status --|new news) ?[^.]*$/
/** What only `--json` says. */
const JSON_ONLY = ['there is no release', 'no pointer', 'Git does not have the earlier text']

/** Sentences that the source puts together from parts, so that they are not in it as one text. */
const PUT_TOGETHER = [
  'a page and a language (nl, fr, en)',
  'a page, a language (nl, fr, en) and a slug',
  'a page and a new content path',
  'import or test (import, test) and a file, or addresses',
  ...['missing', 'damaged', 'unknown'].map((state) => `${state}  {1} ({2})`),
  ...['new', 'changed', 'removed'].flatMap((what) => [`1 page ${what}`, `{1} pages ${what}`]),
  ...['changed', 'removed'].flatMap((what) => [`1 ${what}`, `{1} ${what}`]),
  ...['original', 'current', 'stale', 'missing', 'fallback', 'unstated'].map((state) => `{1} ${state}`),
  '{1}. Publish?',
  '{1}. Put release {2} in force again?',
  'list of {1}',
  'a word',
]

/** What `count` gets, which counts other things too in a table. */
const NOUN = /^[a-z]+(?: [a-z]+)*$/

const texts = [
  ...textsIn(['src/publish', 'src/cli', 'src/wrangler'], (file) => !ELSEWHERE.test(file)),
  ...textsIn(['src/bin'], (file) => file.endsWith('start.ts')),
  ...textsIn(['src/content'], (file) => file.endsWith('system-paths.ts')),
]

describe('the sentences for editors', () => {
  it('include each text that the source prints', () => {
    const missing = texts.filter(
      ({ text, isPrinted }) =>
        isPrinted &&
        WORDS.test(text) &&
        !COMMAND.test(text.trim()) &&
        !JSON_ONLY.includes(text) &&
        !Object.hasOwn(SENTENCES, text.trim()),
    )
    expect(missing.map(({ file, text }) => `${file}: ${text}`)).toEqual([])
  })

  it('include one and several of each noun that is counted', () => {
    const nouns = new Set(texts.filter(({ text, isCounted }) => isCounted && NOUN.test(text)).map(({ text }) => text))
    const needed = [...nouns].flatMap((noun) => [`1 ${noun}`, `{1} ${noun}s`])
    expect(needed.filter((text) => !Object.hasOwn(SENTENCES, text))).toEqual([])
  })

  it('include nothing that the source does not print', () => {
    const nouns = texts.filter(({ isCounted }) => isCounted).flatMap(({ text }) => [`1 ${text}`, `{1} ${text}s`])
    const known = new Set([...texts.map(({ text }) => text.trim()), ...nouns, ...PUT_TOGETHER])
    expect(Object.keys(SENTENCES).filter((text) => !known.has(text))).toEqual([])
  })

  it.each(LANGUAGES)('use only values in %s that the English has', (language) => {
    const numbers = (text: string) => [...text.matchAll(/[{<](\d)[}>]/g)].map(([, number]) => number)
    const wrong = Object.entries(SENTENCES).filter(([text, translations]) =>
      numbers(translations[language]).some((number) => !numbers(text).includes(number)),
    )
    expect(wrong).toEqual([])
  })

  it('have narrow spaces before the marks of French, and its quotation marks', () => {
    const french = Object.values(SENTENCES).map(({ fr }) => fr)
    expect(french.filter((text) => / (?:[;!?»]|:(?!:))(?=\s|$)|« /.test(text))).toEqual([])
  })
})

// cspell:locale en-GB,nl,fr
