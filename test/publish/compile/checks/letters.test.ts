import { describe, expect, it } from 'vitest'
import { compile } from '../../../../src/publish/compile/compile.ts'
import { type SiteDraft, siteFiles } from '../../../support/site.ts'

const FACTS = 'kind: letter\ndate: 2026-11-20\ntopics: [plans]\nsubject: { nl: A, fr: B, en: C }\n'

async function problemsOf(folder: string, facts = FACTS, more: SiteDraft = {}): Promise<string[]> {
  const draft = {
    pages: { [`/${folder}`]: {}, ...more.pages },
    files: { [`${folder}/facts.yaml`]: facts, ...more.files },
  }
  const { problems } = await compile(siteFiles(draft), { at: Date.parse('2026-11-24T10:00:00Z') })
  return problems
    .filter(({ code }) => code !== 'no-translation')
    .map(({ file, line, column, code, instead }) => `${file}:${line}:${column} ${code}: ${instead}`)
}

// The page of the newsletter of this site is /about.
describe('the folder of a letter', () => {
  it.each(['about/2026-11', 'about/2026-11-20', 'about/2024-02-29'])('can be %s', async (folder) => {
    expect(await problemsOf(folder)).toEqual([])
  })

  it.each([['about/november'], ['about/2026-13'], ['about/2026-02-30'], ['about/2026'], ['about/26-11'], ['2026-11']])(
    'cannot be %s',
    async (folder) => {
      const move = `run "npm run content -- move /${folder} /about/2026-11"`
      expect(await problemsOf(folder)).toEqual([`content/${folder}/facts.yaml:1:7 letter-folder: ${move}`])
    },
  )

  it('is named by the day if the month is taken', async () => {
    const more = { pages: { '/about/2026-11': {} }, files: { 'about/2026-11/facts.yaml': FACTS } }
    expect(await problemsOf('about/second', FACTS, more)).toEqual([
      'content/about/second/facts.yaml:1:7 letter-folder: run "npm run content -- move /about/second /about/2026-11-20"',
    ])
  })

  it('can be below the list of letters', async () => {
    const more = { pages: { '/letters': {} }, files: { 'letters/facts.yaml': 'kind: list\nof: letter' } }
    expect(await problemsOf('letters/2026-11', FACTS, more)).toEqual([])
  })
})

describe('the facts of a letter', () => {
  it('need a subject in each language of the letter', async () => {
    const facts = FACTS.replace(', en: C', '')
    expect(await problemsOf('about/2026-11', facts)).toEqual([
      'content/about/2026-11/facts.yaml:4:10 letter-without-subject: add "en: …" with the subject of the mail in English, or remove en.md',
    ])
    expect(await problemsOf('about/2026-11', facts, { pages: { '/about/2026-11': { en: false } } })).toEqual([])
  })

  it.each([
    ['without topics', FACTS.replace('topics: [plans]\n', '')],
    ['with no topic', FACTS.replace('[plans]', '[]')],
    ['with a theme in place of a topic', FACTS.replace('plans', 'planning')],
    ['without a French subject', FACTS.replace(', fr: B', '')],
    ['without a date', FACTS.replace('date: 2026-11-20\n', '')],
    ['with a subject of two lines', FACTS.replace('nl: A', 'nl: "A\\nB"')],
  ])('are one error %s', async (_, facts) => {
    expect(await problemsOf('about/2026-11', facts)).toHaveLength(1)
  })

  it('name an earlier letter as the one that is corrected', async () => {
    const correcting = (page: string) => `${FACTS}correctionOf: ${page}`
    const advice = 'write the folder of that letter, such as /newsletter/2026-11, or remove the line'
    expect(await problemsOf('about/2026-11', correcting('/about'))).toEqual([
      `content/about/2026-11/facts.yaml:5:15 letter-correction: ${advice}`,
    ])
    expect(await problemsOf('about/2026-11', correcting('/about/2026-11'))).toEqual([
      `content/about/2026-11/facts.yaml:5:15 letter-correction: ${advice}`,
    ])
    expect(await problemsOf('about/2026-11', correcting('/about/2026-10'))).toEqual([
      expect.stringMatching(/^content\/about\/2026-11\/facts\.yaml:5:15 unknown-name/),
    ])
  })
})
